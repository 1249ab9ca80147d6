// The motion before the room on the hall's screen: its words as amended so far, and in which order it is voted.
import { StateLine } from '../../../../../../web/kit/icon.tsx';
import { useTexts } from '../../../../../../web/texts/language.ts';
import { motionTexts } from '../../../../../../web/texts/motions.ts';
import { resultInHall } from '../../../web/last-result.ts';
import { useRoom } from '../../../web/room-frame.tsx';
import { motionOnFloor, stillToVote } from './on-floor.ts';
import { useMotions } from './use-motions.ts';
import '../../../../../../web/styles/screen-motion.css';

/** As many as can be read at a glance; fewer above a vote or its result. */
const most = 3;
const mostAboveVote = 2;
/** Words longer than this are set smaller. */
const longWords = 130;

export function ScreenMotion() {
  const t = useTexts(motionTexts);
  const { room } = useRoom();
  const { data } = useMotions();
  const motion = data ? motionOnFloor(data.motions, room) : null;
  // While the motion as a whole is voted its words stand in the question.
  if (!motion || room.vote?.subject.id === motion.id) return null;
  const open = stillToVote(motion);
  // The one that is voted now stands in the question as well.
  const next = room.vote ? open.slice(1) : open;
  const shown = next.slice(0, room.vote || resultInHall(room) ? mostAboveVote : most);
  return (
    <section className="mo">
      <p className="second">{t.by(motion.proposer)}</p>
      <p className={motion.amended.length > longWords ? 'words long' : 'words'}>{motion.amended}</p>
      {open.length > 0 && (
        <>
          <p className="second">{t.next}</p>
          <ol>
            {shown.map((one) => (
              <li key={one.id}>
                <StateLine state="todo">{t.change(one.words, one.byWords)}</StateLine>
              </li>
            ))}
            <li>
              <StateLine state="todo">{t.thenMotion(next.length - shown.length)}</StateLine>
            </li>
          </ol>
        </>
      )}
    </section>
  );
}
