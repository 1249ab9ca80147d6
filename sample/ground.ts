// Builds the ground of the sample: tree, people, statuses, offices, accounts of the shown cell.

import { mergeOrganisations } from '../src/modules/organisation/changes/commands.ts';
import { addMember, endMembership, joinCell } from '../src/modules/organisation/members/commands.ts';
import { carryOnNumbers } from '../src/modules/organisation/numbering/commands.ts';
import { grantOffice } from '../src/modules/organisation/offices/commands.ts';
import type { OfficeKind } from '../src/modules/organisation/rules.ts';
import { setStatus } from '../src/modules/organisation/statuses/commands.ts';
import { foundOrganisation, renameOrganisation } from '../src/modules/organisation/tree/commands.ts';
import { recordFact } from '../src/platform/audit/facts.ts';
import type { Scope } from '../src/platform/auth/scope.ts';
import { followedBy } from '../src/platform/links/change/following.ts';
import { committees, place, type SampleCell, shownCellName, upperCommittee } from './organisations.ts';
import { makePeople, officerPhones, type SamplePerson, shownCell } from './people.ts';
import type { Chance } from './random.ts';
import { granted, moment, type Stage } from './stage.ts';

export interface MadePerson extends SamplePerson {
  readonly personId: string;
  readonly membershipId: string;
  /** First day as an official member; null = after today. */
  readonly officialOn: Temporal.PlainDate;
  readonly since: Temporal.PlainDate;
  /** Away on temporary transfer, or exempt, since. */
  readonly missing: Temporal.PlainDate | null;
}

export interface MadeCell {
  readonly id: string;
  readonly committeeId: string;
  readonly plan: SampleCell;
  readonly people: MadePerson[];
  readonly secretary: MadePerson;
  readonly deputy: MadePerson;
  readonly minuteTaker: MadePerson;
  /** The last day on which it holds meetings; null = it goes on. */
  readonly until: Temporal.PlainDate | null;
}

export interface Ground {
  readonly upperId: string;
  readonly cells: readonly MadeCell[];
  readonly officers: Readonly<Record<'grassroots' | 'upper' | 'administrator' | 'supervisor', MadePerson>>;
}

/** First day of the term whose numbers run: about two and a half years ago. */
export function termStart(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.subtract({ years: 2, months: 5 }).with({ day: 20 });
}

const founded = Temporal.PlainDate.from('1998-05-12');

export class GroundBuilder {
  readonly #today: Temporal.PlainDate;
  readonly #chance: Chance;
  readonly #taken = new Set(shownCell.map((person) => person.name));
  #phone = 0;
  constructor(today: Temporal.PlainDate, chance: Chance) {
    this.#today = today;
    this.#chance = chance;
  }

