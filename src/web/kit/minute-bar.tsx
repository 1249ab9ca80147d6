// Minutes as bars: what was planned, what has happened, on one scale.

/** One bar over the whole width. */
export function MinuteBar({ spent, planned, label }: { spent: number; planned: number; label: string }) {
  const share = planned > 0 ? Math.min(1, spent / planned) : 0;
  return (
    <div className="bar" role="img" aria-label={label}>
      <i style={{ width: `${share * 100}%` }} />
    </div>
  );
}

/** A short bar beside words, to the scale `most` (the longest of all); over its plan a mark shows where the plan ended. */
export function ScaleBar({ spent, planned, most }: { spent: number; planned: number; most: number }) {
  const longer = Math.max(spent, planned, 1);
  const part = (minutes: number) => `${(minutes / longer) * 100}%`;
  return (
    <span className="scale" aria-hidden="true" style={{ width: `calc(var(--scale) * ${longer / most})` }}>
      <i className="plan" style={{ width: part(planned) }} />
      <i className="fact" style={{ width: part(spent) }} />
      {spent > planned && planned > 0 && <i className="mark" style={{ left: part(planned) }} />}
    </span>
  );
}
