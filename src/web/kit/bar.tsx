// How far something is: a bar, never red, and its number beside it.
import { showPercent } from './format.ts';

/** `label` says for a screen reader what is measured. */
export function ProgressBar({ percent, label }: { percent: number; label: string }) {
  return (
    <div className="progress">
      <div
        className="bar"
        role="progressbar"
        aria-label={label}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <i style={{ width: `${percent}%` }} />
      </div>
      <span className="tnum" aria-hidden="true">
        {showPercent(percent)}
      </span>
    </div>
  );
}
