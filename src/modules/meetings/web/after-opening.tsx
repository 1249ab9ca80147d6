// What stands under a meeting once it was opened: minority opinions, then its figures.
import { Later } from '../../../web/kit/later.tsx';
import type { Meeting } from '../preparation/contract.ts';

const kept = async () => (await import('../kept/web/kept-card.tsx')).KeptCard;
const figures = async () => (await import('../figures/web/meeting-figures.tsx')).MeetingFigures;

export function AfterOpening({ meeting }: { meeting: Meeting }) {
  return (
    <>
      <Later part={kept}>{(Card) => <Card meetingId={meeting.id} />}</Later>
      {meeting.state === 'closed' && (
        <Later part={figures}>{(Shown) => <Shown meetingId={meeting.id} />}</Later>
      )}
    </>
  );
}
