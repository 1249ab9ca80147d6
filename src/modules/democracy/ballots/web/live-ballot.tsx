// Opens a ballot: reads it once with what is the person's own, then follows its live document.
import type { ReactNode } from 'react';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { type ApiRefusal, call, useEndpoint } from '../../../../web/client.ts';
import { useLive } from '../../../../web/use-live.ts';
import { type BallotShown, readBallot } from '../contract.ts';

type Own = AnswerOf<typeof readBallot>['own'];

export interface BallotView {
  readonly ballot: BallotShown;
  readonly own: Own;
  /** No word from the server for a while. */
  readonly waiting: boolean;
}

/** In: what is shown with it, and until it has come. */
export function LiveBallot({
  ballotId,
  children,
  otherwise,
}: {
  ballotId: string;
  children: (view: BallotView) => ReactNode;
  otherwise: (refusal: ApiRefusal | null, again: () => void) => ReactNode;
}) {
  const first = useEndpoint(readBallot, { params: { ballotId } });
  if (!first.data) return otherwise(first.error, () => void first.refetch());
  return (
    <Followed key={ballotId} answer={first.data}>
      {children}
    </Followed>
  );
}

function Followed({
  answer,
  children,
}: {
  answer: AnswerOf<typeof readBallot>;
  children: (view: BallotView) => ReactNode;
}) {
  const ballotId = answer.ballot.id;
  const live = useLive<BallotShown>(
    `/api/v1/live/ballot/${ballotId}`,
    async () => (await call(readBallot, { params: { ballotId } })).ballot,
    answer.ballot,
  );
  return children({
    ballot: live.document ?? answer.ballot,
    own: answer.own,
    waiting: live.link === 'waiting',
  });
}
