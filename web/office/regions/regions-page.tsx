import { Anchor, Button, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useRegions } from '../directory/use-regions.ts';
import { useTexts } from '../language/language.tsx';
import { useMe } from '../session/session.ts';
import { regionsWords } from './words.ts';

/** With a handful of regions nobody searches. */
const FEW = 10;

/** The regions the person keeps. */
export function RegionsPage(): ReactElement {
  const texts = useTexts(regionsWords);
  const { permissions } = useMe();
  const regions = useRegions();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const found = regions.filter(({ code, name }) => code === wanted || name.toLowerCase().includes(wanted));
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1}>{texts.title}</Title>
        {permissions.includes('country.manage') && (
          <Button component={Link} to="/regions/new">
            {texts.add}
          </Button>
        )}
      </Group>
      <Text c="dimmed">{texts.intro}</Text>
      {regions.length > FEW && (
        <TextInput
          type="search"
          label={texts.search}
          maw="22rem"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {found.length === 0 ? <Text>{texts.none}</Text> : <RegionsTable regions={found} />}
    </Stack>
  );
}

function RegionsTable({ regions }: { readonly regions: ReturnType<typeof useRegions> }): ReactElement {
  const texts = useTexts(regionsWords);
  const { name, zone, hotline, centres } = texts.columns;
  return (
    <Table.ScrollContainer minWidth={560} className="office-panel">
      <Table aria-label={texts.title} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            {[name, zone, hotline, centres].map((heading) => (
              <Table.Th key={heading}>{heading}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {regions.map((region) => (
            <Table.Tr key={region.code}>
              <Table.Td>
                <Anchor component={Link} to={`/regions/${region.code}`} fw={600}>
                  {region.name}
                </Anchor>{' '}
                {region.code}
              </Table.Td>
              <Table.Td>{region.timeZone}</Table.Td>
              <Table.Td>{region.hotline ?? '—'}</Table.Td>
              <Table.Td className="tabular">{region.centres}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
