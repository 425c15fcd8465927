import { Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import type { Hall } from './views.ts';
import { hallWords } from './words.ts';

/** The load by hour: a bar in each row of the table, so that the numbers are never apart from their picture. */
export function LoadChart({ load }: { readonly load: Hall['load'] }): ReactElement {
  const texts = useTexts(hallWords);
  const most = Math.max(1, ...load.map(({ places, taken }) => Math.max(places, taken)));
  return (
    <>
      <Text size="sm" c="dimmed">
        {texts.loadHint}
      </Text>
      <Table className="hall-load tabular" verticalSpacing={4} aria-label={texts.load}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.hour}</Table.Th>
            <Table.Td aria-hidden="true" />
            <Table.Th>{texts.places}</Table.Th>
            <Table.Th>{texts.taken}</Table.Th>
            <Table.Th>{texts.arrived}</Table.Th>
            <Table.Th>{texts.served}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {load.map(({ hour, places, taken, arrived, served }) => (
            <Table.Tr key={hour}>
              <Table.Th scope="row">{String(hour).padStart(2, '0')}:00</Table.Th>
              <Table.Td aria-hidden="true" className="hall-bar">
                <svg viewBox="0 0 100 12" preserveAspectRatio="none" focusable="false">
                  <rect className="plan" width={(100 * places) / most} height="12" />
                  <rect className="taken" width={(100 * taken) / most} height="12" />
                </svg>
              </Table.Td>
              <Table.Td>{places}</Table.Td>
              <Table.Td>{taken}</Table.Td>
              <Table.Td>{arrived}</Table.Td>
              <Table.Td>{served}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
