// The quorum line: enough to vote or not, who is here, what a vote is counted on, from how many it passes.
import { StateLine } from '../../../../web/kit/icon.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { HowCounted } from '../../../democracy/votes/web/how-counted.tsx';
import { useRoom } from './room-frame.tsx';

export function Quorum() {
  const t = useTexts(roomTexts);
  const { figures } = useRoom().room;
  return (
    <div className="quorum">
      <StateLine state={figures.enough ? 'done' : 'due'}>{figures.enough ? t.enough : t.notEnough}</StateLine>
      <span>
        {t.presentWord} <b>{`${figures.present}/${figures.total}`}</b>
      </span>
      <span className="wide-only">
        {t.base} <b>{figures.base}</b> {t.baseLine} <b>{figures.basePresent}</b>
      </span>
      <span className="wide-only">
        {t.passesFrom} <b>{figures.needed}</b>
      </span>
      <HowCounted vote={{ ...figures, mayVote: figures.basePresent, threshold: 'more_than_half' }} before />
    </div>
  );
}
