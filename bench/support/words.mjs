// How figures are written in the report.
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

export const count = (value) => whole.format(value);
export const perSecond = (value) => `${whole.format(value)}/s`;
export const share = (value) => `${(value * 100).toFixed(0)} %`;
export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
export const milliseconds = (ms) => `${ms < 10 ? ms.toFixed(1) : whole.format(ms)} ms`;
export const listed = (counts) =>
  Object.entries(counts)
    .map(([key, value]) => `${key} × ${whole.format(value)}`)
    .join(', ') || 'none';
