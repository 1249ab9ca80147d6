// "Nội dung và hình thức 12 tháng": a cell's meetings in figures, each number on its base; what there is none of is left out.
import type { AnswerOf } from '../../../../../platform/http/endpoint.ts';
import { useEndpoint } from '../../../../../web/client.ts';
import { showPercent } from '../../../../../web/kit/format.ts';
import { figuresTexts } from '../../../../../web/texts/figures.ts';
import { useTexts } from '../../../../../web/texts/language.ts';
import { meetingsTexts } from '../../../../../web/texts/meetings.ts';
import { planningTexts } from '../../../../../web/texts/planning.ts';
import { monthAndYear } from '../../../web/words.ts';
import { readCellFigures } from '../contract.ts';

type Figures = AnswerOf<typeof readCellFigures>;
type Line = readonly [string, string];

export function CellFigures({ cellId }: { cellId: string }) {
  const t = useTexts(figuresTexts);
  const read = useEndpoint(readCellFigures, { params: { cellId } });
  if (!read.data || read.data.meetings === 0) return null;
  const { meetings, from, today } = read.data;
  return (
    <section className="card pad">
      <h2>{t.cellTitle}</h2>
      <p className="second">{t.cellSpan(meetings, monthAndYear(from), monthAndYear(today))}</p>
      <Contents contents={read.data.contents} meetings={meetings} />
      <Forms forms={read.data.forms} meetings={meetings} />
      <p className="second">{t.ofTheCell}</p>
    </section>
  );
}

function Contents({ contents: c, meetings }: { contents: Figures['contents']; meetings: number }) {
  const t = useTexts(figuresTexts);
  const part = (what: string, count: number, base: number): Line[] =>
    base > 0 ? [[what, t.of(count, base)]] : [];
  return (
    <Lines
      title={t.contents}
      lines={[
        ...part(t.aims, c.told, c.matters),
        ...(c.discussionMinutes === null
          ? []
          : [[t.discussed, t.discussedOf(c.discussionMinutes, c.timed)] as const]),
        ...(c.opinions === null ? [] : [[t.opinions, t.opinionsOf(c.opinions, meetings)] as const]),
        ...part(t.summaries, c.summarised, c.longPapers),
        ...part(t.tasks, c.tasks, c.clauses),
      ]}
    />
  );
}

function Forms({ forms: f, meetings }: { forms: Figures['forms']; meetings: number }) {
  const t = useTexts(figuresTexts);
  const m = useTexts(meetingsTexts);
  const p = useTexts(planningTexts);
  return (
    <Lines
      title={t.forms}
      lines={[
        [t.kinds, f.kinds.map((one) => t.times(m.kinds[one.kind], one.count)).join('; ')],
        [t.thematic, t.of(f.thematic, meetings)],
        ...(f.forms.length > 0
          ? [[t.formsHeld, f.forms.map((one) => t.times(p.forms[one.form], one.count)).join('; ')] as const]
          : []),
        ...(f.alike === null ? [] : [[t.alike, showPercent(f.alike)] as const]),
      ]}
    />
  );
}

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  return (
    <>
      <h3>{title}</h3>
      <dl className="set-values">
        {lines.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd className="tnum">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
