// Closes the meeting; what is left undone is told first.
import { useTap } from '../../../../web/client.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { speakingTexts } from '../../../../web/texts/speaking.ts';
import { Rule } from '../../../organisation/regulations/web/rule.tsx';
import { closeMeeting } from '../../steps/contract.ts';
import { Confirm } from './confirm.tsx';
import { useRoom } from './room-frame.tsx';
import { paceOf, stepsOf } from './times.ts';

export function CloseMeeting({ onClose }: { onClose: () => void }) {
  const t = useTexts(roomTexts);
  const words = useTexts(speakingTexts);
  const { room, serverNow } = useRoom();
  const close = useTap(closeMeeting);
  const pace = paceOf(room, serverNow());
  const short = room.minimum !== null && pace.used < room.minimum.minutes;
  const left = stepsOf(room.items).filter((one) => one.state === 'todo').length;
  return (
    <Confirm
      title={t.close}
      why={`${left > 0 ? `${t.leftItems(left)} ` : ''}${t.closeWhy}`}
      onClose={onClose}
    >
      {short && room.minimum && (
        <p>
          <StateLine state="due">{words.tooShort(pace.used, room.minimum.minutes)}</StateLine>{' '}
          <Rule id={room.minimum.ruleId} />
        </p>
      )}
      {close.refusal && <RefusalBox refusal={close.refusal} />}
      <button
        className="btn main wide"
        type="button"
        disabled={close.pending}
        onClick={() => close.tap({ params: { meetingId: room.meetingId } }, onClose)}
      >
        {short ? words.closeShort : t.close}
      </button>
    </Confirm>
  );
}
