import { Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { Waiting } from '../frame/waiting.tsx';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useCentre } from '../session/centre.tsx';
import { DevicesTable } from './devices-table.tsx';
import { PairForm } from './pair-form.tsx';
import { useDevices } from './use-devices.ts';
import { devicesWords } from './words.ts';

/** Kiosks and boards of the chosen centre. */
export function DevicesPage(): ReactElement {
  const texts = useTexts(devicesWords);
  const { id, name } = useCentre();
  return (
    <Stack gap="md">
      <Title order={1}>{texts.title}</Title>
      <Text c="dimmed">{texts.at(name)}</Text>
      <Devices centreId={id} />
      <PairForm key={id} centreId={id} />
    </Stack>
  );
}

function Devices({ centreId }: { readonly centreId: string }): ReactElement {
  const texts = useTexts(devicesWords);
  const devices = useDevices(centreId);
  if (devices.isError) return <FailureNote error={devices.error} />;
  if (!devices.data) return <Waiting />;
  if (devices.data.length === 0) return <Text>{texts.none}</Text>;
  return <DevicesTable centreId={centreId} devices={devices.data} />;
}
