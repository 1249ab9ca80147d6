// Test data: a local rule of a committee, through its command.
import type { Scope } from '../../../../platform/auth/scope.ts';
import type { BodyOf } from '../../../../platform/http/endpoint.ts';
import { granted } from '../../factory.ts';
import { setLocalRule } from './commands.ts';
import type * as contract from './contract.ts';

type Act = <T>(personId: string, work: (scope: Scope) => Promise<T>) => Promise<T>;

/** On the length of papers from 2028 on, unless told otherwise. */
export async function makeLocalRule(
  act: Act,
  personId: string,
  committeeId: string,
  told: Partial<BodyOf<typeof contract.setLocalRule>> = {},
): Promise<string> {
  const rule = {
    key: 'meeting.paper-pages',
    settings: { pages: 6 },
    document: 'Quyết định 12-QĐ/ĐU',
    issuedOn: '2026-01-05',
    note: '',
    from: '2028-01-01',
    until: '2029-01-01',
    replaces: null,
    ...told,
  };
  return act(personId, async (scope) => granted(await setLocalRule(scope, committeeId, rule)).id);
}
