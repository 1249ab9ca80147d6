// The fields of a paragraph: its lines as text, the figures of its tables one by one.
import { TextAreaField, TextField } from '../../../../web/kit/fields.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { minutesTexts } from '../../../../web/texts/minutes.ts';

type Block = { kind: 'words'; text: string } | { kind: 'table'; rows: string[][] };

/** Lines that stand together, tables between them. What is typed stays as typed, blank lines too. */
export function blocksIn(text: string): Block[] {
  const found: Block[] = [];
  for (const line of text.split('\n')) {
    const last = found.at(-1);
    if (line.startsWith('|')) {
      const row = line.replace(/^\||\|\s*$/g, '').split('|');
      const cells = row.map((cell) => cell.trim());
      if (last?.kind === 'table') last.rows.push(cells);
      else found.push({ kind: 'table', rows: [cells] });
    } else if (last?.kind === 'words') last.text += `\n${line}`;
    else found.push({ kind: 'words', text: line });
  }
  return found;
}

function textOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((one) =>
      one.kind === 'words' ? one.text : one.rows.map((row) => `| ${row.join(' | ')} |`).join('\n'),
    )
    .join('\n');
}

export function TextFields({
  text,
  hint,
  onChange,
}: {
  text: string;
  hint: string;
  onChange: (text: string) => void;
}) {
  const t = useTexts(minutesTexts);
  const blocks = blocksIn(text);
  const put = (index: number, block: Block) =>
    onChange(textOfBlocks(blocks.map((one, at) => (at === index ? block : one))));
  return blocks.map((block, index) =>
    block.kind === 'words' ? (
      <TextAreaField
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a text have no names and keep their order
        key={index}
        label={blocks.length > 1 ? `${t.words} ${index + 1}` : t.words}
        hint={index === 0 ? hint : undefined}
        value={block.text}
        rows={Math.min(12, Math.max(3, Math.ceil(block.text.length / 60)))}
        maxLength={8000}
        onChange={(next) => put(index, { kind: 'words', text: next.replaceAll('|', '/') })}
      />
    ) : (
      <TableFields
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        key={index}
        rows={block.rows}
        onChange={(rows) => put(index, { kind: 'table', rows })}
      />
    ),
  );
}

function TableFields({ rows, onChange }: { rows: string[][]; onChange: (rows: string[][]) => void }) {
  const [head = [], ...body] = rows;
  const put = (at: number, column: number, value: string) =>
    onChange([
      head,
      ...body.map((row, index) =>
        index === at ? head.map((_, n) => (n === column ? value.replaceAll('|', '/') : (row[n] ?? ''))) : row,
      ),
    ]);
  return body.map((row, at) => {
    const named = /\p{L}/u.test(row[0] ?? '');
    return (
      <fieldset
        className="figures"
        // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their order
        key={at}
      >
        <legend>{named ? `${head[0]}: ${row[0]}` : head.join(', ')}</legend>
        <div>
          {head.map((name, column) =>
            column === 0 && named ? null : (
              <TextField
                key={name}
                label={name}
                value={row[column] ?? ''}
                onChange={(value) => put(at, column, value)}
              />
            ),
          )}
        </div>
      </fieldset>
    );
  });
}
