import { Button, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import type { AccountView } from '../api/views.ts';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { useFields } from '../parts/use-fields.ts';
import { useAccountChange } from './use-account-change.ts';
import { staffWords } from './words.ts';

export function NameForm({ account }: { readonly account: AccountView }): ReactElement {
  const texts = useTexts(staffWords).person;
  const fields = useFields({ displayName: account.displayName });
  const rename = useAccountChange(
    (displayName: string) =>
      answer(
        api.PATCH('/api/v1/admin/accounts/{accountId}', {
          params: { path: { accountId: account.id } },
          body: { displayName },
        }),
      ),
    texts.renamed,
  );
  const submit = (): void => {
    if (fields.judge(fields.missing('displayName'))) rename.mutate(fields.values.displayName);
  };
  return (
    <section className="office-panel office-form">
      <Form label={texts.rename} onSubmit={submit}>
        <FailureNote error={rename.error} />
        <TextInput {...fields.of('displayName')} label={texts.rename} autoComplete="off" />
        <Button type="submit" className="office-own-width" variant="outline" loading={rename.isPending}>
          {texts.renameSave}
        </Button>
      </Form>
    </section>
  );
}
