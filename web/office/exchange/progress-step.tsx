import { Progress, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { plainNumber } from '../../shared/language.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useLive } from '../live/use-live.ts';
import { useShowImport } from './use-import.ts';
import type { ImportDetail, ImportPlace, ImportShort } from './use-import.ts';
import { exchangeWords } from './words.ts';

/** How far it has come, told by the server until it is done. */
export function ProgressStep(props: {
  readonly place: ImportPlace;
  readonly file: ImportDetail;
}): ReactElement {
  const { progress: words } = useTexts(exchangeWords);
  const { language } = useLanguage();
  const { place, file } = props;
  const show = useShowImport(place);
  useLive(`/api/v1/admin/regions/${place.regionCode}/imports/${place.importId}/live`, {
    import: (told) => show(told as ImportShort),
  });
  const { done, all } = file.counts;
  const text = words.done(plainNumber(language, done), plainNumber(language, all));
  return (
    <Stack gap="sm" component="section" aria-labelledby="progress-title">
      <Title order={2} id="progress-title">
        {words.title}
      </Title>
      <Progress.Root size="xl">
        <Progress.Section value={all === 0 ? 100 : (100 * done) / all} color="brand" aria-label={text} />
      </Progress.Root>
      <Text role="status">{text}</Text>
      <Text c="dimmed">{words.hint}</Text>
    </Stack>
  );
}
