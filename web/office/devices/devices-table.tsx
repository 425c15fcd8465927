import { Group, Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { useTexts } from '../language/language.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Moment, useMoment } from '../parts/moment.tsx';
import { RenameDevice } from './rename-device.tsx';
import { useDeviceChange } from './use-devices.ts';
import type { DeviceView } from './use-devices.ts';
import { devicesWords } from './words.ts';

interface DevicesTableProps {
  readonly centreId: string;
  readonly devices: readonly DeviceView[];
}

export function DevicesTable({ centreId, devices }: DevicesTableProps): ReactElement {
  const texts = useTexts(devicesWords);
  return (
    <Table.ScrollContainer minWidth={640} className="office-panel">
      <Table aria-label={texts.title} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.name}</Table.Th>
            <Table.Th>{texts.kind}</Table.Th>
            <Table.Th>{texts.seen}</Table.Th>
            <Table.Th>{texts.acts}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {devices.map((device) => (
            <DeviceRow key={device.id} centreId={centreId} device={device} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface DeviceRowProps {
  readonly centreId: string;
  readonly device: DeviceView;
}

function DeviceRow({ centreId, device }: DeviceRowProps): ReactElement {
  const texts = useTexts(devicesWords);
  const moment = useMoment();
  const { name, kind, seenAt, revokedAt, revokedFor } = device;
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={600}>{name}</Text>
        {revokedFor === 'copied-token' && <Text c="err">{texts.copied}</Text>}
      </Table.Td>
      <Table.Td>{texts.kinds[kind]}</Table.Td>
      <Table.Td>{seenAt === null ? texts.never : <Moment at={seenAt} />}</Table.Td>
      <Table.Td>
        {revokedAt === null ? (
          <DeviceActs centreId={centreId} device={device} />
        ) : (
          <Text c="dimmed">{texts.revoked(moment(revokedAt))}</Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function DeviceActs({ centreId, device }: DeviceRowProps): ReactElement {
  const { revoke: words } = useTexts(devicesWords);
  const { id: deviceId, name } = device;
  const revoke = useDeviceChange(
    centreId,
    () =>
      answer(
        api.DELETE('/api/v1/staff/centres/{centreId}/devices/{deviceId}', {
          params: { path: { centreId, deviceId } },
        }),
      ),
    () => words.done(name),
  );
  return (
    <Group gap="sm">
      <RenameDevice centreId={centreId} device={device} />
      <ConfirmButton
        label={words.open}
        question={words.question}
        act={words.act}
        isPending={revoke.isPending}
        onConfirm={() => revoke.mutate(undefined)}
      />
      <FailureNote error={revoke.error} />
    </Group>
  );
}
