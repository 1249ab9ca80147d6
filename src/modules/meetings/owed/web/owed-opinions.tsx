// Opinions whose answers are owed, beside the agenda that is prepared: put on it before what is discussed.
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { useEndpoint, useTap } from '../../../../web/client.ts';
import { showDate, showDue } from '../../../../web/kit/format.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { owedTexts } from '../../../../web/texts/owed.ts';
import { nameOf } from '../../../democracy/opinions/web/opinion-name.ts';
import type { Meeting } from '../../preparation/contract.ts';
import { readOwedOpinions, takeOwedOpinion } from '../contract.ts';

type Owed = AnswerOf<typeof readOwedOpinions>;
/** What waits longest stands in sight, the rest one tap away. */
const inSight = 3;

export function OwedOpinions({ meeting }: { meeting: Meeting }) {
  const t = useTexts(owedTexts);
  const read = useEndpoint(readOwedOpinions, { params: { meetingId: meeting.id } });
  if (!read.data || read.data.opinions.length === 0) return null;
  const { opinions } = read.data;
  const rest = opinions.slice(inSight);
  return (
    <section className="card pad left-items">
      <h2>{t.title(opinions.length)}</h2>
      <p className="second">{t.why}</p>
      <Lines meeting={meeting} owed={read.data} opinions={opinions.slice(0, inSight)} />
      {rest.length > 0 && (
        <details className="fold">
          <summary>{t.more(rest.length)}</summary>
          <Lines meeting={meeting} owed={read.data} opinions={rest} />
        </details>
      )}
    </section>
  );
}

function Lines({
  meeting,
  owed: { today, can },
  opinions,
}: {
  meeting: Meeting;
  owed: Owed;
  opinions: Owed['opinions'];
}) {
  const t = useTexts(owedTexts);
  const take = useTap(takeOwedOpinion);
  const put = (opinionId: string) =>
    take.tap({ params: { meetingId: meeting.id, opinionId }, body: { version: meeting.version } });
  return (
    <>
      <ul>
        {opinions.map((line) => {
          const name = nameOf(line.text);
          return (
            <li key={line.id}>
              <PageLink to={`/y-kien/${line.id}`}>{name}</PageLink>
              <p className="second">{t.by(line.author.name, showDate(line.saidOn))}</p>
              {line.dueOn && (
                <StateLine state={line.dueOn < today ? 'late' : 'due'}>
                  {t.due(showDue(line.dueOn, today))}
                </StateLine>
              )}
              {line.itemId !== null ? (
                <p>
                  <StateLine state="done">{t.taken}</StateLine>
                </p>
              ) : (
                can.take && (
                  <p className="actions">
                    <button
                      className="btn"
                      type="button"
                      disabled={take.pending}
                      aria-label={`${t.take}: ${name}`}
                      onClick={() => put(line.id)}
                    >
                      {t.take}
                    </button>
                  </p>
                )
              )}
            </li>
          );
        })}
      </ul>
      {take.refusal && <RefusalBox refusal={take.refusal} />}
    </>
  );
}
