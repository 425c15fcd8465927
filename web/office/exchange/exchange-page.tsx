import { Anchor, Button, Group, Select, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useLanguage, useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { UploadPanel } from './upload-panel.tsx';
import { useImportRegions } from './use-import-regions.ts';
import { exchangeWords } from './words.ts';

/** Lists of a region as files: brought in, taken out, and those of before. */
export function ExchangePage(): ReactElement {
  const texts = useTexts(exchangeWords);
  const regions = useImportRegions();
  const [chosen, setChosen] = useState<string | null>(null);
  const withCentres = regions.data?.find(({ centres }) => centres > 0);
  const regionCode = chosen ?? withCentres?.code ?? regions.data?.[0]?.code ?? null;
  return (
    <Stack gap="md">
      <Title order={1}>{texts.heading}</Title>
      <FailureNote error={regions.error} />
      {regions.data && regions.data.length > 1 && (
        <Select
          className="office-form"
          label={texts.region}
          searchable
          allowDeselect={false}
          data={regions.data.map(({ code, name }) => ({ value: code, label: name }))}
          value={regionCode}
          onChange={setChosen}
        />
      )}
      {regionCode === null ? (
        regions.isLoading && <Waiting />
      ) : (
        <OfRegion key={regionCode} regionCode={regionCode} />
      )}
    </Stack>
  );
}

function OfRegion({ regionCode }: { readonly regionCode: string }): ReactElement {
  const texts = useTexts(exchangeWords);
  const list = (format: string): string =>
    `/api/v1/admin/regions/${regionCode}/exports/centres?format=${format}`;
  return (
    <>
      <UploadPanel regionCode={regionCode} />
      <section className="office-panel" aria-labelledby="export-title">
        <Title order={2} id="export-title" mb="sm">
          {texts.exportTitle}
        </Title>
        <Text mb="md">{texts.exportHint}</Text>
        <Group>
          <Button component="a" variant="default" href={list('csv')} download>
            {texts.exportCsv}
          </Button>
          <Button component="a" variant="default" href={list('xlsx')} download>
            {texts.exportXlsx}
          </Button>
        </Group>
      </section>
      <Earlier regionCode={regionCode} />
    </>
  );
}

function Earlier({ regionCode }: { readonly regionCode: string }): ReactElement {
  const texts = useTexts(exchangeWords);
  const { language } = useLanguage();
  const imports = useQuery({
    queryKey: ['imports', regionCode],
    queryFn: () =>
      answer(api.GET('/api/v1/admin/regions/{regionCode}/imports', { params: { path: { regionCode } } })),
  });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section className="office-panel" aria-labelledby="earlier-title">
      <Title order={2} id="earlier-title" mb="sm">
        {texts.earlier}
      </Title>
      <FailureNote error={imports.error} />
      {imports.data?.length === 0 && <Text>{texts.none}</Text>}
      {imports.data && imports.data.length > 0 && (
        <Table aria-label={texts.earlierCaption} verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{texts.file}</Table.Th>
              <Table.Th>{texts.when}</Table.Th>
              <Table.Th>{texts.state}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {imports.data.map(({ id, name, uploadedAt, state }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row">
                  <Anchor component={Link} to={`/exchange/${regionCode}/${id}`}>
                    {name}
                  </Anchor>
                </Table.Th>
                <Table.Td>{moment.format(new Date(uploadedAt))}</Table.Td>
                <Table.Td>{texts.states[state]}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}
