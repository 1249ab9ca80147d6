// The words of a resolution or conclusion in the order of the paper.
import type { ReactNode } from 'react';
import { letter } from '../../../platform/documents/model.ts';
import { useTexts } from '../../../web/texts/language.ts';
import { leadershipTexts } from '../../../web/texts/leadership.ts';
import type { ResolutionPageRead } from '../contract.ts';
import { partsOfDirection, textLines } from '../rules.ts';
import { ReviewTable, useNameOfReviewed } from './review-table.tsx';

export function PaperText({ read }: { read: ResolutionPageRead }) {
  const t = useTexts(leadershipTexts);
  const resolution = read.kind === 'resolution';
  return (
    <article className="card pad paper-text">
      {resolution ? (
        <section>
          <h2>{t.part1}</h2>
          <Words title={t.ideology} text={read.ideology} />
          <Words title={t.strengths} text={read.strengths} />
          <ReviewPart read={read} />
          <Words title={t.praise} text={read.praise} />
          <Words title={t.weaknesses} text={read.weaknesses} />
        </section>
      ) : (
        <section>
          <h2>{t.assess}</h2>
          <Paragraphs text={read.strengths} />
        </section>
      )}
      <section>
        <h2>{resolution ? t.part2 : t.duties}</h2>
        {read.direction ? <Direction direction={read.direction} /> : <Missing />}
      </section>
      <section>
        <h2>{resolution ? t.part3 : t.execute}</h2>
        <Paragraphs text={read.execution} />
      </section>
      <section>
        <h2>{t.recipients}</h2>
        <p className="lines">{read.recipients.map((line) => `- ${line}`).join('\n')}</p>
      </section>
    </article>
  );
}

function ReviewPart({ read }: { read: ResolutionPageRead }) {
  const t = useTexts(leadershipTexts);
  return (
    <>
      <h3>{read.reviewed ? <NameOfReview reviewed={read.reviewed} /> : t.reviewNone}</h3>
      <ReviewTable read={read} />
    </>
  );
}

export function NameOfReview({
  reviewed,
}: {
  reviewed: NonNullable<ResolutionPageRead['reviewed']>;
}): ReactNode {
  const t = useTexts(leadershipTexts);
  return t.reviewOf(useNameOfReviewed(reviewed));
}

function Words({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h3>{title}</h3>
      <Paragraphs text={text} />
    </>
  );
}

function Paragraphs({ text }: { text: string }) {
  const lines = textLines(text);
  if (lines.length === 0) return <Missing />;
  return <p className="lines">{lines.join('\n')}</p>;
}

function Direction({ direction }: { direction: string }) {
  return partsOfDirection(direction).map(({ heading, points }) => (
    <div key={heading}>
      {heading && <h3>{heading}</h3>}
      {points.length > 0 && (
        <p className="lines">{points.map((point, index) => `${letter(index + 1)}) ${point}`).join('\n')}</p>
      )}
    </div>
  ));
}

function Missing() {
  const t = useTexts(leadershipTexts);
  return <p className="second">{t.nothing}</p>;
}
