// What the sample's grassroots committees have set over national rules: a gate on the best band, how early things are done.
import { officesOf } from '../src/modules/organisation/queries.ts';
import type { Settings } from '../src/modules/organisation/regulations/contract.ts';
import { setLocalRule } from '../src/modules/organisation/regulations/local/commands.ts';
import type { Ground } from './ground.ts';
import { granted, moment, type Stage } from './stage.ts';

interface Decision {
  readonly key: string;
  readonly settings: Settings;
  readonly number: string;
  readonly article?: string;
  /** Decided so many months ago, on the fifth; in force from the tenth. */
  readonly monthsAgo: number;
}

const gate = 'length,attendance,contributions,assignments';

/** By committee, in the order of the sample; later decisions on the same rule replace earlier ones. */
const decisions: readonly (readonly Decision[])[] = [
  [
    {
      key: 'meeting.score',
      settings: { goodNeedsFull: gate },
      number: '21-QĐ/ĐU',
      article: 'Điều 4',
      monthsAgo: 14,
    },
    { key: 'meeting.paper-pages', settings: { pages: 5 }, number: '22-QĐ/ĐU', monthsAgo: 13 },
    { key: 'meeting.paper-pages', settings: { pages: 4 }, number: '35-QĐ/ĐU', monthsAgo: 2 },
    { key: 'meeting.preparation', settings: { committeeDays: 3 }, number: '36-QĐ/ĐU', monthsAgo: 2 },
    {
      key: 'opinion.answer-days',
      settings: { committeeDays: 10, headDays: 20, againDays: 7 },
      number: '28-QĐ/ĐU',
      article: 'Điều 6',
      monthsAgo: 6,
    },
  ],
  [
    {
      key: 'meeting.score',
      settings: { goodNeedsFull: 'attendance,contributions' },
      number: '17-QĐ/ĐU',
      monthsAgo: 14,
    },
    { key: 'meeting.variety', settings: { alike: 2 }, number: '30-QĐ/ĐU', monthsAgo: 5 },
  ],
  [{ key: 'meeting.longest', settings: { minutes: 180 }, number: '09-QĐ/ĐU', monthsAgo: 8 }],
];

/** The secretaries of the committees enter their decisions, each at its time. */
export async function setRules(stage: Stage, ground: Ground, today: Temporal.PlainDate): Promise<void> {
  const committees = [...new Set(ground.cells.map((cell) => cell.committeeId))];
  await stage.together(async ({ as, builder }) => {
    for (const [index, committeeId] of committees.entries()) {
      const last = new Map<string, { id: string; version: number }>();
      for (const { key, settings, number, article, monthsAgo } of decisions[index] ?? []) {
        const issued = today.subtract({ months: monthsAgo }).with({ day: 5 });
        const at = moment(issued.add({ days: 1 }), '09:00');
        const offices = await officesOf(await builder(at), committeeId, issued.toString());
        const secretary = offices.find((one) => one.kind === 'secretary');
        if (!secretary) continue;
        const { id } = granted(
          await setLocalRule(await as(secretary.personId, at), committeeId, {
            key,
            settings,
            document: `Quyết định ${number}`,
            issuedOn: issued.toString(),
            ...(article ? { article } : {}),
            note: 'Bản lưu tại Văn phòng Đảng ủy',
            from: issued.with({ day: 10 }).toString(),
            until: null,
            replaces: last.get(key) ?? null,
          }),
        );
        last.set(key, { id, version: 1 });
      }
    }
  });
}
