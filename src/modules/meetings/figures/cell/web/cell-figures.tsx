// "Nội dung và hình thức 12 tháng": a cell's meetings in figures, each number on its base; what there is none of is left out.
import type { AnswerOf } from '../../../../../platform/http/endpoint.ts';
import { useEndpoint } from '../../../../../web/client.ts';
import { showPercent } from '../../../../../web/kit/format.ts';
import { figuresTexts } from '../../../../../web/texts/figures.ts';
import { useTexts } from '../../../../../web/texts/language.ts';
import { meetingsTexts } from '../../../../../web/texts/meetings.ts';
import { planningTexts } from '../../../../../web/texts/planning.ts';
import { monthAndYear } from '../../../web/words.ts';
import { contentsLines } from '../../held/web/contents-lines.ts';
import { Lines } from '../../held/web/lines.tsx';
import { readCellFigures } from '../contract.ts';

type Figures = AnswerOf<typeof readCellFigures>;

export function CellFigures({ cellId }: { cellId: string }) {
  const t = useTexts(figuresTexts);
  const read = useEndpoint(readCellFigures, { params: { cellId } });
  if (!read.data || read.data.meetings === 0) return null;
  const { meetings, from, today } = read.data;
  return (
    <section className="card pad">
      <h2>{t.cellTitle}</h2>
      <p className="second">{t.cellSpan(meetings, monthAndYear(from), monthAndYear(today))}</p>
      <Contents figures={read.data} />
      <Forms forms={read.data.forms} meetings={meetings} />
      <p className="second">{t.ofTheCell}</p>
    </section>
  );
}

function Contents({ figures }: { figures: Figures }) {
  const t = useTexts(figuresTexts);
  const { contents, voices, meetings } = figures;
  return (
    <Lines
      title={t.contents}
      lines={[
        ...contentsLines(t, contents),
        ...(contents.opinions === null
          ? []
          : [[t.opinions, t.opinionsOf(contents.opinions, meetings)] as const]),
        ...(voices && voices.present > 0 ? [[t.voices, t.of(voices.heard, voices.present)] as const] : []),
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
        ...(f.followed > 0 ? [[t.varied, t.of(f.varied, f.followed)] as const] : []),
        ...(f.alike === null ? [] : [[t.alike, showPercent(f.alike)] as const]),
      ]}
    />
  );
}
