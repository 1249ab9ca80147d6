// Holds one meeting of a cell: opened, roll called, items, opinions, votes, closed; minutes agreed, locked; resolution issued.
import { decideAbsence, reportAbsence } from '../src/modules/meetings/absence/commands.ts';
import { itemsOf, meetingRow } from '../src/modules/meetings/queries.ts';
import { checkIn, notePresence } from '../src/modules/meetings/roll/commands.ts';
import { electMinuteTaker, openItem, setLines } from '../src/modules/meetings/room/commands.ts';
import { giveFloor } from '../src/modules/meetings/room/floor/commands.ts';
import { noteOpinion } from '../src/modules/meetings/room/opinions/commands.ts';
import { holdsRegular } from '../src/modules/meetings/rules.ts';
import { openMeeting } from '../src/modules/meetings/steps/commands.ts';
import type { Scope } from '../src/platform/auth/scope.ts';
import { notePromised } from './criticism.ts';
import { endMeeting } from './end.ts';
import type { MadePerson } from './ground.ts';
import { adoptAmended, moveAndWithdraw, moveToday } from './motions.ts';
import { shownCellName } from './organisations.ts';
import { isOfficial, type Planned } from './plan.ts';
import type { Chance } from './random.ts';
import { scoreOne } from './score.ts';
import { type At, callOutOfOrder, comeLate, goRound, leaveEarly, raiseHands } from './speak.ts';
import { granted, type Hands } from './stage.ts';
import { type Asked, voteOn } from './vote.ts';
import { absenceReasons } from './words.ts';

/** How many come, of those who can. */
const attendance = { steady: 0.96, usual: 0.9, late: 0.8 } as const;

const deciding = ['review', 'discussion', 'assignments', 'resolution', 'score'];

export class Holding {
  readonly #planned: Planned;
  readonly #hands: Hands;
  readonly #chance: Chance;
  /** Moves on as the meeting does. */
  #at: Temporal.Instant;
  present: MadePerson[] = [];
  readonly #isShown: boolean;
  /** Draws of its own, so that the rest of the year stays as it was. */
  readonly #manner: Chance;
  /** Expected, and coming late. */
  #late: MadePerson | null = null;
  constructor(hands: Hands, planned: Planned, chance: Chance) {
    this.#hands = hands;
    this.#planned = planned;
    this.#chance = chance;
    this.#at = planned.starts;
    this.#manner = chance.of('manner');
    this.#isShown = planned.cell.plan.name === shownCellName;
  }

