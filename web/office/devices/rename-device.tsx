import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { useFields } from '../parts/use-fields.ts';
import { useDeviceChange } from './use-devices.ts';
import type { DeviceView } from './use-devices.ts';
import { devicesWords } from './words.ts';

interface RenameDeviceProps {
  readonly centreId: string;
  readonly device: DeviceView;
}

export function RenameDevice(props: RenameDeviceProps): ReactElement {
  const { rename } = useTexts(devicesWords);
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <RenameForm {...props} onDone={() => setOpen(false)} />;
  return (
    <Button variant="default" onClick={() => setOpen(true)}>
      {rename.open}
    </Button>
  );
}

function RenameForm({
  centreId,
  device: { id: deviceId, name: before },
  onDone,
}: RenameDeviceProps & { readonly onDone: () => void }): ReactElement {
  const { rename: words } = useTexts(devicesWords);
  const fields = useFields({ name: before });
  const rename = useDeviceChange(
    centreId,
    (name: string) =>
      answer(
        api.PATCH('/api/v1/staff/centres/{centreId}/devices/{deviceId}', {
          params: { path: { centreId, deviceId } },
          body: { name },
        }),
      ),
    () => words.done,
  );
  const submit = (): void => {
    if (!fields.judge(fields.missing('name'))) return;
    rename.mutate(fields.values.name, { onSuccess: onDone });
  };
  return (
    <Form label={words.label(before)} onSubmit={submit}>
      <FailureNote error={rename.error} />
      <TextInput {...fields.of('name')} label={words.label(before)} maxLength={80} autoFocus />
      <Button type="submit" className="office-own-width" loading={rename.isPending}>
        {words.save}
      </Button>
    </Form>
  );
}
