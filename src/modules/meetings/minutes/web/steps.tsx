// The steps from what happened to the locked paper, and the one that the reader may take now.
import type { ReactNode } from 'react';
import { useCommand } from '../../../../web/client.ts';
import { showMoment } from '../../../../web/kit/format.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { minutesTexts } from '../../../../web/texts/minutes.ts';
import { agreeMinutes, confirmMinutes, type MinutesRead, noteRead } from '../contract.ts';
import { LockForm } from './lock-form.tsx';

type State = 'todo' | 'now' | 'done' | 'late';

export function Steps({ minutes }: { minutes: MinutesRead }) {
  const t = useTexts(minutesTexts);
  const steps = useSteps(minutes);
  const left = steps.filter((one) => one.state !== 'done').length;
  return (
    <section className="card pad steps" aria-labelledby="steps">
      <h2 id="steps">{t.stepsLeft(left)}</h2>
      <ol>
        {steps.map((one) => (
          <li key={one.name}>
            <StateLine state={one.state}>{one.name}</StateLine>
            <span className="second">{one.told}</span>
          </li>
        ))}
      </ol>
      <NextStep minutes={minutes} />
    </section>
  );
}

function useSteps(minutes: MinutesRead): { name: string; state: State; told: string }[] {
  const t = useTexts(minutesTexts);
  const { readAt, agreedAt, agreedPresent, changedSinceAgreed, takerConfirmedAt, chairConfirmedAt } = minutes;
  const agreed = agreedAt !== null && !changedSinceAgreed;
  const locked = minutes.state === 'locked';
  return [
    { name: t.written, state: 'done', told: t.paragraphs(minutes.events) },
    { name: t.checked, state: readAt || locked ? 'done' : 'now', told: t.edits(minutes.edits) },
    {
      name: t.readOut(minutes.body),
      state: readAt ? 'done' : 'todo',
      told: readAt ? t.readAt(showMoment(readAt)) : t.notRead,
    },
    {
      name: t.agreed(minutes.body),
      state: agreed ? 'done' : changedSinceAgreed ? 'late' : readAt ? 'now' : 'todo',
      told: changedSinceAgreed
        ? t.changedSince
        : agreedAt
          ? t.agreedBy(agreedPresent ?? 0, showMoment(agreedAt))
          : '',
    },
    {
      name: t.takerConfirms,
      state: takerConfirmedAt ? 'done' : agreed ? 'now' : 'todo',
      told: takerConfirmedAt
        ? showMoment(takerConfirmedAt)
        : minutes.minuteTaker
          ? t.waitsFor(minutes.minuteTaker.name)
          : t.waitsForAny,
    },
    {
      name: t.chairLocks,
      state: chairConfirmedAt ? 'done' : takerConfirmedAt ? 'now' : 'todo',
      told: chairConfirmedAt
        ? minutes.lockedInstead
          ? t.lockedInstead(minutes.chair.name, showMoment(chairConfirmedAt))
          : showMoment(chairConfirmedAt)
        : t.waitsFor(minutes.chair.name),
    },
  ];
}

/** One button: what the reader may do next; nothing for who only reads. */
function NextStep({ minutes }: { minutes: MinutesRead }) {
  const { can, state, readAt, changedSinceAgreed, closedAt } = minutes;
  if (can.lock) return <LockForm minutes={minutes} />;
  if (can.agree && (state === 'draft' ? readAt !== null : changedSinceAgreed))
    return <Agree minutes={minutes} />;
  if (can.confirm) return <Confirm minutes={minutes} />;
  if (can.read && state === 'draft') return <Read minutes={minutes} main />;
  if (state === 'agreed' && closedAt === null && can.edit) return <AfterClosing />;
  return null;
}

function AfterClosing() {
  const t = useTexts(minutesTexts);
  return <p className="second">{t.afterClosing}</p>;
}

function Act({
  refusal,
  children,
}: {
  refusal: Parameters<typeof RefusalBox>[0]['refusal'] | null;
  children: ReactNode;
}) {
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} />}
      {children}
    </>
  );
}

function Read({ minutes, main = false }: { minutes: MinutesRead; main?: boolean }) {
  const t = useTexts(minutesTexts);
  const read = useCommand(noteRead);
  return (
    <Act refusal={read.error}>
      <button
        className={main ? 'btn main wide' : 'btn wide'}
        type="button"
        disabled={read.isPending}
        onClick={() => read.mutate({ params: { meetingId: minutes.meetingId } })}
      >
        {main ? t.noteRead(minutes.body) : t.readAgain}
      </button>
    </Act>
  );
}

function Agree({ minutes }: { minutes: MinutesRead }) {
  const t = useTexts(minutesTexts);
  const agree = useCommand(agreeMinutes);
  const { meetingId, version } = minutes;
  return (
    <Act refusal={agree.error}>
      <button
        className="btn main wide"
        type="button"
        disabled={agree.isPending}
        onClick={() => agree.mutate({ params: { meetingId }, body: { version } })}
      >
        {minutes.agreedAt ? t.noteAgreedAgain(minutes.body) : t.noteAgreed(minutes.body)}
      </button>
      <p className="second">{t.presentNow}</p>
      {minutes.can.read && <Read minutes={minutes} />}
    </Act>
  );
}

function Confirm({ minutes }: { minutes: MinutesRead }) {
  const t = useTexts(minutesTexts);
  const confirm = useCommand(confirmMinutes);
  const { meetingId, version } = minutes;
  return (
    <Act refusal={confirm.error}>
      <button
        className="btn main wide"
        type="button"
        disabled={confirm.isPending}
        onClick={() => confirm.mutate({ params: { meetingId }, body: { version } })}
      >
        {t.confirm}
      </button>
      <p className="second">{t.confirmWhy}</p>
    </Act>
  );
}
