// Whether the papers were sent in time and who has opened them: names for who prepares, the own line for a member.
import { useEndpoint } from '../../../../web/client.ts';
import { showDate, showMoment } from '../../../../web/kit/format.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { readingTexts } from '../../../../web/texts/reading.ts';
import { Rule } from '../../../organisation/regulations/web/rule.tsx';
import { readOpenings } from '../contract.ts';
import '../../../../web/styles/papers.css';

/** Nothing is shown before the meeting is sent. */
export function OpeningsCard({ meetingId }: { meetingId: string }) {
  const t = useTexts(readingTexts);
  const read = useEndpoint(readOpenings, { params: { meetingId } });
  const { sent, all, own, papers } = read.data ?? {};
  if (!sent) return null;
  return (
    <section className="card pad openings">
      <h2>{papers ? t.title : t.titleSent}</h2>
      <p>
        <StateLine state={sent.late ? 'late' : 'done'}>
          {sent.late ? t.sentLate(showMoment(sent.at), showDate(sent.by)) : t.sentInTime(showMoment(sent.at))}
        </StateLine>
      </p>
      {sent.ruleId && (
        <p className="rule">
          <Icon name="book" />
          <Rule id={sent.ruleId} />
        </p>
      )}
      {papers ? (
        <>
          {own && (
            <p>
              <StateLine state={own.openedAt ? 'done' : 'todo'}>
                {own.openedAt ? t.own(showMoment(own.openedAt)) : t.ownNot}
              </StateLine>
            </p>
          )}
          {all && (
            <>
              <p>
                <b>{t.ofAll(all.opened, all.total)}</b>
              </p>
              {all.notOpened.length > 0 ? (
                <details>
                  <summary>{t.notOpened(all.notOpened.length)}</summary>
                  <ul>
                    {all.notOpened.map((one) => (
                      <li key={one.id}>{one.name}</li>
                    ))}
                  </ul>
                </details>
              ) : (
                <p>{t.allOpened}</p>
              )}
              <p className="second">{all.reminded > 0 ? t.reminded(all.reminded) : t.willRemind}</p>
              <p className="second">{t.why}</p>
            </>
          )}
        </>
      ) : null}
    </section>
  );
}
