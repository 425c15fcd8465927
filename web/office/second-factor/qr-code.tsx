import { encode } from 'uqr';
import type { ReactElement } from 'react';

export interface QrCodeProps {
  readonly text: string;
  readonly label: string;
}

const QUIET = 4;

/** Dark on white whatever the scheme: a machine reads it. Drawn here, so that the secret goes nowhere else. */
export function QrCode({ text, label }: QrCodeProps): ReactElement {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
