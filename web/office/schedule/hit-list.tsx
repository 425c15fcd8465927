import { Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { dayWords } from '../../shared/dates.ts';
import { answer, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import type { ScheduleChange } from './edit-api.ts';
import { Headings } from './headings.tsx';
import { scheduleWords } from './words.ts';

type Place = components['schemas']['PlaceOfVisitView'];
type Hit = components['schemas']['HitVisitView'];

/** Who had booked a time that goes, each with where they would be asked to come. */
export function HitList({ change }: { readonly change: ScheduleChange }): ReactElement {
  const texts = useTexts(scheduleWords);
  return (
    <Stack gap="sm">
      <Title order={3}>{texts.whoIsHit(change.visits)}</Title>
      {change.hits === null ? (
        <Text>{texts.namesHidden}</Text>
      ) : (
        <>
          <HitTable hits={change.hits} isOfMany={change.centresConcerned > 1} />
          <Text c="dimmed">{texts.readingKept}</Text>
        </>
      )}
    </Stack>
  );
}

function HitTable({
  hits,
  isOfMany,
}: {
  readonly hits: readonly Hit[];
  readonly isOfMany: boolean;
}): ReactElement {
  const texts = useTexts(scheduleWords);
  const { language } = useLanguage();
  const services = useQuery({
    queryKey: ['services', language],
    queryFn: () => answer(api.GET('/api/v1/staff/services')),
    staleTime: Infinity,
  });
  const titles = new Map(services.data?.map(({ code, title }) => [code, title]));
  // The text has the offset of the place, so the clock that stands there is the place's own.
  const at = ({ start }: Place): string =>
    `${dayWords(language, start.slice(0, 10))}, ${start.slice(11, 16)}`;
  const atCentre = (place: Place): string => texts.elsewhere(at(place), place.centreName);
  const whereTo = ({ from, to }: Hit): string => {
    if (to === null) return texts.nowhere;
    return to.centreId === from.centreId ? at(to) : atCentre(to);
  };
  return (
    <Table.ScrollContainer minWidth={680} mah="24rem" type="native">
      <Table aria-label={texts.whoIsHit(hits.length)}>
        <Headings of={[texts.when, texts.who, texts.service, texts.whereTo, texts.told]} />
        <Table.Tbody>
          {hits.map((hit) => (
            <Table.Tr key={hit.reference}>
              <Table.Th scope="row">{isOfMany ? atCentre(hit.from) : at(hit.from)}</Table.Th>
              <Table.Td>{hit.visitor}</Table.Td>
              <Table.Td>{titles.get(hit.service) ?? hit.service}</Table.Td>
              <Table.Td>{whereTo(hit)}</Table.Td>
              <Table.Td>{texts[hit.told]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
