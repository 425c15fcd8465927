import { Button, Text, TextInput, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { useFields } from '../parts/use-fields.ts';
import { useDeviceChange } from './use-devices.ts';
import type { DeviceView } from './use-devices.ts';
import { devicesWords } from './words.ts';

const CODE = /^(?:\s*\d){6}\s*$/u;

/** The code on the screen of a device, and what staff will call it. */
export function PairForm({ centreId }: { readonly centreId: string }): ReactElement {
  const { pair: words } = useTexts(devicesWords);
  const fields = useFields({ code: '', name: '' });
  const pair = useDeviceChange(
    centreId,
    (body: { code: string; name: string }) =>
      answer(api.POST('/api/v1/staff/centres/{centreId}/devices', { params: { path: { centreId } }, body })),
    ({ name }: DeviceView) => words.done(name),
  );
  const submit = (): void => {
    const { code, name } = fields.values;
    const wrong = CODE.test(code) ? {} : { code: words.notCode };
    if (!fields.judge({ ...wrong, ...fields.missing('code', 'name') })) return;
    const empty = (): void => {
      fields.set('code', '');
      fields.set('name', '');
    };
    pair.mutate({ code, name }, { onSuccess: empty });
  };
  return (
    <section className="office-panel office-form" aria-labelledby="pair-title">
      <Title order={2} id="pair-title" mb="sm">
        {words.title}
      </Title>
      <Text mb="md">{words.how(globalThis.location.origin)}</Text>
      <Form label={words.title} onSubmit={submit}>
        <FailureNote error={pair.error} />
        <TextInput
          {...fields.of('code')}
          label={words.code}
          description={words.codeHint}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
        />
        <TextInput
          {...fields.of('name')}
          label={words.name}
          description={words.nameHint}
          autoComplete="off"
          maxLength={80}
        />
        <Button type="submit" className="office-own-width" loading={pair.isPending}>
          {words.submit}
        </Button>
      </Form>
    </section>
  );
}
