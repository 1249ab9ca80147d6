// Everybody in turn: who is heard now stands open, the others fold; whoever leads calls the next.
import { useTap } from '../../../../web/client.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { criticismTexts } from '../../../../web/texts/criticism.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { type CriticismPage, callTurn, type TurnShown } from '../contract.ts';
import { nextTurn } from '../rules.ts';
import { TurnWords } from './turn-words.tsx';

const shapes = { waiting: 'todo', now: 'now', heard: 'done', absent: 'away' } as const;

export function Turns({ meetingId, page }: { meetingId: string; page: CriticismPage }) {
  const t = useTexts(criticismTexts);
  const { turns } = page;
  const over = turns.filter((turn) => turn.state === 'heard' || turn.state === 'absent').length;
  return (
    <section className="stack">
      <h2>{t.list}</h2>
      <p className="second">
        {t.progress(over, turns.length)}. {t.order}
      </p>
      {page.can.lead && <Lead meetingId={meetingId} turns={turns} />}
      <ol className="card criticism-turns">
        {turns.map((turn) => (
          <li key={turn.id} data-now={turn.state === 'now' ? '' : undefined}>
            <One meetingId={meetingId} page={page} turn={turn} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function useName() {
  const t = useTexts(criticismTexts);
  return ({ person }: TurnShown) => person?.name ?? t.body;
}

function Lead({ meetingId, turns }: { meetingId: string; turns: TurnShown[] }) {
  const t = useTexts(criticismTexts);
  const nameOf = useName();
  const call = useTap(callTurn);
  const now = turns.find((turn) => turn.state === 'now');
  const next = nextTurn(turns);
  const go = (turnId: string, to: 'now' | 'heard' | 'absent') =>
    call.tap({ params: { meetingId, turnId }, body: { to } });
  return (
    <div className="actions">
      {next && (
        <button className="btn main" type="button" disabled={call.pending} onClick={() => go(next.id, 'now')}>
          {t.call(nameOf(next))}
        </button>
      )}
      {now && (
        <button className="btn" type="button" disabled={call.pending} onClick={() => go(now.id, 'heard')}>
          {t.endTurn}
        </button>
      )}
      {next && (
        <button
          className="btn quiet"
          type="button"
          disabled={call.pending}
          onClick={() => go(next.id, 'absent')}
        >
          {t.absent(nameOf(next))}
        </button>
      )}
      {call.refusal && <RefusalBox refusal={call.refusal} />}
    </div>
  );
}

function One({ meetingId, page, turn }: { meetingId: string; page: CriticismPage; turn: TurnShown }) {
  const t = useTexts(criticismTexts);
  const nameOf = useName();
  const head = (
    <>
      <b>{nameOf(turn)}</b>
      {turn.person?.office && <span className="second">, {turn.person.office}</span>}{' '}
      <StateLine state={shapes[turn.state]}>{t.states[turn.state]}</StateLine>
    </>
  );
  const says = turn.state === 'heard' || turn.earlier.length > 0;
  if (turn.state === 'now')
    return (
      <>
        <p>{head}</p>
        <TurnWords meetingId={meetingId} page={page} turn={turn} />
      </>
    );
  if (!says) return <p>{head}</p>;
  return (
    <details className="fold">
      <summary>{head}</summary>
      <TurnWords meetingId={meetingId} page={page} turn={turn} />
    </details>
  );
}
