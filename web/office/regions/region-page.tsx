import { Anchor, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { EditEnd } from '../directory/edit-end.tsx';
import { SettingFields } from '../directory/setting-fields.tsx';
import { settingValues, settingsBody, wrongSettings } from '../directory/setting-values.ts';
import { settingWords } from '../directory/setting-words.ts';
import type { SettingKey } from '../directory/setting-words.ts';
import { useEdited } from '../directory/use-edited.ts';
import type { Edition } from '../directory/use-edited.ts';
import { REGIONS } from '../directory/use-regions.ts';
import type { RegionCard } from '../directory/use-regions.ts';
import type { Applied } from '../directory/views.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { MovedNews, useTellMoved } from '../moves/moved-news.tsx';
import { useMe } from '../session/session.ts';
import { RegionFields } from './region-fields.tsx';
import { regionsWords } from './words.ts';

type Fact = 'name' | 'timeZone' | 'hotline';
interface Saved {
  readonly region: RegionCard;
  readonly applied: Applied;
}

/** What a region hands down to its centres. */
export function RegionPage(): ReactElement {
  const texts = useTexts(regionsWords);
  const { permissions } = useMe();
  const { regionCode = '' }: { regionCode?: string } = useParams({ strict: false });
  const region = useQuery({
    queryKey: [REGIONS, regionCode],
    queryFn: () =>
      answer(api.GET('/api/v1/admin/regions/{regionCode}', { params: { path: { regionCode } } })),
  });
  return (
    <Stack gap="md">
      <Anchor component={Link} to="/regions">
        ← {texts.back}
      </Anchor>
      {region.isError && <FailureNote error={region.error} />}
      {region.isPending && <Waiting />}
      {region.data && (
        <Stack key={regionCode} gap="md">
          <div>
            <Title order={1}>{region.data.name}</Title>
            <Text c="dimmed">{region.data.code}</Text>
          </div>
          <MovedNews centreId={null}>
            {permissions.includes('country.manage') && <FactsForm region={region.data} />}
            <SettingsForm region={region.data} />
          </MovedNews>
        </Stack>
      )}
    </Stack>
  );
}

function useRegionSaved(): (saved: Saved) => void {
  const texts = useTexts(regionsWords);
  const tellMoved = useTellMoved();
  const queries = useQueryClient();
  return ({ region, applied }) => {
    queries.setQueryData([REGIONS, region.code], region);
    void queries.invalidateQueries({ queryKey: [REGIONS], exact: true });
    if (!tellMoved(applied)) notifications.show({ message: texts.saved, color: 'ok' });
  };
}

function FactsForm({ region }: { readonly region: RegionCard }): ReactElement {
  const texts = useTexts(regionsWords);
  const onSaved = useRegionSaved();
  const params = { path: { regionCode: region.code } };
  const bodyOf = ({ values, version: expectedVersion }: Edition<Fact>) => ({
    ...{ expectedVersion, name: values.name, timeZone: values.timeZone, hotline: values.hotline || null },
  });
  const edited = useEdited<Fact, Saved>({
    initial: factsOf(region),
    preview: (edition) =>
      answer(api.POST('/api/v1/admin/regions/{regionCode}/preview', { params, body: bodyOf(edition) })),
    send: (edition) =>
      answer(api.PUT('/api/v1/admin/regions/{regionCode}', { params, body: bodyOf(edition) })),
    present: (present) => factsOf(present as unknown as RegionCard),
    saved: (saved) => {
      onSaved(saved);
      return factsOf(saved.region);
    },
  });
  return (
    <section className="office-panel office-form" aria-labelledby="region-facts">
      <Title order={2} id="region-facts" mb="sm">
        {texts.facts}
      </Title>
      <Form label={texts.facts} onSubmit={edited.save}>
        <RegionFields values={edited.values} set={edited.set} error={edited.error} />
        <EditEnd
          edited={edited}
          labels={{ name: texts.name, timeZone: texts.zone, hotline: texts.hotline }}
        />
      </Form>
    </section>
  );
}

function SettingsForm({ region }: { readonly region: RegionCard }): ReactElement {
  const texts = useTexts(regionsWords);
  const names = useTexts(settingWords);
  const [wrong, setWrong] = useState<readonly SettingKey[]>([]);
  const edited = useRegionSettings(region);
  const { values, set, error } = edited;
  const submit = (): void => {
    const found = wrongSettings(values);
    setWrong(found);
    if (found.length === 0) edited.save();
  };
  return (
    <section className="office-panel office-form" aria-labelledby="region-settings">
      <Title order={2} id="region-settings" mb="sm">
        {texts.settings}
      </Title>
      <Form label={texts.settings} onSubmit={submit}>
        <SettingFields
          {...{ values, set, wrong, error, inherited: region.inherited }}
          own={region.name}
          from={texts.byDefault}
          reset={texts.reset}
        />
        <EditEnd edited={edited} labels={names} shown={(_, value) => value || texts.reset} />
      </Form>
    </section>
  );
}

function useRegionSettings(region: RegionCard) {
  const onSaved = useRegionSaved();
  const params = { path: { regionCode: region.code } };
  const bodyOf = ({ values, version: expectedVersion }: Edition<SettingKey>) => ({
    ...{ expectedVersion, settings: settingsBody(values) },
  });
  return useEdited<SettingKey, Saved>({
    initial: settingsOf(region),
    preview: (edition) =>
      answer(
        api.POST('/api/v1/admin/regions/{regionCode}/settings/preview', { params, body: bodyOf(edition) }),
      ),
    send: (edition) =>
      answer(api.PUT('/api/v1/admin/regions/{regionCode}/settings', { params, body: bodyOf(edition) })),
    present: (present) => settingsOf(present as unknown as RegionCard),
    saved: (saved) => {
      onSaved(saved);
      return settingsOf(saved.region);
    },
  });
}

function factsOf({ name, timeZone, hotline, version }: RegionCard): Edition<Fact> {
  return { version, values: { name, timeZone, hotline: hotline ?? '' } };
}

function settingsOf({ settings, version }: Pick<RegionCard, 'settings' | 'version'>): Edition<SettingKey> {
  return { version, values: settingValues(settings) };
}
