// Asking to speak: one tap up, one tap down; and where the own hand stands among the others.
import { useTap } from '../../../../web/client.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { lowerHand, raiseHand } from '../floor/contract.ts';
import { useRoom } from './room-frame.tsx';

export function useHand() {
  const { room, own } = useRoom();
  const raise = useTap(raiseHand);
  const lower = useTap(lowerHand);
  const place = room.hands.findIndex((hand) => hand.personId === own.personId) + 1;
  const params = { meetingId: room.meetingId };
  return {
    /** 0 = not up. */
    place,
    pending: raise.pending || lower.pending,
    refusal: raise.refusal ?? lower.refusal,
    toggle: () => (place > 0 ? lower : raise).tap({ params }),
  };
}

export function HandButton({ hand }: { hand: ReturnType<typeof useHand> }) {
  const t = useTexts(roomTexts);
  return (
    <button className="btn" type="button" disabled={hand.pending} onClick={hand.toggle}>
      <Icon name="hand" />
      {hand.place > 0 ? t.lower : t.raise}
    </button>
  );
}

export function HandState({ hand }: { hand: ReturnType<typeof useHand> }) {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  return (
    <div role="status">
      {hand.refusal && <RefusalBox refusal={hand.refusal} />}
      {hand.place > 0 && (
        <StateLine state="due">{room.round ? t.handAfterRound : t.handUp(hand.place)}</StateLine>
      )}
    </div>
  );
}
