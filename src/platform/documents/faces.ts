// Tinos, which has the widths of Times New Roman and every Vietnamese mark: opened for a PDF, and to measure words.
import { createRequire } from 'node:module';
import type { Paper } from './model.ts';

/** Of a stretch of text; the names under which a PDF knows them. */
interface Face {
  readonly bold: boolean;
  readonly italic: boolean;
}
const faceName = ({ bold, italic }: Face) => `Tinos${bold ? '-bold' : ''}${italic ? '-italic' : ''}`;

const require = createRequire(import.meta.url);
const files = {
  normal: require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  italics: require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  bolditalics: require.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
};

/** Word does not kern by default, and columns of figures must not; the types know only lists of what to switch on. */
const noKerning = { kern: false } as unknown as [];

const nothing: Paper['about'] = { title: '', author: '', date: '1970-01-01' };

/** An empty A4 document with its faces. What is drawn on it stands in the bytes that `bytes` ends it with. */
export async function openPdf(about: Paper['about'] = nothing) {
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.setFonts({ Tinos: files });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(files).includes(path));
  const date = new Date(`${about.date}T00:00:00Z`);
  const made = pdfmake.createPdf({
    content: [],
    pageSize: 'A4',
    defaultStyle: { font: 'Tinos' },
    language: 'vi-VN',
    displayTitle: true,
    info: {
      title: about.title,
      author: about.author,
      creator: 'Nền nếp',
      producer: 'pdfmake',
      creationDate: date,
      modDate: date,
    },
  });
  const drawing = await made.getStream();
  drawing.registerFont('Tinos', files.normal);
  drawing.registerFont('Tinos-bold', files.bold);
  drawing.registerFont('Tinos-italic', files.italics);
  drawing.registerFont('Tinos-bold-italic', files.bolditalics);
  const set = (face: Face, size: number) => drawing.font(faceName(face)).fontSize(size);
  const known = new Map<string, number>();
  /** In points; the same word is measured once. */
  const measure = (face: Face, text: string, size: number): number => {
    const key = `${faceName(face)} ${text}`;
    const width = known.get(key) ?? set(face, 1000).widthOfString(text, { features: noKerning });
    known.set(key, width);
    return (width * size) / 1000;
  };
  /** `y` is where the letters stand. */
  const write = (face: Face, text: string, size: number, x: number, y: number): void => {
    set(face, size).text(text, x, y, { lineBreak: false, baseline: 'alphabetic', features: noKerning });
  };
  return { drawing, measure, write, bytes: () => made.getBuffer() };
}

const widths = new Map<string, number>();

/** Width of the words in points. */
export async function widthOf(
  words: Face & { readonly text: string; readonly size: number },
): Promise<number> {
  const key = JSON.stringify(words);
  const known = widths.get(key);
  if (known !== undefined) return known;
  const { measure } = await openPdf();
  const width = measure(words, words.text, words.size);
  if (widths.size < 100) widths.set(key, width);
  return width;
}
