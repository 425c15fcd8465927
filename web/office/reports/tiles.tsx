import { Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { useSay } from './say.ts';
import type { Report } from './views.ts';
import { reportsWords } from './words.ts';

interface Tile {
  readonly name: string;
  readonly value: string;
  /** Beside the number: what it is measured by, what belongs to it. */
  readonly facts: readonly string[];
  readonly meaning: string;
  readonly tone?: 'ok' | 'warn';
}

/** The whole time in six numbers, each with what it means. */
export function Tiles({ report }: { readonly report: Report }): ReactElement {
  const texts = useTexts(reportsWords);
  const tiles = [...useWaitTiles(report), ...useVisitTiles(report)];
  return (
    <section aria-label={texts.tiles} className="report-tiles">
      {tiles.map(({ name, value, facts, meaning, tone }) => (
        <div key={name} className="office-panel report-tile" data-tone={tone}>
          <Title order={2} fz="md" fw={400}>
            {name}
          </Title>
          <Text className="tabular" fz="2rem" fw={600} lh={1.2}>
            {value}
          </Text>
          {facts.map((fact) => (
            <Text key={fact}>{fact}</Text>
          ))}
          <Text fz="sm" c="dimmed">
            {meaning}
          </Text>
        </div>
      ))}
    </section>
  );
}

function useWaitTiles({ total, late }: Report): readonly Tile[] {
  const texts = useTexts(reportsWords);
  const say = useSay();
  const isKept = total.waitsOver === 0;
  const measured = isKept
    ? texts.overKept
    : texts.overBroken(say.count(total.waitsOver), say.count(total.waits));
  return [
    {
      ...{ name: texts.over, value: say.percent(total.waitOverShare), meaning: texts.overMeaning },
      facts: [texts.overPromise, ...(total.waits === 0 ? [] : [measured])],
      ...(total.waits > 0 && { tone: isKept ? 'ok' : 'warn' }),
    },
    {
      ...{ name: texts.wait, value: say.minutes(total.waitMedianMinutes), meaning: texts.waitMeaning },
      facts: [
        ...(total.waitP95Minutes === null ? [] : [texts.waitP95(say.minutes(total.waitP95Minutes))]),
        ...(late.waits === 0 ? [] : [texts.late(say.count(late.waits), say.minutes(late.medianMinutes))]),
      ],
    },
  ];
}

function useVisitTiles({ total, triage }: Report): readonly Tile[] {
  const texts = useTexts(reportsWords);
  const say = useSay();
  return [
    {
      ...{ name: texts.served, value: say.count(total.served), meaning: texts.servedMeaning },
      facts: [
        texts.servedRest(say.count(total.arrived), say.count(total.refused)),
        texts.servedTime(say.minutes(total.serviceMedianMinutes)),
      ],
    },
    {
      ...{ name: texts.absent, value: say.percent(total.absentShare), meaning: texts.absentMeaning },
      facts: [texts.absentRest(say.count(total.absent))],
    },
    {
      ...{ name: texts.booked, value: say.count(total.booked), meaning: texts.bookedMeaning },
      facts: [texts.bookedRest(say.count(total.bySite), say.count(total.byHotline), say.count(total.byDesk))],
    },
    {
      ...{ name: texts.helped, value: say.count(triage.helpedWithoutVisit), meaning: texts.helpedMeaning },
      facts: [texts.helpedRest(say.percent(triage.helpedShare))],
    },
  ];
}
