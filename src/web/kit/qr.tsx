// A QR code as one path of squares; always black on white, so that cameras read it in dark mode and in the dark too.
import { encode } from 'uqr';

/** The quiet margin that readers need around the code, in squares. */
const margin = 4;

export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const squares = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  const whole = size + 2 * margin;
  return (
    <svg
      className="qr"
      viewBox={`${-margin} ${-margin} ${whole} ${whole}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x={-margin} y={-margin} width={whole} height={whole} fill="#fff" />
      <path d={squares} fill="#000" />
    </svg>
  );
}
