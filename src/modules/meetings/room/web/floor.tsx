// The floor, for the chair: who speaks and how long, who asks, who has not been heard (for the chair only).
import { useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { useTick } from '../../../../web/kit/clock.tsx';
import { Icon } from '../../../../web/kit/icon.tsx';
import { Later } from '../../../../web/kit/later.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import type { Room } from '../contract.ts';
import { giveFloor } from '../floor/contract.ts';
import { nextSpeaker } from './item-now.tsx';
import { useRoom } from './room-frame.tsx';

const spokenList = async () => (await import('./spoken.tsx')).SpokenList;

/** So many silent members fit beside the hands without scrolling. */
const shownSilent = 4;

export function Speaker() {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const floor = useTap(giveFloor);
  const next = nextSpeaker(room);
  const give = (personId: string | null) =>
    floor.tap({ params: { meetingId: room.meetingId }, body: { personId } });
  return (
    <>
      <div className="speak">
        <Icon name="speak" />
        {room.speaker ? (
          <span>
            <SpeakingFor since={room.speaker.beganAt} />
            <b>{room.speaker.name}</b>
            {room.speaker.outOfOrder && <span className="second block">{t.outOfOrder}</span>}
          </span>
        ) : (
          <span className="second">{t.nobodySpeaks}</span>
        )}
        {room.speaker && (
          <button
            className={next ? 'btn quiet' : 'btn'}
            type="button"
            aria-label={t.endSpeech}
            disabled={floor.pending}
            onClick={() => give(null)}
          >
            {next ? t.end : t.endSpeech}
          </button>
        )}
        {next && (
          <button
            className="btn"
            type="button"
            disabled={floor.pending}
            title={t.inviteName(next.name)}
            onClick={() => give(next.id)}
          >
            {t.inviteNext}
          </button>
        )}
      </div>
      {floor.refusal && <RefusalBox refusal={floor.refusal} />}
    </>
  );
}

function SpeakingFor({ since }: { since: string }) {
  const t = useTexts(roomTexts);
  const { serverNow } = useRoom();
  const seconds = Math.max(0, Math.floor((useTick(serverNow) - Date.parse(since)) / 1000));
  return <span className="second block tnum">{t.speakingFor(Math.floor(seconds / 60), seconds % 60)}</span>;
}

export function Hands() {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const hands = room.hands.filter((hand) => hand.personId !== room.speaker?.personId);
  const reasonOf = (hand: Room['hands'][number]) => {
    const minutes = Math.floor((room.spoken.find((one) => one.id === hand.personId)?.seconds ?? 0) / 60);
    const said = hand.firstToday ? t.firstToday : t.spokeTimes(hand.times, minutes);
    return hand.leader ? `${said}. ${t.leadersLast}` : said;
  };
  return (
    <section>
      <h2>{t.handsTitle(hands.length)}</h2>
      {room.round && hands.length > 0 && <p className="second">{t.handsWait}</p>}
      {hands.length === 0 ? (
        <p className="second">{t.handsWhy}</p>
      ) : (
        <ul className="callable">
          {hands.map((hand) => (
            <Callable
              key={hand.speechId}
              person={{ id: hand.personId, name: hand.name }}
              about={reasonOf(hand)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

export function Silent() {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const [all, setAll] = useState(false);
  const shown = all ? room.silent : room.silent.slice(0, shownSilent);
  const left = room.silent.length - shown.length;
  if (!room.people.some((one) => one.state === 'present')) return null;
  return (
    <section className="silent">
      <h2>{t.silentTitle(room.silent.length)}</h2>
      <ul className="callable">
        {shown.map((one) => {
          const line = room.people.find((person) => person.personId === one.id);
          const about = [
            line ? t.membership[line.membership] : '',
            one.quiet > 0 ? t.quietFor(one.quiet) : '',
          ];
          return <Callable key={one.id} person={one} about={about.filter(Boolean).join('. ')} />;
        })}
        {left > 0 && (
          <li>
            <button className="link" type="button" onClick={() => setAll(true)}>
              {t.silentOthers(left)}
            </button>
          </li>
        )}
      </ul>
      {room.spoken.length > 0 && (
        <details className="fold">
          <summary>{t.spokenTitle(room.spoken.length)}</summary>
          <Later part={spokenList}>{(List) => <List />}</Later>
        </details>
      )}
      <p className="foot">
        <Icon name="eye" />
        <span>{t.onlyChair}</span>
      </p>
    </section>
  );
}

export function Callable({ person, about }: { person: { id: string; name: string }; about: string }) {
  const t = useTexts(roomTexts);
  const { room, can } = useRoom();
  const floor = useTap(giveFloor);
  return (
    <li>
      <span>
        <b>{person.name}</b>
        {about && <span className="second block">{about}</span>}
        {floor.refusal && <span className="note wrong block">{floor.refusal.message}</span>}
      </span>
      {can.lead && room.state === 'open' && (
        <button
          className="btn"
          type="button"
          aria-label={t.inviteName(person.name)}
          disabled={floor.pending}
          onClick={() => floor.tap({ params: { meetingId: room.meetingId }, body: { personId: person.id } })}
        >
          {t.invite}
        </button>
      )}
    </li>
  );
}
