// Takes up another item than the next, or opens one again that was left by a slip.
import { useTap } from '../../../../web/client.ts';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { openItem } from '../contract.ts';
import { Confirm } from './confirm.tsx';
import { useItemPlace } from './item-now.tsx';
import { useRoom } from './room-frame.tsx';
import { type Item, minutesOf } from './times.ts';

export function OpenItem({ item, onClose }: { item: Item; onClose: () => void }) {
  const t = useTexts(roomTexts);
  const { room, serverNow } = useRoom();
  const place = useItemPlace();
  const open = useTap(openItem);
  const time =
    item.state === 'done'
      ? t.minutesOf(minutesOf(item, serverNow()), item.minutesPlanned)
      : t.minutes(item.minutesPlanned);
  return (
    <Confirm title={item.title} why={`${place(item)}. ${time}.`} onClose={onClose}>
      {item.presenter && <p>{t.presenter(item.presenter.name)}</p>}
      {open.refusal && <RefusalBox refusal={open.refusal} />}
      <button
        className="btn main wide"
        type="button"
        disabled={open.pending}
        onClick={() => open.tap({ params: { meetingId: room.meetingId, itemId: item.id } }, onClose)}
      >
        {item.state === 'done' ? t.reopenItem : t.openItem}
      </button>
    </Confirm>
  );
}
