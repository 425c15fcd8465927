import { Anchor, Badge, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { shortDayWords } from '../../shared/dates.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import type { CentreItem } from './views.ts';
import { directoryWords } from './words.ts';

export function CentresTable({ items }: { readonly items: readonly CentreItem[] }): ReactElement {
  const texts = useTexts(directoryWords);
  const { name, place, windows, lacks } = texts.columns;
  return (
    <Table.ScrollContainer minWidth={640} className="office-panel">
      <Table aria-label={texts.title} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th miw="14rem">{name}</Table.Th>
            <Table.Th miw="7rem">{texts.kind}</Table.Th>
            <Table.Th miw="10rem">{place}</Table.Th>
            <Table.Th miw="5rem">{windows}</Table.Th>
            <Table.Th miw="9rem">{lacks}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <CentreRow key={item.id} item={item} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function CentreRow({ item }: { readonly item: CentreItem }): ReactElement {
  const texts = useTexts(directoryWords);
  const place = [item.settlement ?? item.municipality, item.address].filter((one) => one !== null);
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={`/directory/${item.id}`} fw={600}>
          {item.name}
        </Anchor>
        <Text c="dimmed" size="sm">
          {item.code} <Closing item={item} />
        </Text>
      </Table.Td>
      <Table.Td>
        {texts.kinds[item.kind]}
        {item.headName !== null && (
          <Text c="dimmed" size="sm">
            {item.headName}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{place.join(', ')}</Table.Td>
      <Table.Td className="tabular">{item.windows}</Table.Td>
      <Table.Td>
        <Lacks item={item} />
      </Table.Td>
    </Table.Tr>
  );
}

function Lacks({ item }: { readonly item: CentreItem }): ReactElement {
  const { lacks } = useTexts(directoryWords);
  const missing = [
    item.address === null && lacks.address,
    item.phone === null && lacks.phone,
    !item.hasPoint && lacks.point,
    item.windows === 0 && lacks.windows,
    item.pointDoubted && lacks.doubt,
  ].filter((one) => one !== false);
  if (missing.length === 0) return <Text c="dimmed">{lacks.nothing}</Text>;
  return <Text>{missing.join(', ')}</Text>;
}

function Closing({ item: { closedOn, closed } }: { readonly item: CentreItem }): ReactElement | null {
  const texts = useTexts(directoryWords);
  const { language } = useLanguage();
  if (closedOn === null) return null;
  return (
    <Badge component="span" color={closed ? 'err' : 'warn'} variant="light" tt="none">
      {closed ? texts.closed : texts.closesOn(shortDayWords(language, closedOn))}
    </Badge>
  );
}
