import { Anchor, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { shortDayWords } from '../../shared/dates.ts';
import { answer, api } from '../api/client.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useLanguage, useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useCatalogue, useEdit } from './use-catalogue.ts';
import type { Catalogue, EditedService } from './use-catalogue.ts';
import { WordsPanel } from './words-panel.tsx';
import { catalogueWords } from './words.ts';

/** What is done for people: services in the order people see, who comes, what they bring. */
export function CataloguePage(): ReactElement {
  const texts = useTexts(catalogueWords);
  const catalogue = useCatalogue();
  if (catalogue.isError) return <FailureNote error={catalogue.error} />;
  if (!catalogue.data) return <Waiting />;
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1}>{texts.title}</Title>
        <Button component={Link} to="/catalogue/new">
          {texts.add}
        </Button>
      </Group>
      <Text>{texts.lead}</Text>
      <Services catalogue={catalogue.data} />
      <WordsPanel catalogue={catalogue.data} kind="audiences" />
      <WordsPanel catalogue={catalogue.data} kind="documents" />
    </Stack>
  );
}

function Services({ catalogue }: { readonly catalogue: Catalogue }): ReactElement {
  const texts = useTexts(catalogueWords);
  const { services, version } = catalogue;
  const order = useEdit(
    (codes: string[]) =>
      answer(
        api.PUT('/api/v1/admin/catalogue/order', { body: { expectedVersion: version, services: codes } }),
      ),
    texts.words.saved,
  );
  const move = (from: number, by: number): void => {
    const codes = services.map(({ code }) => code);
    codes.splice(from + by, 0, ...codes.splice(from, 1));
    order.mutate(codes);
  };
  return (
    <>
      <FailureNote error={order.error} />
      <Table.ScrollContainer minWidth={700} className="office-panel">
        <Table aria-label={texts.title} verticalSpacing="sm" className="catalogue-list">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{texts.form.title}</Table.Th>
              <Table.Th>{texts.minutes}</Table.Th>
              <Table.Th>{texts.centres}</Table.Th>
              <Table.Th>{texts.state}</Table.Th>
              <Table.Th>{texts.order}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {services.map((service, at) => (
              <ServiceRow
                key={service.code}
                service={service}
                up={at === 0 || order.isPending ? null : () => move(at, -1)}
                down={at === services.length - 1 || order.isPending ? null : () => move(at, 1)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

interface ServiceRowProps {
  readonly service: EditedService;
  /** null at the top. */
  readonly up: (() => void) | null;
  /** null at the bottom. */
  readonly down: (() => void) | null;
}

function ServiceRow({ service, up, down }: ServiceRowProps): ReactElement {
  const texts = useTexts(catalogueWords);
  const { language } = useLanguage();
  const { code, title, minutes, centres, withdrawnFrom } = service;
  const state = centres === 0 ? texts.unseen : texts.seen;
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={`/catalogue/${code}`} fw={600}>
          {title[language]}
        </Anchor>
        <Text c="dimmed" size="sm" lang={language === 'ru' ? 'en' : 'ru'}>
          {title[language === 'ru' ? 'en' : 'ru']}
        </Text>
      </Table.Td>
      <Table.Td>{minutes}</Table.Td>
      <Table.Td>{centres}</Table.Td>
      <Table.Td>
        {withdrawnFrom === null
          ? state
          : texts.withdrawn(`${shortDayWords(language, withdrawnFrom)} ${withdrawnFrom.slice(0, 4)}`)}
      </Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <MoveButton act={up} label={texts.up(title[language])} short={texts.upShort} />
          <MoveButton act={down} label={texts.down(title[language])} short={texts.downShort} />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

interface MoveButtonProps {
  readonly act: (() => void) | null;
  readonly label: string;
  readonly short: string;
}

/** Stays where it is when there is nothing to do, so that the focus stays with it. */
function MoveButton({ act, label, short }: MoveButtonProps): ReactElement {
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={label}
      aria-disabled={act === null}
      {...(act === null ? { 'data-disabled': true } : {})}
      onClick={() => act?.()}
    >
      {short}
    </Button>
  );
}
