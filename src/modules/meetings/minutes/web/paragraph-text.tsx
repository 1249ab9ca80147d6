// The words of a paragraph as the paper sets them: bold beginnings, points, tables; and what was changed in them.
import type { ReactNode } from 'react';
import { unbroken } from '../../../../platform/documents/model.ts';
import { type Segment, segmentsOf } from '../layout/rules.ts';
import { diffWords } from './diff.ts';

interface Shown {
  /** Of the paragraph: tells what stands in bold. */
  kind: string;
  /** "3." or "đ)" before the first line. */
  mark: string;
}

export function ParagraphText({ kind, text, mark }: Shown & { text: string }) {
  return segmentsOf(text).map((segment, index) => (
    <ShownSegment
      // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no names and keep their order
      key={index}
      segment={segment}
      mark={index === 0 ? mark : ''}
      bold={kind === 'item' && index === 0}
    />
  ));
}

/** The new words with the old ones struck out, where both have the same lines; otherwise the new ones alone. */
export function ChangedText({ kind, before, after, mark }: Shown & { before: string; after: string }) {
  const [old, now] = [segmentsOf(before), segmentsOf(after)];
  const alike = old.length === now.length && old.every((one, index) => one.kind === now[index]?.kind);
  if (!alike) return <ParagraphText kind={kind} text={after} mark={mark} />;
  return now.map((segment, index) => {
    const was = old[index] as Segment;
    const words =
      segment.kind !== 'table' && was.kind !== 'table' ? changed(was.text, segment.text) : undefined;
    return (
      <ShownSegment
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no names and keep their order
        key={index}
        segment={segment}
        mark={index === 0 ? mark : ''}
        bold={kind === 'item' && index === 0}
        words={words}
      />
    );
  });
}

function changed(before: string, after: string): ReactNode {
  if (before === after) return undefined;
  return diffWords(before, after).map(({ kind, text }, index) => {
    const Tag = kind === 'gone' ? 'del' : kind === 'new' ? 'ins' : 'span';
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line
    return <Tag key={index}>{unbroken(text)}</Tag>;
  });
}

/** Beginnings that the paper sets in bold. */
const begins = /^(Biểu quyết \d+|Bảo lưu ý kiến:)/u;

function ShownSegment({
  segment,
  mark,
  bold,
  words,
}: {
  segment: Segment;
  mark: string;
  bold: boolean;
  words?: ReactNode;
}) {
  if (segment.kind === 'table') return <SegmentTable rows={segment.rows} />;
  const lead = segment.kind === 'point' ? '- ' : mark ? `${mark} ` : '';
  const [begin = ''] = begins.exec(segment.text) ?? [];
  const said = words ?? (
    <>
      {begin && <b>{begin}</b>}
      {unbroken(segment.text.slice(begin.length))}
    </>
  );
  return (
    <p>
      {bold ? (
        <b>
          {lead}
          {said}
        </b>
      ) : (
        <>
          {lead}
          {said}
        </>
      )}
    </p>
  );
}

function SegmentTable({ rows }: { rows: readonly (readonly string[])[] }) {
  const [head = [], ...body] = rows;
  return (
    <table className="data">
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((row) => (
          <tr key={row.join('|')}>
            {head.map((name, index) => (
              <td key={name} data-label={index === 0 && /\p{L}/u.test(row[0] ?? '') ? undefined : name}>
                {row[index] ?? ''}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
