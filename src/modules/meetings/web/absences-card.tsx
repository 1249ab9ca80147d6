// Reported absences to be answered; who reads the reasons is decided by the server.
import { type FormEvent, useState } from 'react';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { useCommand, useEndpoint } from '../../../web/client.ts';
import { TextField } from '../../../web/kit/fields.tsx';
import { showMoment } from '../../../web/kit/format.ts';
import { StateLine } from '../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { shellTexts } from '../../../web/texts/shell.ts';
import type { Meeting } from '../preparation/contract.ts';
import { decideAbsence, readRoll } from '../roll/contract.ts';

type Roll = AnswerOf<typeof readRoll>;
type Notice = Roll['notices'][number];

export function AbsencesCard({ meeting }: { meeting: Meeting }) {
  const t = useTexts(meetingsTexts);
  const roll = useEndpoint(readRoll, { params: { meetingId: meeting.id } });
  if (roll.error) return <RefusalBox refusal={roll.error} again={() => roll.refetch()} />;
  const notices = roll.data?.notices.filter((one) => one.state !== 'withdrawn') ?? [];
  const figures = roll.data?.figures;
  const wasOpened = meeting.state === 'open' || meeting.state === 'closed';
  if (!figures || (notices.length === 0 && !wasOpened)) return null;
  return (
    <section className="card points" id="bao-vang">
      {notices.length > 0 && <h2>{t.absences(notices.length)}</h2>}
      {wasOpened && <RollWords figures={figures} />}
      {roll.data?.enteredLate && (
        <p>
          <StateLine state="due">{t.rollEnteredLate}</StateLine>
        </p>
      )}
      {notices.length > 0 && (
        <>
          <p className="second">{t.whoReads}</p>
          <ul>
            {notices.map((notice) => (
              <li key={notice.personId}>
                <OneNotice
                  meetingId={meeting.id}
                  notice={notice}
                  mayDecide={roll.data?.can.decideAbsence ?? false}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Who was here, and in which columns the others stand; columns with nobody are left out. */
function RollWords({ figures }: { figures: Roll['figures'] }) {
  const t = useTexts(meetingsTexts);
  const columns = ['excused', 'unexcused', 'exempt', 'away', 'suspended'] as const;
  const others = columns.flatMap((one) => (figures[one] > 0 ? [t.rollParts[one](figures[one])] : []));
  return <p>{[t.rollOf(figures.present, figures.total), ...others].join('; ')}.</p>;
}

function OneNotice({
  meetingId,
  notice,
  mayDecide,
}: {
  meetingId: string;
  notice: Notice;
  mayDecide: boolean;
}) {
  const t = useTexts(meetingsTexts);
  const decide = useCommand(decideAbsence);
  const [refusing, setRefusing] = useState(false);
  const params = { meetingId, personId: notice.personId };
  return (
    <>
      <b>{notice.name}</b>
      <p>{notice.reason}</p>
      <p className="second">{t.toldAt(showMoment(notice.toldAt))}</p>
      <AbsenceState state={notice.state} />
      {notice.answer && <p className="second">{notice.answer}</p>}
      {notice.state === 'told' && mayDecide && !refusing && (
        <div className="actions">
          <button
            className="btn"
            type="button"
            disabled={decide.isPending}
            onClick={() => decide.mutate({ params, body: { accept: true } })}
          >
            {t.accept}
          </button>
          <button className="btn quiet" type="button" onClick={() => setRefusing(true)}>
            {t.refuse}
          </button>
        </div>
      )}
      {refusing && notice.state === 'told' && (
        <RefuseForm
          pending={decide.isPending}
          onSend={(answer) => decide.mutate({ params, body: { accept: false, answer } })}
          onCancel={() => setRefusing(false)}
        />
      )}
      {decide.error && <RefusalBox refusal={decide.error} />}
    </>
  );
}

function RefuseForm({
  pending,
  onSend,
  onCancel,
}: {
  pending: boolean;
  onSend: (answer: string) => void;
  onCancel: () => void;
}) {
  const t = useTexts(meetingsTexts);
  const shell = useTexts(shellTexts);
  const [answer, setAnswer] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend(answer);
  };
  return (
    <form className="form" onSubmit={submit}>
      <TextField label={t.answer} value={answer} onChange={setAnswer} maxLength={500} required />
      <div className="actions">
        <button className="btn" type="submit" disabled={pending}>
          {t.sendAnswer}
        </button>
        <button className="btn quiet" type="button" onClick={onCancel}>
          {shell.cancel}
        </button>
      </div>
    </form>
  );
}

const shapes = { told: 'due', accepted: 'done', refused: 'dropped' } as const;

export function AbsenceState({ state }: { state: string }) {
  const t = useTexts(meetingsTexts);
  return (
    <StateLine state={shapes[state as keyof typeof shapes] ?? 'todo'}>{t.absenceStates[state]}</StateLine>
  );
}
