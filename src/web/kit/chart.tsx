// A chart of lines with bars on one scale: the label at its line, the number in words, the table one tap behind.
import { useTexts } from '../texts/language.ts';
import { shellTexts } from '../texts/shell.ts';
import '../styles/chart.css';

export interface ChartLine {
  /** Of its own, though two lines may bear one label. */
  readonly id: string;
  readonly label: string;
  /** Length of the bar on the common scale. */
  readonly total: number;
  /** How much of it is filled. */
  readonly part: number;
  /** What the bar says, e.g. "7 trên 9". */
  readonly words: string;
}

export function BarChart({
  title,
  lines,
  table,
}: {
  /** The finding. */
  title: string;
  lines: readonly ChartLine[];
  /** The same in numbers; the first column heads its row. */
  table: { readonly columns: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] };
}) {
  const t = useTexts(shellTexts);
  const longest = Math.max(1, ...lines.map((line) => line.total));
  const share = (count: number) => ({ width: `${(100 * count) / longest}%` });
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <span className="tnum">{line.label}</span>
            <span className="track" aria-hidden="true">
              <i className="plan" style={share(line.total)} />
              <i className="fact" style={share(line.part)} />
            </span>
            <span>{line.words}</span>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t.seeTable}</summary>
        <table>
          <thead>
            <tr>
              {table.columns.map((column, number) => (
                <th key={column} scope="col" className={number > 0 ? 'num' : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([head, ...cells], number) => (
              <tr key={lines[number]?.id}>
                <th scope="row">{head}</th>
                {cells.map((cell, number) => (
                  <td key={table.columns[number + 1]} className="num">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
