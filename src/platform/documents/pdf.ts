// Prints a paper as PDF.
import { compose, page } from './compose.ts';
import { openPdf, widthOf } from './faces.ts';
import type { Measure } from './lines.ts';
import type { Paper } from './model.ts';
import { setPages } from './pages.ts';

export async function renderPdf(paper: Paper): Promise<Uint8Array> {
  const heading = { text: paper.letterhead.heading, size: 15, bold: true, italic: false };
  const { drawing, setFace, bytes } = await openPdf(paper.about);
  const measure: Measure = (span, text, size) => setFace(span, size).widthOfString(text);
  const parts = compose(paper, await widthOf(heading));
  setPages(parts, measure).forEach((marks, at) => {
    if (at > 0) drawing.addPage({ size: 'A4', margin: 0 });
    if (at > 0) {
      const text = String(at + 1);
      const span = { text, bold: false, italic: false };
      const x = page.left + (page.width - page.left - page.right - measure(span, text, 14)) / 2;
      const y = page.numberTop + page.numberLine * 0.8;
      setFace(span, 14).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
    }
    for (const mark of marks)
      if (mark.mark === 'text')
        setFace(mark.stretch.span, mark.size).text(mark.stretch.text, mark.x, mark.y, {
          lineBreak: false,
          baseline: 'alphabetic',
        });
      else
        drawing
          .lineWidth(mark.thick)
          .moveTo(...mark.from)
          .lineTo(...mark.to)
          .stroke();
  });
  return bytes();
}
