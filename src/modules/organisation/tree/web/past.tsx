// The past of an organisation in dated lines: founded, renamed, moved, merged; what stays as it was.
import { showDate } from '../../../../web/kit/format.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { treeTexts } from '../../../../web/texts/tree.ts';
import type { Organisation } from '../contract.ts';

interface Line {
  readonly on: string;
  readonly told: string;
  readonly decision: string | null;
}

export function Past({ one, titled }: { one: Organisation; titled: boolean }) {
  const t = useTexts(treeTexts);
  const supervisor = one.offices.find(
    (office) => office.kind === 'supervisor' && office.from <= one.asOf && (office.until ?? '9') > one.asOf,
  );
  return (
    <section className="card pad">
      <h2>{titled ? one.name : t.course}</h2>
      {one.endedOn && <StateLine state="half">{t.endedNote(showDate(one.endedOn))}</StateLine>}
      <ol className="past">
        {usePast(one).map((line) => (
          <li key={`${line.on} ${line.told}`}>
            <span className="tnum">{showDate(line.on)}</span>
            <span>
              {line.told} {line.decision && <b className="nowrap">{line.decision}</b>}
            </span>
          </li>
        ))}
      </ol>
      <p className="second ruled">
        {t.keeps} {one.termFrom && t.term(showDate(one.termFrom))}{' '}
        {supervisor && t.followedBy(supervisor.name, showDate(supervisor.from))}
      </p>
    </section>
  );
}

function usePast(one: Organisation): Line[] {
  const t = useTexts(treeTexts);
  const [first, ...renamed] = one.names;
  const [stood, ...moved] = one.parents;
  return [
    { on: one.foundedOn, told: t.founded(first?.name ?? one.name), decision: one.foundedBy },
    ...(stood
      ? [
          {
            on: stood.from,
            told: t.stood(stood.name),
            decision: stood.decision === one.foundedBy ? null : stood.decision,
          },
        ]
      : []),
    ...renamed.map((name) => ({ on: name.from, told: t.renamed(name.name), decision: name.decision })),
    ...moved.map((parent) => ({ on: parent.from, told: t.moved(parent.name), decision: parent.decision })),
    ...one.mergers.map((merger) => ({
      on: merger.on,
      told: t.successions[merger.kind][merger.way](merger.name),
      decision: merger.decision,
    })),
  ].sort((a, b) => a.on.localeCompare(b.on));
}
