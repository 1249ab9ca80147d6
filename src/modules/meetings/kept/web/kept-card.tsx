// Minority opinions on the page of their meeting, where there is one or the reader may keep one.
import { useEndpoint } from '../../../../web/client.ts';
import { Later } from '../../../../web/kit/later.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { listMeetingKept } from '../contract.ts';

const shown = async () => (await import('./kept-shown.tsx')).KeptShown;

/** Shown where there is one, or the reader may keep one; those above read theirs elsewhere. */
export function KeptCard({ meetingId }: { meetingId: string }) {
  const read = useEndpoint(listMeetingKept, { params: { meetingId } });
  if (!read.data) {
    // Who may not read the cell's words has no such card.
    return read.error && read.error.code !== 'not-found' ? (
      <RefusalBox refusal={read.error} again={() => read.refetch()} />
    ) : null;
  }
  const { kept, mayKeep, noteFor } = read.data;
  if (kept.length === 0 && mayKeep.length === 0 && noteFor.votes.length === 0) return null;
  const page = read.data;
  return <Later part={shown}>{(Shown) => <Shown meetingId={meetingId} page={page} />}</Later>;
}