  /** The whole meeting. In: the last instant that may be used; a meeting that would pass it stays open where it is. */
  async holdAll(): Promise<void> {
    await this.gather();
    for (const item of await this.#calledItems()) {
      await this.#call(item);
      await this.#comeLate();
    }
    await this.#leaveEarly();
    await endMeeting(this.#here(), this.#chance);
  }

  /** As far as the discussion: people are there, opinions are noted, and the next step is a vote. */
  async holdUntilDiscussion(): Promise<void> {
    await this.gather();
    for (const item of await this.#calledItems()) {
      await this.#open(item.id);
      if (item.kind === 'discussion') {
        await this.#opinions(item.id, 4);
        if (this.#isShown) await moveToday(this.#here(), this.#voters(), item.id);
        const { chair } = this.#planned;
        await raiseHands(
          this.#here(),
          this.#manner.some(
            this.present.filter((one) => one !== chair),
            3,
          ),
        );
        break;
      }
      this.#wait(item.minutesPlanned);
      await this.#comeLate();
    }
  }

  /** Absences told, the meeting opened, everybody noted, the minute-taker named. */
  async gather(): Promise<void> {
    const { cell, able, meetingId, starts } = this.#planned;
    const rate = attendance[cell.plan.habit];
    const needed = [this.#planned.chair.personId, cell.minuteTaker.personId, cell.secretary.personId];
    this.present = able.filter((person) => needed.includes(person.personId) || this.#chance.happens(rate));
    const missing = able.filter((person) => !this.present.includes(person));
    const ordinary = this.#ordinary();
    if (ordinary.length > 5 && this.#manner.happens(0.25)) {
      this.#late = this.#manner.pick(ordinary);
      this.present = this.present.filter((person) => person !== this.#late);
    }
    const lead = await this.#hands.as(cell.secretary.personId, starts.subtract({ hours: 3 }));
    for (const person of missing) {
      if (!this.#chance.happens(0.75)) continue;
      const scope = await this.#hands.as(
        person.personId,
        starts.subtract({ hours: this.#chance.between(4, 20) }),
      );
      granted(await reportAbsence(scope, meetingId, this.#chance.pick(absenceReasons)));
      const decider = await this.#hands.as(cell.secretary.personId, lead.now);
      granted(await decideAbsence(decider, meetingId, person.personId, { accept: true, answer: '' }));
    }
    granted(await openMeeting(await this.#chair(), meetingId));
    this.#wait(1);
    await this.#checkIn();
    const scope = await this.#taker();
    granted(
      await notePresence(
        scope,
        meetingId,
        this.present.map((person) => person.personId),
      ),
    );
    granted(await electMinuteTaker(await this.#chair(), meetingId, cell.minuteTaker.personId));
  }

  /** A few check in by the code on the screen; the minute-taker notes the others. */
  async #checkIn(): Promise<void> {
    const { meetingId } = this.#planned;
    const code = (await meetingRow(await this.#chair(), meetingId))?.checkInCode ?? '';
    for (const person of this.#chance.some(this.present, 2))
      granted(await checkIn(await this.#hands.as(person.personId, this.#at), code));
  }

  async #calledItems() {
    const { meetingId } = this.#planned;
    const items = await itemsOf(await this.#chair(), meetingId);
    const told = items.filter((item) => !items.some((other) => other.parentId === item.id));
    // Elsewhere than in the cell that is shown only the items that decide something are called one by one.
    return told.filter(
      (item) => item.id !== this.#planned.leftOut && (this.#isShown || deciding.includes(item.kind)),
    );
  }

  async #call(item: { id: string; kind: string; title: string; minutesPlanned: number }): Promise<void> {
    const { meetingId, topic, resolutionId } = this.#planned;
    await this.#open(item.id);
    if (item.kind === 'discussion') {
      await this.#discuss(item.id);
      if (this.#chance.happens(0.35))
        await this.#vote({ itemId: item.id, question: `Đưa nội dung “${topic.title}” vào nghị quyết` });
    }
    if (item.kind === 'discussion' && this.#isShown && this.#planned.kind === 'regular')
      await this.#inTurn(item.id);
    if (item.kind === 'criticism' && this.#isShown && this.#planned.kind === 'regular')
      await notePromised(await this.#taker(), meetingId);
    if (item.kind === 'discussion' && this.#planned.frank)
      await this.#vote({
        itemId: item.id,
        question: 'Chi bộ dùng ý kiến thẳng thắn (không ghi tên), mỗi đợt do chi ủy mở',
        frank: 'on',
      });
    if (item.kind === 'assignments') {
      const conclusionLine = 'Thực hiện các nhiệm vụ đã phân công; khó khăn báo chi ủy ngay khi phát sinh';
      granted(await setLines(await this.#taker(), meetingId, { conclusionLine }));
      if (this.#planned.kind === 'thematic') await this.#pass(item.id, resolutionId);
    }
    if (item.kind === 'resolution') await this.#pass(item.id, resolutionId);
    if (item.kind === 'score') await this.#score();
    this.#wait(item.minutesPlanned * (0.7 + this.#chance.next() * 0.5));
  }

  /** Month by month another manner: two motions, cards that were counted again, a vote by name. */
  async #inTurn(itemId: string): Promise<void> {
    const here = this.#here();
    const voters = this.#voters();
    if (voters.ordinary.length < 4) return;
    const turn = this.#planned.day.month % 4;
    if (turn === 0) await moveAndWithdraw(here, voters, itemId);
    if (turn === 1) await adoptAmended(here, voters, itemId);
    const question = { 2: 'Phương án trực và phối hợp khi có mưa lớn', 3: 'Đồng chí nêu gương của quý' }[
      turn
    ];
    if (question) await this.#vote({ itemId, question, manner: turn === 2 ? 'counted-again' : 'by-name' });
  }

  #voters() {
    const isVoter = (person: MadePerson) => isOfficial(person, this.#planned.day);
    return { ordinary: this.#ordinary().filter(isVoter), officials: this.present.filter(isVoter) };
  }

  /** Those whom nothing needs. */
  #ordinary(): MadePerson[] {
    const { cell, chair } = this.#planned;
    return this.present.filter((person) => ![chair, cell.minuteTaker, cell.secretary].includes(person));
  }

  #here(): At {
    return {
      planned: this.#planned,
      hands: this.#hands,
      chair: () => this.#chair(),
      taker: () => this.#taker(),
      now: () => this.#at,
      wait: (minutes) => this.#wait(minutes),
    };
  }

  /** In some meetings a round, or a call out of order; opinions are noted either way. */
  async #discuss(itemId: string): Promise<void> {
    const manner = this.#manner.next();
    if (manner < (this.#isShown ? 0.3 : 0.02))
      await goRound(this.#here(), this.#manner, this.#isShown ? 30 : 5);
    else if (this.#isShown && manner < 0.55)
      await callOutOfOrder(this.#here(), this.#manner.some(this.#ordinary(), 2));
    await this.#opinions(itemId, this.#chance.between(2, 4));
  }

  async #comeLate(): Promise<void> {
    const late = this.#late;
    if (!late || Temporal.Instant.compare(this.#at, this.#planned.starts.add({ minutes: 8 })) < 0) return;
    await comeLate(this.#here(), late);
    this.present.push(late);
    this.#late = null;
  }

  async #leaveEarly(): Promise<void> {
    const ordinary = this.#ordinary();
    if (ordinary.length < 6 || !this.#manner.happens(0.15)) return;
    await leaveEarly(this.#here(), this.#manner.pick(ordinary), this.#manner.pick(absenceReasons));
    this.#wait(5);
  }

  async #open(itemId: string): Promise<void> {
    granted(await openItem(await this.#chair(), this.#planned.meetingId, itemId));
    this.#wait(0.5);
  }

  async #opinions(itemId: string, count: number): Promise<void> {
    const { topic, meetingId, chair } = this.#planned;
    const speakers = this.#chance.some(
      this.present.filter((person) => person !== chair),
      count,
    );
    const said = this.#chance.some(topic.opinions, count);
    for (const [index, person] of speakers.entries()) {
      const [kind, text] = said[index] ?? topic.opinions[0] ?? ['agreement', 'Nhất trí.'];
      if (this.#isShown) granted(await giveFloor(await this.#chair(), meetingId, person.personId));
      this.#wait(1.5);
      granted(
        await noteOpinion(await this.#taker(), meetingId, { itemId, authorId: person.personId, kind, text }),
      );
      this.#wait(0.5);
    }
    if (this.#isShown) granted(await giveFloor(await this.#chair(), meetingId, null));
  }

  async #pass(itemId: string, resolutionId: string | null): Promise<void> {
    const kind = holdsRegular(this.#planned.kind) ? 'Nghị quyết' : 'Kết luận';
    await this.#vote({ itemId, question: `Thông qua ${kind} của buổi sinh hoạt`, resolutionId });
  }

  #vote(asked: Asked): Promise<void> {
    const [chance, manner] = [this.#chance, this.#manner];
    return voteOn(this.#here(), asked, {
      present: this.present,
      ordinary: this.#ordinary(),
      isShown: this.#isShown,
      chance,
      manner,
    });
  }

  async #score(): Promise<void> {
    const { cell, meetingId } = this.#planned;
    const [taker, chair] = [await this.#taker(), await this.#chair()];
    await scoreOne({ taker, chair, meetingId, habit: cell.plan.habit, chance: this.#chance.of('score') });
  }

  #chair(): Promise<Scope> {
    return this.#hands.as(this.#planned.chair.personId, this.#at);
  }

  #taker(): Promise<Scope> {
    return this.#hands.as(this.#planned.cell.minuteTaker.personId, this.#at);
  }

  #wait(minutes: number): void {
    this.#at = this.#at.add({ seconds: Math.max(1, Math.round(minutes * 60)) });
  }
}
