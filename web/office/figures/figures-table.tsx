import { Progress, Table } from '@mantine/core';
import type { ReactElement } from 'react';
import { shortDayWords } from '../../shared/dates.ts';
import { plainNumber } from '../../shared/language.ts';
import type { Language } from '../../shared/language.ts';
import type { components } from '../api/schema.d.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import type { FiguresTexts } from './texts.ts';
import { figuresWords } from './words.ts';

type Row = components['schemas']['KeyedHallFiguresView'];
export type FigureKey = components['schemas']['FigureKey'];

interface TableProps {
  readonly rows: readonly Row[];
  readonly by: FigureKey;
  readonly titleOfService: (code: string) => string;
}

/** Minutes with one digit where it matters. */
export function minutesText(language: Language, texts: FiguresTexts, seconds: number | null): string {
  if (seconds === null) return texts.unknown;
  const minutes = seconds / 60;
  return texts.minutes(
    plainNumber(language, minutes < 10 ? Math.round(minutes * 10) / 10 : Math.round(minutes)),
  );
}

export function FiguresTable({ rows, by, titleOfService }: TableProps): ReactElement {
  const texts = useTexts(figuresWords);
  const { language } = useLanguage();
  const most = Math.max(1, ...rows.map(({ arrived, served }) => Math.max(arrived, served)));
  const name = (key: string): string => {
    if (by === 'hour') return `${key.padStart(2, '0')}:00`;
    if (by === 'day') return shortDayWords(language, key);
    if (by === 'service') return titleOfService(key);
    return key === '0' ? texts.notAtWindow : texts.windowNumber(key);
  };
  return (
    <Table.ScrollContainer minWidth={640} type="native">
      <Table aria-label={texts.caption(texts[by])} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts[by]}</Table.Th>
            <Table.Th>{texts.arrived}</Table.Th>
            <Table.Th>{texts.served}</Table.Th>
            <Table.Th>{texts.missed}</Table.Th>
            <Table.Th>{texts.waitMedian}</Table.Th>
            <Table.Th>{texts.serviceMedian}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.key}>
              <Table.Th scope="row">{name(row.key)}</Table.Th>
              <Table.Td>
                <Counted language={language} count={row.arrived} most={most} />
              </Table.Td>
              <Table.Td>
                <Counted language={language} count={row.served} most={most} />
              </Table.Td>
              <Table.Td>{plainNumber(language, row.missed)}</Table.Td>
              <Table.Td>{minutesText(language, texts, row.waitMedianSeconds)}</Table.Td>
              <Table.Td>{minutesText(language, texts, row.serviceMedianSeconds)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** A number, and how it stands beside the largest; the picture says nothing that the number does not. */
function Counted(props: {
  readonly language: Language;
  readonly count: number;
  readonly most: number;
}): ReactElement {
  return (
    <>
      {plainNumber(props.language, props.count)}
      <Progress.Root size="sm" aria-hidden="true">
        <Progress.Section value={(props.count / props.most) * 100} color="brand" withAria={false} />
      </Progress.Root>
    </>
  );
}
