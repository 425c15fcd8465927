import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import type { ImportPlace } from './use-import.ts';
import { exchangeWords } from './words.ts';

/** Refused rows as a file, to be corrected and brought in again. */
export function RefusedLinks({ place }: { readonly place: ImportPlace }): ReactElement {
  const { difference: words } = useTexts(exchangeWords);
  const address = `/api/v1/admin/regions/${place.regionCode}/imports/${place.importId}/refused`;
  return (
    <Stack gap="xs">
      <Text>{words.refusedHint}</Text>
      <Group>
        <Button component="a" variant="default" href={`${address}?format=csv`} download>
          {words.refusedCsv}
        </Button>
        <Button component="a" variant="default" href={`${address}?format=xlsx`} download>
          {words.refusedXlsx}
        </Button>
      </Group>
    </Stack>
  );
}
