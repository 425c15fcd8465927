import { Table } from '@mantine/core';
import type { ReactElement } from 'react';

export interface TableData {
  readonly head: readonly string[];
  /** The first cell of each row names it. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

export function DataTable({ label, head, rows }: TableData & { readonly label: string }): ReactElement {
  return (
    <Table.ScrollContainer minWidth={480} type="native">
      <Table aria-label={label} className="tabular report-numbers" verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {head.map((name) => (
              <Table.Th key={name}>{name}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, cells: [name, ...cells] }) => (
            <Table.Tr key={key}>
              <Table.Th scope="row">{name}</Table.Th>
              {cells.map((cell, index) => (
                <Table.Td key={head[index + 1]}>{cell}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
