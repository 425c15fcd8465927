import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { clockTime } from '../../shared/dates.ts';
import { answer, api } from '../api/client.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useCentre } from '../session/centre.tsx';
import type { Hall } from './views.ts';
import { hallWords } from './words.ts';

/** Kiosks where somebody needs help, until somebody says that they come. */
export function CallsBand({ calls }: { readonly calls: Hall['calls'] }): ReactElement {
  const texts = useTexts(hallWords);
  const { language } = useLanguage();
  const { id: centreId, timeZone } = useCentre();
  const acknowledge = useMutation({
    mutationFn: (callId: string) =>
      answer(
        api.POST('/api/v1/staff/centres/{centreId}/kiosk-calls/{callId}/acknowledge', {
          params: { path: { centreId, callId } },
        }),
      ),
  });
  return (
    <div role="status">
      {calls.map(({ id, device, reason, at }) => (
        <Alert key={id} color="warn" variant="light" mb="sm">
          <Group justify="space-between">
            <Text fw={600}>
              {texts.call(device, clockTime(language, timeZone, Date.parse(at)))}
              {reason === 'too-many-tries' && ` (${texts.tooManyTries})`}
            </Text>
            <Button size="sm" onClick={() => acknowledge.mutate(id)}>
              {texts.callAnswer}
            </Button>
          </Group>
        </Alert>
      ))}
    </div>
  );
}
