// Opinions whose answers are owed and batches of frank ones, beside the agenda that is prepared: put on it before what is discussed.
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
import { readOwedOpinions, takeOwedFrank, takeOwedOpinion } from '../contract.ts';

type Owed = AnswerOf<typeof readOwedOpinions>;
/** What waits longest stands in sight, the rest one tap away. */
const inSight = 3;

export function OwedOpinions({ meeting }: { meeting: Meeting }) {
  const t = useTexts(owedTexts);
  const read = useEndpoint(readOwedOpinions, { params: { meetingId: meeting.id } });
  if (!read.data) return null;
  const { opinions, batches } = read.data;
  if (opinions.length === 0 && batches.length === 0) return null;
  const rest = opinions.slice(inSight);
  return (
    <section className="card pad left-items">
      <h2>{opinions.length > 0 ? t.title(opinions.length) : t.frankTitle}</h2>
      <p className="second">{t.why}</p>
      {opinions.length > 0 && (
        <Lines meeting={meeting} owed={read.data} opinions={opinions.slice(0, inSight)} />
      )}
      {rest.length > 0 && (
        <details className="fold">
          <summary>{t.more(rest.length)}</summary>
          <Lines meeting={meeting} owed={read.data} opinions={rest} />
        </details>
      )}
      {opinions.length > 0 && batches.length > 0 && <h3>{t.frankTitle}</h3>}
      {batches.length > 0 && <Batches meeting={meeting} owed={read.data} />}
    </section>
  );
}

interface Props {
  readonly meeting: Meeting;
  readonly owed: Owed;
}

function Lines({ meeting, owed, opinions }: Props & { opinions: Owed['opinions'] }) {
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
              {line.dueOn && <Due on={line.dueOn} today={owed.today} />}
              <Put line={line} name={name} owed={owed} pending={take.pending} onPut={() => put(line.id)} />
            </li>
          );
        })}
      </ul>
      {take.refusal && <RefusalBox refusal={take.refusal} />}
    </>
  );
}

/** A line for each batch, whose opinions are read and answered on its own page. */
function Batches({ meeting, owed }: Props) {
  const t = useTexts(owedTexts);
  const take = useTap(takeOwedFrank);
  const put = (windowId: string) =>
    take.tap({ params: { meetingId: meeting.id, windowId }, body: { version: meeting.version } });
  return (
    <>
      <ul>
        {owed.batches.map((line) => (
          <li key={line.windowId}>
            <PageLink to={`/y-kien/thang-than/${line.windowId}`}>{line.theme}</PageLink>
            <p className="second">{t.shown(showDate(line.shownOn))}</p>
            <Due on={line.dueOn} today={owed.today} />
            <Put
              line={line}
              name={line.theme}
              owed={owed}
              pending={take.pending}
              onPut={() => put(line.windowId)}
            />
          </li>
        ))}
      </ul>
      {take.refusal && <RefusalBox refusal={take.refusal} />}
    </>
  );
}

function Due({ on, today }: { on: string; today: string }) {
  const t = useTexts(owedTexts);
  return <StateLine state={on < today ? 'late' : 'due'}>{t.due(showDue(on, today))}</StateLine>;
}

/** The button that puts a line on the agenda, or the word that it is there. */
function Put({
  line,
  name,
  owed,
  pending,
  onPut,
}: {
  line: { readonly itemId: string | null };
  name: string;
  owed: Owed;
  pending: boolean;
  onPut: () => void;
}) {
  const t = useTexts(owedTexts);
  if (line.itemId !== null)
    return (
      <p>
        <StateLine state="done">{t.taken}</StateLine>
      </p>
    );
  if (!owed.can.take) return null;
  return (
    <p className="actions">
      <button
        className="btn"
        type="button"
        disabled={pending}
        aria-label={`${t.take}: ${name}`}
        onClick={onPut}
      >
        {t.take}
      </button>
    </p>
  );
}
