// Who leads and who writes at a congress, as it elected them.
import type { Scope } from '../../../platform/auth/scope.ts';
import { bodiesOf } from '../../democracy/elections/queries.ts';
import type { MeetingKind } from '../rules.ts';
import { type Elected, nobodyElected } from './rules.ts';

/** Their names, the head first; nobody where it is no congress or none was elected. */
export async function electedOf(
  scope: Scope,
  meeting: { readonly id: string; readonly kind: MeetingKind },
): Promise<Elected> {
  if (meeting.kind !== 'congress') return nobodyElected;
  const bodies = (await bodiesOf(scope, meeting.id)).filter((body) => body.state === 'elected');
  const names = (kind: 'presidium' | 'secretariat') =>
    bodies.find((body) => body.kind === kind)?.members.map((one) => one.name) ?? [];
  return { presidium: names('presidium'), secretariat: names('secretariat') };
}
