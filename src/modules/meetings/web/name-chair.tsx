// Another chair in one tap: the offices that chair on the day of the meeting.
import { useCommand } from '../../../web/client.ts';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { type Meeting, nameChair } from '../preparation/contract.ts';

export function NameChair({ meeting }: { meeting: Meeting }) {
  const t = useTexts(meetingsTexts);
  const name = useCommand(nameChair);
  const { can, id, leads, version } = meeting;
  if (!can.nameChair) return null;
  return (
    <>
      {leads.length === 0 && <p>{t.nobodyChairs}</p>}
      <div className="actions">
        {leads.map((one) => (
          <button
            key={one.id}
            className="btn"
            type="button"
            disabled={name.isPending}
            onClick={() => name.mutate({ params: { meetingId: id }, body: { version, chairId: one.id } })}
          >
            {t.letChair(one.name)}
          </button>
        ))}
      </div>
      {name.error && <RefusalBox refusal={name.error} />}
    </>
  );
}
