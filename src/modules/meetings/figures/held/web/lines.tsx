// Figures one below the other, each named at the left; on a narrow screen the figure goes under its name.
import type { Line } from './contents-lines.ts';

export function Lines({ title, lines }: { title?: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      {title && <h3>{title}</h3>}
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
