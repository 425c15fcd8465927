import { Anchor, Badge, Group, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { AccountView } from '../api/views.ts';
import { useTexts } from '../language/language.tsx';
import { Moment } from '../parts/moment.tsx';
import { GrantWords } from '../roles/grant-words.tsx';
import { staffWords } from './words.ts';

/** Said by the word, coloured besides. */
const STATE_COLOURS = { active: 'ok', invited: 'brand', suspended: 'err' } as const;

export function PeopleTable({ accounts }: { readonly accounts: readonly AccountView[] }): ReactElement {
  const texts = useTexts(staffWords);
  return (
    <Table.ScrollContainer minWidth={640} className="office-panel">
      <Table aria-label={texts.title} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.name}</Table.Th>
            <Table.Th>{texts.roles}</Table.Th>
            <Table.Th>{texts.state}</Table.Th>
            <Table.Th>{texts.seen}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {accounts.map((account) => (
            <PersonRow key={account.id} account={account} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function PersonRow({ account }: { readonly account: AccountView }): ReactElement {
  const texts = useTexts(staffWords);
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={`/staff/${account.id}`} fw={600}>
          {account.displayName}
        </Anchor>
        <Text c="dimmed" size="sm">
          {account.login ?? account.email}
        </Text>
      </Table.Td>
      <Table.Td>
        <Stack gap={2}>
          {account.roles.map((grant) => (
            <GrantWords key={`${grant.role} ${grant.placeName}`} grant={grant} />
          ))}
        </Stack>
      </Table.Td>
      <Table.Td>
        <StateBadges account={account} />
      </Table.Td>
      <Table.Td>{account.seenAt === null ? texts.never : <Moment at={account.seenAt} />}</Table.Td>
    </Table.Tr>
  );
}

export function StateBadges({ account }: { readonly account: AccountView }): ReactElement {
  const texts = useTexts(staffWords);
  return (
    <Group gap="xs">
      <Badge color={STATE_COLOURS[account.state]} variant="light">
        {texts.states[account.state]}
      </Badge>
      {account.hasSecondFactor && <Badge variant="default">{texts.codes}</Badge>}
      {account.demo && (
        <Badge color="warn" variant="light">
          {texts.demo}
        </Badge>
      )}
    </Group>
  );
}
