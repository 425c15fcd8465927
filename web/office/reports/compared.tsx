import { Table, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../language/language.tsx';
import { Bars } from './bars.tsx';
import { Card } from './card.tsx';
import { MEASURES, ordered, pressed } from './order.ts';
import type { Measure, Order } from './order.ts';
import { useSay } from './say.ts';
import type { CentreFigures } from './views.ts';
import { reportsWords } from './words.ts';

const DRAWN = 10;
const MINUTES: ReadonlySet<Measure> = new Set(['waitMedianMinutes', 'waitP95Minutes']);

/** Centres side by side, by whatever the reader presses. */
export function Compared(props: {
  readonly centres: readonly CentreFigures[];
  readonly csv: string;
}): ReactElement {
  const texts = useTexts(reportsWords);
  const { language } = useLanguage();
  const [order, setOrder] = useState<Order>({ by: 'waitOverShare', down: true });
  const lines = ordered(props.centres, order, language);
  const drawn = order.by === 'name' ? 'served' : order.by;
  const cell = useCell();
  const headings = useHeadings();
  return (
    <Card title={texts.compared} hint={texts.comparedHint} csv={props.csv}>
      <div className="report-compared">
        <Bars
          label={texts.sorted(headings[drawn])}
          bars={lines.slice(0, DRAWN).map((line) => ({
            ...{ key: line.id, name: line.name, value: line[drawn] ?? 0, said: cell(line, drawn) },
          }))}
        />
        <Table.ScrollContainer minWidth={640} type="native">
          <Table aria-label={texts.compared} className="tabular report-numbers" verticalSpacing="xs">
            <Head order={order} onPress={(by) => setOrder(pressed(order, by))} />
            <Table.Tbody>
              {lines.map((line) => (
                <Table.Tr key={line.id}>
                  <Table.Th scope="row">{line.name}</Table.Th>
                  {MEASURES.map((measure) => (
                    <Table.Td key={measure}>{cell(line, measure)}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </div>
    </Card>
  );
}

interface HeadProps {
  readonly order: Order;
  readonly onPress: (by: Order['by']) => void;
}

function Head({ order, onPress }: HeadProps): ReactElement {
  const headings = useHeadings();
  return (
    <Table.Thead>
      <Table.Tr>
        {(['name', ...MEASURES] as const).map((by) => (
          <Table.Th key={by} aria-sort={sortOf(order, by)}>
            <UnstyledButton fw={600} onClick={() => onPress(by)}>
              {headings[by]}
              <span aria-hidden="true">{arrowOf(order, by)}</span>
            </UnstyledButton>
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
}

function sortOf(order: Order, by: Order['by']): 'ascending' | 'descending' | 'none' {
  if (order.by !== by) return 'none';
  return order.down ? 'descending' : 'ascending';
}

function arrowOf(order: Order, by: Order['by']): string {
  if (order.by !== by) return ' ↕';
  return order.down ? ' ↓' : ' ↑';
}

function useHeadings(): Readonly<Record<Order['by'], string>> {
  const { columns } = useTexts(reportsWords);
  return {
    name: columns.name,
    served: columns.served,
    absentShare: columns.absentShare,
    waitMedianMinutes: columns.median,
    waitP95Minutes: columns.p95,
    waitOverShare: columns.over,
    reserveUsedShare: columns.reserve,
  };
}

function useCell(): (line: CentreFigures, measure: Measure) => string {
  const say = useSay();
  return (line, measure) => {
    if (measure === 'served') return say.count(line.served);
    return MINUTES.has(measure) ? say.minutes(line[measure]) : say.percent(line[measure]);
  };
}
