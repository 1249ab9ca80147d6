// The hall's screen: item, time, speaker, check-in code, the open vote without a tally, its result; readable from ten metres.

import { useParams } from '@tanstack/react-router';
import { Clock, useTick } from '../../../../web/kit/clock.tsx';
import { showDay, showTime, whole } from '../../../../web/kit/format.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { Later } from '../../../../web/kit/later.tsx';
import { MinuteBar } from '../../../../web/kit/minute-bar.tsx';
import { currentLanguage, useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import type { VoteShown } from '../../../democracy/votes/contract.ts';
import { showCode } from '../../roll/code/rules.ts';
import { ToSettle } from './ahead.tsx';
import { currentItem, nextSpeaker, useItemPlace } from './item-now.tsx';
import { resultInHall, showsRound } from './last-result.ts';
import { QrCode } from './qr.tsx';
import { RoomFrame, useRoom } from './room-frame.tsx';
import { type Item, minutesOf, paceOf, percentOf } from './times.ts';
import '../../../../web/styles/screen.css';

const screenMotion = async () => (await import('../votes/motions/web/screen-motion.tsx')).ScreenMotion;
const screenBallot = async () => (await import('../ballots/web/screen-ballot.tsx')).ScreenBallot;

export function ScreenPage() {
  const { meetingId } = useParams({ from: '/sinh-hoat/$meetingId/man-chieu' });
  return (
    <RoomFrame key={meetingId} meetingId={meetingId} as="screen">
      <Screen />
    </RoomFrame>
  );
}

const hall = async () => (await import('../elections/web/hall.tsx')).Hall;

/** A question longer than the first takes the place of time, speaker and code; longer than the second it is set smaller. */
const longQuestion = 85;
const longestQuestion = 150;
/** A title longer than this is set smaller; the second where a vote or its result takes room below. */
const longTitle = 75;
const longAboveVote = 60;

function Screen() {
  const t = useTexts(roomTexts);
  const { room, serverNow } = useRoom();
  const item = room.state === 'open' ? currentItem(room) : null;
  const result = resultInHall(room);
  const elects = showsRound(room, result);
  // A secret ballot that is over gives way to who is elected by it, and to the election's next round on paper.
  const told =
    room.election.round?.channel === 'paper' || (room.ballot?.ofRound && room.ballot.state === 'published');
  const gives = elects && !room.ballot?.running && told;
  const ballot = room.vote || room.state !== 'open' || gives ? null : room.ballot;
  const asked = (room.vote ?? result)?.question ?? '';
  return (
    <main
      className="screen"
      data-long={asked.length <= longQuestion ? undefined : asked.length > longestQuestion ? 'most' : ''}
    >
      {ballot ? (
        <Later part={screenBallot}>{(Ballot) => <Ballot ballotId={ballot.id} />}</Later>
      ) : item ? (
        <ItemOn item={item} />
      ) : (
        <Between />
      )}
      <p className="ck">
        <Clock now={serverNow} label={t.clock} />
        <span className="here tnum">{t.present(room.figures.present, room.figures.total)}</span>
        <LinkWord />
      </p>
      {!ballot && <div className="mid">{item ? <TimeAndSpeaker item={item} /> : <OnFloor />}</div>}
      <Join />
      {room.vote ? (
        <OpenStrip vote={room.vote} />
      ) : !ballot && (elects || (item?.kind === 'election' && !result)) ? (
        <Later part={hall}>{(Hall) => <Hall meetingId={room.meetingId} />}</Later>
      ) : result && !ballot ? (
        <ResultStrip vote={result} />
      ) : null}
    </main>
  );
}

function LinkWord() {
  const t = useTexts(roomTexts);
  const { link } = useRoom();
  return (
    <span className="link-word" role="status">
      {link.link === 'waiting' && (
        <span className="state warn">
          <Icon name="again" />
          {t.reconnecting}
        </span>
      )}
    </span>
  );
}

function ItemOn({ item }: { item: Item }) {
  const place = useItemPlace();
  const { room } = useRoom();
  const longest = room.vote || resultInHall(room) ? longAboveVote : longTitle;
  return (
    <header className="item">
      <p className="second">{place(item)}</p>
      <h1 className={item.title.length > longest ? 'long' : undefined}>{item.title}</h1>
      <ToSettle item={item} />
    </header>
  );
}

/** Before the opening, between two items, after the closing. */
function Between() {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const about = {
    open: t.betweenItems,
    closed: t.screenClosed,
    cancelled: t.cancelled,
    sent: t.welcome,
    agreed: t.notSent,
    in_review: t.notSent,
    draft: t.notSent,
  }[room.state];
  return (
    <header className="item">
      <p className="second">{about}</p>
      <h1>{whole(room.title)}</h1>
      <p className="lead">{room.organisation.name}</p>
      <p className="lead">
        {room.state === 'closed'
          ? t.thanks
          : `${t.startsAt(showTime(room.startsAt), showDay(room.startsAt))}${room.place ? `, ${room.place}` : ''}`}
      </p>
    </header>
  );
}

function TimeAndSpeaker({ item }: { item: Item }) {
  const t = useTexts(roomTexts);
  const { room, serverNow } = useRoom();
  const now = useTick(serverNow);
  const spent = minutesOf(item, now);
  const planned = item.minutesPlanned;
  const next = nextSpeaker(room);
  return (
    <>
      <p className="tm">
        <b>{planned > 0 ? t.spentOn(spent, planned) : t.minutes(spent)}</b>
        <span className="second">{t.endsAt(showTime(paceOf(room, now).endsAt))}</span>
      </p>
      <MinuteBar spent={spent} planned={planned} label={t.spentLong(spent, planned)} />
      <OnFloor />
      {room.speaker && (
        <p className="sp">
          <Icon name="speak" />
          <span>
            <span className="second block">{t.speaking}</span>
            <b>{room.speaker.name}</b>
          </span>
        </p>
      )}
      {room.round && (
        <p className="rd">
          {t.roundLeft(room.round.left.length)}
          {next && `. ${t.next}: ${next.name}`}
        </p>
      )}
    </>
  );
}

/** The motion before the room. */
function OnFloor() {
  const { room } = useRoom();
  if (room.openMotions === 0 || room.state !== 'open') return null;
  return <Later part={screenMotion}>{(Motion) => <Motion />}</Later>;
}

/** How to check in. */
function Join() {
  const t = useTexts(roomTexts);
  const { room, publicUrl } = useRoom();
  return (
    <div className="join">
      {room.checkInCode && room.state !== 'closed' && (
        <>
          <QrCode text={`${publicUrl}/diem-danh/${room.checkInCode}`} label={t.qr} />
          <p className="second">{t.byCode}</p>
          <b className="code">{showCode(room.checkInCode)}</b>
        </>
      )}
    </div>
  );
}

function OpenStrip({ vote }: { vote: VoteShown }) {
  const t = useTexts(roomTexts);
  const share = vote.mayVote > 0 ? vote.voted / vote.mayVote : 0;
  return (
    <section className="vote">
      <div>
        <StateLine state="now">{t.openVote}</StateLine>
        <h2>{vote.question}</h2>
      </div>
      <div>
        <p className="cnt">
          <b>
            {vote.voted}/{vote.mayVote}
          </b>
          <span>{t.voted}</span>
        </p>
        <div className="bar" role="img" aria-label={t.votedOf(vote.voted, vote.mayVote)}>
          <i style={{ width: `${share * 100}%` }} />
        </div>
        <p className="need">
          {t.base} <b>{vote.base}</b>
          {t.needsFrom} <b>{vote.needed}</b> {t.needsFor}
        </p>
      </div>
    </section>
  );
}

function ResultStrip({ vote }: { vote: VoteShown }) {
  const t = useTexts(roomTexts);
  const { result } = vote;
  if (!result) return null;
  return (
    <section className="vote">
      <div>
        <StateLine state={result.passed ? 'done' : 'half'}>
          {result.passed ? t.passed : t.notPassed}
        </StateLine>
        <h2>{vote.question}</h2>
      </div>
      <div>
        <p className="cnt">
          <b>
            {result.for}/{vote.base}
          </b>
          <span>
            {t.needsFor} ({percentOf(result.permille, currentLanguage())})
          </span>
        </p>
        <p className="need">
          {t.passesFrom} <b>{vote.needed}</b>
        </p>
        <p className="need second">{t.resultOthers(result.against, result.other, result.silent)}</p>
      </div>
    </section>
  );
}
