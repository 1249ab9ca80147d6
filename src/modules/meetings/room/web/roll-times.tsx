// When one member came and left, put right by who takes the minutes: late, left early, back.
import { useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { TextField } from '../../../../web/kit/fields.tsx';
import { showTime } from '../../../../web/kit/format.ts';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { speakingTexts } from '../../../../web/texts/speaking.ts';
import { noteArrival, noteLeaving, noteReturn } from '../../roll/contract.ts';
import type { Room } from '../contract.ts';
import { useRoom } from './room-frame.tsx';
import '../../../../web/styles/speaking.css';

export function RollTimes({ person, onClose }: { person: Room['people'][number]; onClose: () => void }) {
  const t = useTexts(speakingTexts);
  const { room, serverNow } = useRoom();
  const now = showTime(serverNow());
  const [time, setTime] = useState(now);
  const [reason, setReason] = useState('');
  const leave = useTap(noteLeaving);
  const back = useTap(noteReturn);
  const arrive = useTap(noteArrival);
  const pending = leave.pending || back.pending || arrive.pending;
  const refusal = leave.refusal ?? back.refusal ?? arrive.refusal;
  const params = { meetingId: room.meetingId };
  const { personId, lateAt, leftAt } = person;
  const typed = /^(\d{1,2}):(\d{2})$/.exec(time.trim());
  const clock = typed ? `${typed[1]?.padStart(2, '0')}:${typed[2]}` : null;
  // Untouched it is now, by the server's clock to the second.
  const at = clock === null || clock === now ? {} : { time: clock };
  return (
    <Sheet title={t.timesTitle(person.name)} onClose={onClose}>
      <p className="second">
        {leftAt ? t.isLeft(showTime(leftAt)) : lateAt ? t.cameLate(showTime(lateAt)) : t.cameInTime}
      </p>
      <TextField
        label={t.time}
        hint={t.timeHint}
        error={clock === null ? t.timeWrong : undefined}
        inputMode="numeric"
        value={time}
        onChange={setTime}
      />
      {leftAt ? (
        <button
          className="btn main wide"
          type="button"
          disabled={pending || clock === null}
          onClick={() => back.tap({ params, body: { personId, ...at } }, onClose)}
        >
          {t.noteBack}
        </button>
      ) : (
        <>
          <TextField
            label={t.leaveReason}
            hint={t.leaveReasonHint}
            value={reason}
            onChange={setReason}
            maxLength={500}
          />
          <p className="second">{t.leftWhy}</p>
          <div className="actions">
            <button
              className="btn main"
              type="button"
              disabled={pending || clock === null}
              onClick={() =>
                leave.tap(
                  { params, body: { personId, ...at, ...(reason.trim() ? { reason: reason.trim() } : {}) } },
                  onClose,
                )
              }
            >
              {t.noteLeft}
            </button>
            <button
              className="btn"
              type="button"
              disabled={pending || (!lateAt && clock === null)}
              onClick={() => arrive.tap({ params, body: { personId, late: lateAt ? null : clock } }, onClose)}
            >
              {lateAt ? t.noteInTime : t.noteLate}
            </button>
          </div>
        </>
      )}
      {refusal && <RefusalBox refusal={refusal} />}
    </Sheet>
  );
}
