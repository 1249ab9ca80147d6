// "Buổi sinh hoạt trong số liệu": how a closed meeting went, in a few lines; each number on its base.
import { useEndpoint } from '../../../../web/client.ts';
import { showPercent } from '../../../../web/kit/format.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { figuresTexts } from '../../../../web/texts/figures.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { meetingsTexts } from '../../../../web/texts/meetings.ts';
import { planningTexts } from '../../../../web/texts/planning.ts';
import { Rule } from '../../../organisation/regulations/web/rule.tsx';
import { readMeetingFigures } from '../contract.ts';
import { contentsLines, type Line } from '../held/web/contents-lines.ts';
import { Lines } from '../held/web/lines.tsx';

export function MeetingFigures({ meetingId }: { meetingId: string }) {
  const t = useTexts(figuresTexts);
  const m = useTexts(meetingsTexts);
  const p = useTexts(planningTexts);
  const read = useEndpoint(readMeetingFigures, { params: { meetingId } });
  if (!read.data) return null;
  const one = read.data;
  const short = one.ruleId !== null && one.minutes < one.minimumMinutes;
  const lines: Line[] = [
    [t.opened, one.openedLate > 0 ? t.openedLate(one.openedLate) : t.onTime],
    [t.length, t.lengthOf(one.minutes, one.minutesPlanned)],
    [t.stayed, t.of(one.stayed, one.present)],
    ...(one.cameLate > 0 ? ([[t.cameLate, t.of(one.cameLate, one.present)]] as [string, string][]) : []),
    ...(one.heard !== null
      ? ([
          [t.heard, t.of(one.heard, one.present)],
          [t.silent, t.of(one.present - one.heard, one.present)],
        ] as [string, string][])
      : []),
    ...(one.papers > 0
      ? ([[t.papersBefore, t.of(one.openedPapers, one.present)]] as [string, string][])
      : []),
    ...(one.matters > 0 ? ([[t.reached, t.of(one.reached, one.matters)]] as [string, string][]) : []),
  ];
  const { contents, variety, present } = one;
  const contentLines: Line[] = [
    ...contentsLines(t, contents),
    ...(contents.opinions !== null && present > 0
      ? [[t.opinionsEach, t.opinionsPerHead(contents.opinions, present)] as const]
      : []),
  ];
  const { form, before, same, alike } = variety;
  const formLines: Line[] = [
    [t.kinds, m.kinds[one.kind]],
    ...(form === null
      ? []
      : [
          [
            t.form,
            before === null
              ? p.forms[form]
              : same > 0
                ? t.formSame(p.forms[form], same)
                : t.formDiffers(p.forms[form], p.forms[before]),
          ] as const,
        ]),
    ...(alike === null ? [] : [[t.alike, showPercent(alike)] as const]),
  ];
  return (
    <section className="card pad">
      <h2>{t.title}</h2>
      <Lines lines={lines} />
      <Lines title={t.contents} lines={contentLines} />
      <Lines title={t.forms} lines={formLines} />
      {short && one.ruleId && (
        <p>
          <StateLine state="due">{t.tooShort(one.minutes, one.minimumMinutes)}</StateLine>{' '}
          <Rule id={one.ruleId} />
        </p>
      )}
      <p className="second">{t.ofTheMeeting}</p>
    </section>
  );
}
