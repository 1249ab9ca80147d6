// Closes the meeting; what is left undone is told first.
import { useTap } from '../../../../web/client.ts';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { closeMeeting } from '../../steps/contract.ts';
import { Confirm } from './confirm.tsx';
import { useRoom } from './room-frame.tsx';
import { stepsOf } from './times.ts';

export function CloseMeeting({ onClose }: { onClose: () => void }) {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const close = useTap(closeMeeting);
  const left = stepsOf(room.items).filter((one) => one.state === 'todo').length;
  return (
    <Confirm
      title={t.close}
      why={`${left > 0 ? `${t.leftItems(left)} ` : ''}${t.closeWhy}`}
      onClose={onClose}
    >
      {close.refusal && <RefusalBox refusal={close.refusal} />}
      <button
        className="btn main wide"
        type="button"
        disabled={close.pending}
        onClick={() => close.tap({ params: { meetingId: room.meetingId } }, onClose)}
      >
        {t.close}
      </button>
    </Confirm>
  );
}
