import { Anchor, Button, Group, Table, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { clockTime, dayWords } from '../../shared/dates.ts';
import { answer, api } from '../api/client.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useCentre } from '../session/centre.tsx';
import { groupedReference } from './grouped-reference.ts';
import { useServices } from './use-services.ts';
import type { VisitLine } from './views.ts';
import { visitsWords } from './words.ts';

/** Any visit of the centre, by reference or name. */
export function FindVisit(): ReactElement {
  const texts = useTexts(visitsWords);
  const { id: centreId } = useCentre();
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  const found = useQuery({
    queryKey: ['visits', centreId, q],
    queryFn: () =>
      answer(
        api.GET('/api/v1/staff/centres/{centreId}/visits/search', {
          params: { path: { centreId }, query: { q } },
        }),
      ),
    enabled: q.length > 1,
    staleTime: 0,
  });
  return (
    <div>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setQ(typed.trim());
        }}
      >
        <Group align="end">
          <TextInput
            label={texts.search}
            value={typed}
            autoComplete="off"
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            flex={1}
          />
          <Button type="submit" variant="default" loading={found.isFetching}>
            {texts.find}
          </Button>
        </Group>
      </form>
      <FailureNote error={found.error} />
      {found.data && <FoundVisits items={found.data.items} />}
    </div>
  );
}

function FoundVisits({ items }: { readonly items: readonly VisitLine[] }): ReactElement {
  const texts = useTexts(visitsWords);
  const { language } = useLanguage();
  const { timeZone } = useCentre();
  const services = useServices();
  return (
    <>
      <Text role="status" mt="md">
        {items.length === 0 ? texts.nothingFound : texts.found(items.length)}
      </Text>
      {items.length > 0 && (
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{texts.when}</Table.Th>
              <Table.Th>{texts.visitor}</Table.Th>
              <Table.Th>{texts.reference}</Table.Th>
              <Table.Th>{texts.service}</Table.Th>
              <Table.Th>{texts.status}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((line) => (
              <Table.Tr key={line.id}>
                <Table.Td>
                  {dayWords(language, line.start.slice(0, 10))},{' '}
                  {clockTime(language, timeZone, Date.parse(line.start))}
                </Table.Td>
                <Table.Td>{fullName(line.visitor)}</Table.Td>
                <Table.Td className="tabular">
                  <Anchor component={Link} to={`/visits/${line.reference}`}>
                    {groupedReference(line.reference)}
                  </Anchor>
                </Table.Td>
                <Table.Td>{services.titleOf(line.service)}</Table.Td>
                <Table.Td>{texts.statusOf(line.status)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}

/** As it stands in the passport. */
export function fullName({
  familyName,
  givenName,
  patronymic,
}: {
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic?: string | null;
}): string {
  return [familyName, givenName, patronymic ?? ''].filter(Boolean).join(' ');
}
