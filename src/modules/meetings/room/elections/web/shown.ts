// What the parts of the page of elections are given.
import type { AnswerOf } from '../../../../../platform/http/endpoint.ts';
import type { ElectionShown, RoundShown } from '../../../../democracy/elections/contract.ts';
import type { readElections } from '../contract.ts';

export type Page = AnswerOf<typeof readElections>;

export interface Of {
  readonly page: Page;
  readonly election: ElectionShown;
}

export type OfRound = Of & { readonly round: RoundShown };
