import { useElementSize } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { useSay } from './say.ts';
import { namedOf, ticksTo } from './scale.ts';
import { reportsWords } from './words.ts';

/** How a line is told from the others without colour: by its dashes and its marks. */
export type LineShape = 'first' | 'second' | 'third';

export interface Line {
  readonly name: string;
  readonly shape: LineShape;
  /** Null: nothing was measured there, and the line has a gap. */
  readonly values: readonly (number | null)[];
}

interface LineChartProps {
  readonly title: string;
  readonly names: readonly string[];
  readonly lines: readonly Line[];
  /** A line across, with what it says. */
  readonly limit?: { readonly value: number; readonly name: string };
}

const HEIGHT = 260;
const LEFT = 48;
const RIGHT = 16;
const TOP = 16;
const BOTTOM = 32;
const NAME_WIDTH = 112;
const FIRST_WIDTH = 760;
/** A limit is never the upper edge: what goes beyond it is seen to. */
const LIMIT_ROOM = 1.2;

/** Lines over time, drawn as wide as there is room; the table beside says the same in numbers. */
export function LineChart({ title, names, lines, limit }: LineChartProps): ReactElement {
  const texts = useTexts(reportsWords);
  const { ref, width: measured } = useElementSize();
  const width = Math.max(320, Math.round(measured) || FIRST_WIDTH);
  const values = lines.flatMap((line) => line.values).filter((value) => value !== null);
  const ticks = ticksTo(Math.max(0, (limit?.value ?? 0) * LIMIT_ROOM, ...values));
  const most = ticks.at(-1) ?? 1;
  const x = (index: number): number =>
    names.length === 1
      ? (LEFT + width - RIGHT) / 2
      : LEFT + (index * (width - LEFT - RIGHT)) / (names.length - 1);
  const y = (value: number): number => TOP + (1 - value / most) * (HEIGHT - TOP - BOTTOM);
  const isNamed = namedOf(names.length, Math.floor((width - LEFT) / NAME_WIDTH));
  return (
    <div ref={ref} className="report-chart">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={texts.picture(title)}>
        <Grid ticks={ticks} y={y} width={width} />
        {names.map((name, index) =>
          isNamed(index) ? (
            <text key={name} x={x(index)} y={HEIGHT - 8} textAnchor={anchorOf(index, names.length)}>
              {name}
            </text>
          ) : null,
        )}
        {limit && <Limit y={y(limit.value)} width={width} name={limit.name} />}
        {lines.map((line) => (
          <Drawn key={line.name} line={line} x={x} y={y} />
        ))}
      </svg>
      <Legend lines={lines} />
    </div>
  );
}

function anchorOf(index: number, count: number): 'start' | 'middle' | 'end' {
  if (count === 1) return 'middle';
  if (index === count - 1) return 'end';
  return index === 0 ? 'start' : 'middle';
}

interface GridProps {
  readonly ticks: readonly number[];
  readonly y: (value: number) => number;
  readonly width: number;
}

function Grid({ ticks, y, width }: GridProps): ReactElement {
  const say = useSay();
  return (
    <g className="report-grid">
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 8} y={y(tick) + 5} textAnchor="end">
            {say.count(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

function Limit(props: { readonly y: number; readonly width: number; readonly name: string }): ReactElement {
  return (
    <g className="report-limit">
      <line x1={LEFT} x2={props.width - RIGHT} y1={props.y} y2={props.y} />
      <text x={props.width - RIGHT} y={props.y - 6} textAnchor="end">
        {props.name}
      </text>
    </g>
  );
}

interface DrawnProps {
  readonly line: Line;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

function Drawn({ line: { values, shape }, x, y }: DrawnProps): ReactElement {
  const isPoint = (index: number): boolean => values[index] !== null && values[index] !== undefined;
  const path = values
    .map((value, index) => {
      if (value === null) return '';
      return `${index > 0 && isPoint(index - 1) ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
  return (
    <g className="report-line" data-shape={shape}>
      <path d={path} />
      {values.map((value, index) =>
        value === null ? null : <Mark key={x(index)} shape={shape} x={x(index)} y={y(value)} />,
      )}
    </g>
  );
}

function Mark({
  shape,
  x,
  y,
}: {
  readonly shape: LineShape;
  readonly x: number;
  readonly y: number;
}): ReactElement {
  if (shape === 'first') return <circle cx={x} cy={y} r={3.5} />;
  if (shape === 'second') return <rect x={x - 3.5} y={y - 3.5} width={7} height={7} />;
  return <path className="mark" d={`M${x} ${y - 5}L${x + 5} ${y + 4}L${x - 5} ${y + 4}Z`} />;
}

function Legend({ lines }: { readonly lines: readonly Line[] }): ReactElement {
  return (
    <ul className="report-legend">
      {lines.map(({ name, shape }) => (
        <li key={name}>
          <svg viewBox="0 0 40 14" width="40" height="14" aria-hidden="true" focusable="false">
            <g className="report-line" data-shape={shape}>
              <path d="M0 7L40 7" />
              <Mark shape={shape} x={20} y={7} />
            </g>
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
