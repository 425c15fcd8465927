import { TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { Refusal } from '../api/problem.ts';
import { useTexts } from '../language/language.tsx';
import { Form } from '../parts/form.tsx';
import { EditEnd } from './edit-end.tsx';
import { SettingFields } from './setting-fields.tsx';
import { settingValues, settingsBody, wrongSettings } from './setting-values.ts';
import { settingWords } from './setting-words.ts';
import type { SettingKey } from './setting-words.ts';
import { useCardSaved } from './use-card.ts';
import { useEdited } from './use-edited.ts';
import type { Edition } from './use-edited.ts';
import type { Applied, CentreCard } from './views.ts';
import { directoryWords } from './words.ts';

type Name = SettingKey | 'timeZone';

/** What a centre sets for itself; the rest it has from its region. */
export function SettingsPanel({ card }: { readonly card: CentreCard }): ReactElement {
  const texts = useTexts(directoryWords).settings;
  const names = useTexts(settingWords);
  const [wrong, setWrong] = useState<readonly SettingKey[]>([]);
  const edited = useSettings(card);
  const { values, set, error } = edited;
  const submit = (): void => {
    const found = wrongSettings(values);
    setWrong(found);
    if (found.length === 0) edited.save();
  };
  return (
    <section className="office-panel office-form" aria-labelledby="settings-title">
      <Title order={2} id="settings-title" mb="sm">
        {texts.title}
      </Title>
      <Form label={texts.title} onSubmit={submit}>
        <SettingFields
          {...{ values, set, wrong, error, inherited: card.inherited }}
          from={texts.inherited}
          reset={texts.reset}
        />
        <TextInput
          label={texts.zone}
          description={texts.asInherited(card.regionTimeZone)}
          value={values.timeZone}
          error={error instanceof Refusal ? error.at('/timeZone') : undefined}
          autoComplete="off"
          maw="24rem"
          maxLength={64}
          onChange={(event) => set('timeZone', event.currentTarget.value)}
        />
        <EditEnd
          edited={edited}
          labels={{ ...names, timeZone: texts.zone }}
          shown={(_, value) => value || texts.reset}
        />
      </Form>
    </section>
  );
}

function useSettings(card: CentreCard) {
  const onSaved = useCardSaved();
  const params = { path: { centreId: card.id } };
  const bodyOf = ({ values: { timeZone, ...own }, version: expectedVersion }: Edition<Name>) => ({
    ...{ expectedVersion, timeZone: timeZone.trim() || null, settings: settingsBody(own) },
  });
  return useEdited<Name, { centre: CentreCard; applied: Applied }>({
    initial: editionOf(card),
    preview: (edition) =>
      answer(
        api.POST('/api/v1/admin/centres/{centreId}/settings/preview', { params, body: bodyOf(edition) }),
      ),
    send: (edition) =>
      answer(api.PUT('/api/v1/admin/centres/{centreId}/settings', { params, body: bodyOf(edition) })),
    present: (present) => editionOf(present as unknown as CentreCard),
    saved: ({ centre, applied }) => {
      onSaved(centre, { applied });
      return editionOf(centre);
    },
  });
}

function editionOf({
  settings,
  timeZone,
  version,
}: Pick<CentreCard, 'settings' | 'timeZone' | 'version'>): Edition<Name> {
  return { version, values: { ...settingValues(settings), timeZone: timeZone ?? '' } };
}
