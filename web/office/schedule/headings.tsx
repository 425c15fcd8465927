import { Table } from '@mantine/core';
import type { ReactElement } from 'react';

/** The first row of a table; `act`: and a column for what can be done. */
export function Headings(props: { readonly of: readonly string[]; readonly act?: boolean }): ReactElement {
  return (
    <Table.Thead>
      <Table.Tr>
        {props.of.map((title) => (
          <Table.Th key={title}>{title}</Table.Th>
        ))}
        {props.act && <Table.Td />}
      </Table.Tr>
    </Table.Thead>
  );
}
