// Prints a paper as PDF.
import { compose, headingFace, type Part, page } from './compose.ts';
import { openPdf, widthOf } from './faces.ts';
import type { Paper } from './model.ts';
import { setPages, standing } from './pages.ts';

/** Of the page number. */
const numberFace = { bold: false, italic: false };
const numberSize = 14;

export async function renderPdf(paper: Paper): Promise<Uint8Array> {
  const heading = await widthOf({ ...headingFace, text: paper.letterhead.heading });
  return drawPdf(compose(paper, heading), paper.about);
}

/** The parts of a paper as they are, for a page of any making. */
export async function drawPdf(parts: readonly Part[], about: Paper['about']): Promise<Uint8Array> {
  const { drawing, measure, write, bytes } = await openPdf(about);
  setPages(parts, measure).forEach((marks, at) => {
    if (at > 0) {
      drawing.addPage({ size: 'A4', margin: 0 });
      const number = String(at + 1);
      const middle = page.left + (page.width - page.left - page.right) / 2;
      const x = middle - measure(numberFace, number, numberSize) / 2;
      write(numberFace, number, numberSize, x, page.numberTop + page.numberLine * standing);
    }
    for (const mark of marks)
      if (mark.mark === 'text') write(mark.stretch.span, mark.stretch.text, mark.size, mark.x, mark.y);
      else
        drawing
          .lineWidth(mark.thick)
          .moveTo(...mark.from)
          .lineTo(...mark.to)
          .stroke();
  });
  return bytes();
}
