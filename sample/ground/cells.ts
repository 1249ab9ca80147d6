// Makes the cells of the sample with their members, statuses and offices, and those who lead the committees above.
import { addMember } from '../../src/modules/organisation/members/commands.ts';
import { carryOnNumbers } from '../../src/modules/organisation/numbering/commands.ts';
import { grantOffice } from '../../src/modules/organisation/offices/commands.ts';
import type { OfficeKind } from '../../src/modules/organisation/rules.ts';
import { setStatus } from '../../src/modules/organisation/statuses/commands.ts';
import { foundOrganisation, renameOrganisation } from '../../src/modules/organisation/tree/commands.ts';
import type { Scope } from '../../src/platform/auth/scope.ts';
import { type Ground, type MadeCell, type MadePerson, termStart } from '../ground.ts';
import { place, type SampleCell, shownCellName } from '../organisations.ts';
import { makePeople, officerPhones, type SamplePerson, shownCell } from '../people.ts';
import type { Chance } from '../random.ts';
import { granted } from '../stage.ts';

export const founded = Temporal.PlainDate.from('1998-05-12');

export class CellMaker {
  readonly #today: Temporal.PlainDate;
  readonly #chance: Chance;
  readonly #mergeDay: Temporal.PlainDate;
  readonly #taken = new Set(shownCell.map((person) => person.name));
  #phone = 0;
  /** In: the day from which cells that took others in bear their new names. */
  constructor(today: Temporal.PlainDate, chance: Chance, mergeDay: Temporal.PlainDate) {
    this.#today = today;
    this.#chance = chance;
    this.#mergeDay = mergeDay;
  }

  async cell(
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
      const from = plan.merged ? this.#mergeDay : this.#today.subtract({ months: 16 }).with({ day: 1 });
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

  async officers(
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
