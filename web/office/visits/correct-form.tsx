import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { Refusal } from '../api/problem.ts';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { useFields } from '../parts/use-fields.ts';
import { useCentre } from '../session/centre.tsx';
import type { ChangeFormProps } from './move-form.tsx';
import { byField, personOf } from './order.ts';
import type { Typed } from './order.ts';
import type { Visit } from './views.ts';
import { visitsWords } from './words.ts';

type Names = Omit<Typed, 'reason'>;

/** A name or contact that was misheard or mistyped. */
export function CorrectForm({ visit, onDone }: ChangeFormProps): ReactElement {
  const texts = useTexts(visitsWords);
  const { id: centreId } = useCentre();
  const fields = useFields<keyof Names>(namesOf(visit));
  const correct = useMutation({
    mutationFn: (names: Names) =>
      answer(
        api.PUT('/api/v1/staff/centres/{centreId}/visits/{reference}/person', {
          params: { path: { centreId, reference: visit.reference } },
          body: personOf(names),
        }),
      ),
    onSuccess: onDone,
    onError: (error) => {
      if (error instanceof Refusal && error.fields.length > 0) fields.judge(byField(error.fields));
    },
  });
  const send = (): void => {
    if (fields.judge(fields.missing('familyName', 'givenName'))) correct.mutate(fields.values);
  };
  const labels: Readonly<Record<keyof Names, string>> = {
    familyName: texts.familyName,
    givenName: texts.givenName,
    patronymic: texts.patronymic,
    phone: texts.phoneOptional,
    email: texts.email,
    bookedBy: texts.bookedBy,
  };
  return (
    <div className="office-panel">
      <Form label={texts.correct} onSubmit={send}>
        {(Object.keys(labels) as (keyof Names)[]).map((name) => (
          <TextInput key={name} label={labels[name]} autoComplete="off" {...fields.of(name)} />
        ))}
        <FailureNote error={correct.error} />
        <Button type="submit" loading={correct.isPending}>
          {texts.save}
        </Button>
      </Form>
    </div>
  );
}

function namesOf({ visitor, contact, bookedBy }: Visit): Names {
  return {
    familyName: visitor.familyName,
    givenName: visitor.givenName,
    patronymic: visitor.patronymic ?? '',
    phone: contact.phone ?? '',
    email: contact.email ?? '',
    bookedBy: bookedBy ?? '',
  };
}
