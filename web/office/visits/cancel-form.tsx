import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { useFields } from '../parts/use-fields.ts';
import { useCentre } from '../session/centre.tsx';
import type { ChangeFormProps } from './move-form.tsx';
import { visitsWords } from './words.ts';

/** Who gives the visit up, and why. */
export function CancelForm({ visit, onDone }: ChangeFormProps): ReactElement {
  const texts = useTexts(visitsWords);
  const { id: centreId } = useCentre();
  const [by, setBy] = useState<'applicant' | 'centre'>('applicant');
  const fields = useFields({ reason: '' });
  const cancel = useMutation({
    mutationFn: (body: { for: 'applicant' | 'centre'; reason: string }) =>
      answer(
        api.POST('/api/v1/staff/centres/{centreId}/visits/{reference}/cancel', {
          params: { path: { centreId, reference: visit.reference } },
          body,
        }),
      ),
    onSuccess: onDone,
  });
  const send = (): void => {
    const reason = fields.values.reason.trim();
    if (!fields.judge(reason.length < 3 ? { reason: texts.reasonNeeded } : {})) return;
    cancel.mutate({ for: by, reason });
  };
  return (
    <div className="office-panel">
      <Form label={texts.cancel} onSubmit={send}>
        <Radio.Group
          label={texts.cancelFor}
          value={by}
          onChange={(value) => setBy(value === 'centre' ? 'centre' : 'applicant')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="applicant" label={texts.cancelForApplicant} />
            <Radio value="centre" label={texts.cancelForCentre} />
          </Stack>
        </Radio.Group>
        <TextInput label={texts.reason} {...fields.of('reason')} />
        <FailureNote error={cancel.error} />
        <Button type="submit" color="err" loading={cancel.isPending}>
          {texts.cancel}
        </Button>
      </Form>
    </div>
  );
}