  /** In: how many cells of each committee (all when left out), for small samples in tests. */
  async build(stage: Stage, cellsEach = 99): Promise<Ground> {
    return stage.together(async ({ builder }) => {
      const scope = await builder(moment(termStart(this.#today), '08:00'));
      const base = { foundedOn: founded.toString(), place, termFrom: termStart(this.#today).toString() };
      const upper = granted(
        await foundOrganisation(scope, {
          kind: 'upper_committee',
          name: upperCommittee,
          parentId: null,
          ...base,
        }),
      );
      // First of all, so that a sample whose building was cut off is known as one.
      await recordFact(scope, {
        kind: 'sample.begun',
        organisationId: upper.id,
        subject: { type: 'organisation', id: upper.id },
        data: { on: this.#today.toString() },
      });
      const cells: MadeCell[] = [];
      const offices: MadeCell[] = [];
      const committeeIds: string[] = [];
      for (const committee of committees) {
        const made = granted(
          await foundOrganisation(scope, {
            kind: 'grassroots_committee',
            name: committee.name,
            parentId: upper.id,
            ...base,
          }),
        );
        committeeIds.push(made.id);
        for (const plan of committee.cells.slice(0, cellsEach)) {
          const cell = await this.#cell(scope, made.id, plan);
          cells.push(cell);
          if (plan.name.startsWith('Chi bộ Văn phòng')) offices.push(cell);
          if (plan.merged)
            cells.push(
              await this.#cell(scope, made.id, { ...plan.merged, habit: plan.habit }, this.mergeDay()),
            );
        }
      }
      await this.#lend(scope, cells);
      const officers = await this.#officers(scope, upper.id, committeeIds, offices, cells[0] as MadeCell);
      for (const [index, cell] of cells.entries())
        if (cell.until)
          await this.#merge(
            await builder(moment(cell.until, '08:00')),
            cell,
            cells[index - 1] as MadeCell,
            cell.until,
          );
      const leaving = this.#today.subtract({ months: 3 }).with({ day: 15 });
      await this.#transfer(await builder(moment(leaving, '08:00')), cells, leaving);
      return { upperId: upper.id, cells, officers };
    });
  }

  /** The first of a month, eight months ago. */
  mergeDay(): Temporal.PlainDate {
    return this.#today.subtract({ months: 8 }).with({ day: 1 });
  }

  async #cell(
    scope: Scope,
    committeeId: string,
    plan: SampleCell,
    until: Temporal.PlainDate | null = null,
  ): Promise<MadeCell> {
    const chance = this.#chance.of(plan.name);
    const { id } = granted(
      await foundOrganisation(scope, {
        kind: 'cell',
        name: plan.formerName ?? plan.name,
        foundedOn: founded.toString(),
        decision: `${chance.between(3, 40)}-QĐ/ĐU`,
        parentId: committeeId,
        place,
        termFrom: termStart(this.#today).toString(),
      }),
    );
    const shown = plan.name === shownCellName;
    const wanted = shown ? shownCell : makePeople(chance, plan.size, this.#taken);
    const people: MadePerson[] = [];
    for (const [index, person] of wanted.entries())
      people.push(await this.#person(scope, id, person, index, chance));
    if (plan.formerName) {
      const from = plan.merged ? this.mergeDay() : this.#today.subtract({ months: 16 }).with({ day: 1 });
      granted(
        await renameOrganisation(scope, id, {
          name: plan.name,
          from: from.toString(),
          decision: `${chance.between(10, 40)}-QĐ/ĐU`,
        }),
      );
    }
    // Papers of the term before this place kept their numbers: one meeting a month until thirteen months ago.
    const months = Math.max(0, 29 - 13);
    await carryOnNumbers(scope, id, { BB: months, NQ: Math.round(months / 3), TB: months, KL: 5 });
    const [secretary, deputy, member] = people as [MadePerson, MadePerson, MadePerson];
    const officials = people.filter((person) => person.years > 0).length;
    const office = (kind: OfficeKind, person: MadePerson) => this.#office(scope, id, kind, person);
    await office('secretary', secretary);
    await office('deputy_secretary', deputy);
    if (officials >= 9) await office('committee_member', member);
    if (people[3]) await office('agency_head', people[3]);
    return {
      id,
      committeeId,
      plan,
      people,
      secretary,
      deputy,
      minuteTaker: (people[4] ?? member) as MadePerson,
      until,
    };
  }

  async #person(
    scope: Scope,
    cellId: string,
    person: SamplePerson,
    index: number,
    chance: Chance,
    phone?: string,
  ): Promise<MadePerson> {
    if (!phone) this.#phone += 1;
    const today = this.#today;
    const joinedOn =
      person.years === 0
        ? today.subtract({ months: chance.between(3, 10), days: chance.between(0, 20) })
        : today.subtract({ years: person.years + 1, days: chance.between(10, 300) });
    const officialOn = joinedOn.add({ years: 1 });
    const since = Temporal.PlainDate.compare(joinedOn, founded) > 0 ? joinedOn : founded;
    const { personId, membershipId } = granted(
      await addMember(scope, cellId, {
        name: person.name,
        sex: person.sex,
        birthYear: person.birthYear,
        post: person.post,
        joinedOn: joinedOn.toString(),
        officialOn: officialOn.toString(),
        from: since.toString(),
        phone: phone ?? `0900${String(this.#phone).padStart(6, '0')}`,
        cardNumber: `51${(phone ?? String(this.#phone)).slice(-6).padStart(6, '0')}`,
      }),
    );
    // Beyond those who lead: near the end of a longer list one is exempt, one away for study.
    const exempt = person.name === 'Đoàn Văn Tùng' || (index === 7 && person.birthYear < 1970);
    const away = person.name === 'Hồ Sỹ Luyện' || (index === 9 && chance.happens(0.5));
    const missing = exempt || away ? today.subtract({ months: chance.between(2, 7) }).with({ day: 1 }) : null;
    if (missing)
      granted(
        await setStatus(scope, membershipId, {
          kind: exempt ? 'exempt' : 'away',
          from: missing.toString(),
          until: exempt ? null : missing.add({ months: 12 }).toString(),
        }),
      );
    return { ...person, personId, membershipId, officialOn, since, missing };
  }

  /** The cell's members go over on that day; until then it holds its own meetings. */
  async #merge(scope: Scope, cell: MadeCell, into: MadeCell, on: Temporal.PlainDate): Promise<void> {
    granted(
      await mergeOrganisations(
        scope,
        { predecessorId: cell.id, successorId: into.id, on: on.toString(), decision: '06-QĐ/ĐU' },
        // Nothing is prepared, given or passed yet that could follow.
        followedBy(() => []),
      ),
    );
    into.people.push(...cell.people.map((person) => ({ ...person, since: on })));
  }

  /** One member moves to another cell of the same committee, where there is one. */
  async #transfer(scope: Scope, cells: readonly MadeCell[], on: Temporal.PlainDate): Promise<void> {
    const [from, to] = ['Chi bộ Kế hoạch – Tài chính', 'Chi bộ Phòng chống thiên tai'].map((name) =>
      cells.find((cell) => cell.plan.name === name),
    );
    const index =
      from?.people.findIndex((person, at) => at >= 10 && person.years > 1 && !person.missing) ?? -1;
    const person = from?.people[index];
    if (!from || !to || !person) return;
    granted(
      await endMembership(scope, person.membershipId, {
        version: 1,
        ending: 'transferred',
        on: on.toString(),
        toCellId: to.id,
        decision: '41-QĐ/ĐU',
      }),
    );
    to.people.push({ ...person, since: on });
    from.people[index] = { ...person, missing: on };
  }

  /** Who is away is on temporary transfer in somewhere: the first such person of a cell, in the next cell. */
  async #lend(scope: Scope, cells: readonly MadeCell[]): Promise<void> {
    for (const [index, cell] of cells.entries()) {
      const host = cells[(index + 3) % cells.length] as MadeCell;
      const person = cell.people.find((one) => one.missing && one.name !== 'Đoàn Văn Tùng');
      if (!person?.missing || host.until || host === cell || index % 4 !== 0) continue;
      granted(
        await joinCell(scope, host.id, person.personId, {
          kind: 'temporary',
          joinedOn: null,
          officialOn: person.officialOn.toString(),
          from: person.missing.toString(),
        }),
      );
    }
  }

  async #officers(
    scope: Scope,
    upperId: string,
    committeeIds: readonly string[],
    offices: readonly MadeCell[],
    shown: MadeCell,
  ): Promise<Ground['officers']> {
    const home = offices[0] ?? shown;
    const last = offices.at(-1) ?? home;
    const extra = async (cell: MadeCell, name: string, post: string, phone: string): Promise<MadePerson> => {
      const person: SamplePerson = { name, sex: 'female', birthYear: 1976, post, years: 18 };
      const made = await this.#person(scope, cell.id, person, 0, this.#chance.of(name), phone);
      cell.people.push(made);
      return made;
    };
    const grassroots = await extra(home, 'Ngô Thị Lan', 'Phó giám đốc Sở', officerPhones.grassroots);
    const supervisor = await extra(home, 'Phan Quyên', 'Chánh văn phòng', officerPhones.supervisor);
    const administrator = await extra(
      home,
      'Lê Thị Quản',
      'Công nghệ thông tin',
      officerPhones.administrator,
    );
    const upper = await extra(last, 'Trần Thị Minh Tâm', 'Giám đốc Sở', officerPhones.upper);
    for (const [index, committeeId] of committeeIds.entries()) {
      const cell = offices[index] ?? home;
      await this.#office(
        scope,
        committeeId,
        'secretary',
        index === 0 ? grassroots : (cell.people[5] ?? grassroots),
      );
      await this.#office(
        scope,
        committeeId,
        'committee_member',
        index === 0 ? supervisor : (cell.people[6] ?? supervisor),
      );
    }
    await this.#office(scope, shown.id, 'supervisor', supervisor);
    await this.#office(scope, upperId, 'secretary', upper);
    await this.#office(scope, upperId, 'administrator', administrator);
    return { grassroots, upper, administrator, supervisor };
  }

  async #office(scope: Scope, organisationId: string, kind: OfficeKind, person: MadePerson): Promise<void> {
    granted(
      await grantOffice(scope, organisationId, {
        personId: person.personId,
        kind,
        from: termStart(this.#today).toString(),
        until: null,
      }),
    );
  }
}
