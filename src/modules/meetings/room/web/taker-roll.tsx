// The roll by name: a tick for who is here; guests beside it.
import { useEffect, useId, useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { TextField } from '../../../../web/kit/fields.tsx';
import { showTime } from '../../../../web/kit/format.ts';
import { Later } from '../../../../web/kit/later.tsx';
import { findPeople } from '../../../../web/kit/person-field.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { showCode } from '../../roll/code/rules.ts';
import { noteAttendance } from '../../roll/contract.ts';
import type { Room } from '../contract.ts';
import { useRoom } from './room-frame.tsx';
import '../../../../web/styles/speaking.css';

const guests = async () => (await import('./guests.tsx')).Guests;

const times = async () => (await import('./roll-times.tsx')).RollTimes;

type Person = Room['people'][number];

/** From so many names on, looking for one is quicker than reading. */
const filterFrom = 12;

export function TakerRoll() {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const [wanted, setWanted] = useState('');
  const named = room.people.map((person) => ({ ...person, id: person.personId }));
  return (
    <section className="taker-roll" aria-labelledby="roll">
      <h2 id="roll">{t.rollTitle(room.figures.present, room.figures.total)}</h2>
      {room.checkInCode && (
        <p>
          {t.codeIs} <b className="code">{showCode(room.checkInCode)}</b>
        </p>
      )}
      {room.people.length >= filterFrom && (
        <TextField label={t.filter} value={wanted} onChange={setWanted} type="search" autoComplete="off" />
      )}
      <ul className="ticks">
        {findPeople(named, wanted).map((person) => (
          <Tick key={person.personId} person={person} />
        ))}
      </ul>
      <Later part={guests}>{(Guests) => <Guests />}</Later>
    </section>
  );
}

function Tick({ person }: { person: Person }) {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const id = useId();
  const note = useTap(noteAttendance);
  const here = person.state === 'present';
  // The tick stands at once and until the room tells of it; a refusal takes it back.
  const [asked, setAsked] = useState<boolean | null>(null);
  const { pending, refusal } = note;
  useEffect(() => {
    if (asked === null || pending) return;
    if (asked === here || refusal) return setAsked(null);
    const untold = setTimeout(() => setAsked(null), 5000);
    return () => clearTimeout(untold);
  }, [asked, here, pending, refusal]);
  const [asking, setAsking] = useState(false);
  const about = [
    t.membership[person.membership],
    person.lateAt
      ? t.lateSince(showTime(person.lateAt))
      : here
        ? t.presentAt(person.at ? showTime(person.at) : '').trim()
        : person.leftAt
          ? ''
          : t.rollStates[person.state],
    person.leftAt && t.leftSince(showTime(person.leftAt)),
  ]
    .filter(Boolean)
    .join('. ');
  return (
    <li>
      <input
        id={id}
        type="checkbox"
        checked={refusal ? here : (asked ?? here)}
        disabled={pending || person.state === 'suspended'}
        aria-describedby={`${id}-about`}
        onChange={(event) => {
          const present = event.target.checked;
          setAsked(present);
          note.tap({ params: { meetingId: room.meetingId }, body: { personId: person.personId, present } });
        }}
      />
      <label htmlFor={id}>{person.name}</label>
      <span id={`${id}-about`} className="second">
        {refusal ? refusal.message : about}
      </span>
      {room.state === 'open' && (here || person.leftAt) && (
        <button
          className="link times"
          type="button"
          aria-haspopup="dialog"
          aria-label={t.rollTimesOf(person.name)}
          onClick={() => setAsking(true)}
        >
          {t.rollTimes}
        </button>
      )}
      {asking && (
        <Later part={times}>{(Times) => <Times person={person} onClose={() => setAsking(false)} />}</Later>
      )}
    </li>
  );
}
