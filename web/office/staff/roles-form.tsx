import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import type { AccountView, RoleBody } from '../api/views.ts';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { areWhole, bodiesOf, draftsOf } from '../roles/draft.ts';
import type { RoleDraft } from '../roles/draft.ts';
import { RolesEditor } from './roles-editor.tsx';
import { useAccountChange } from './use-account-change.ts';
import { staffWords } from './words.ts';

export function RolesForm({ account }: { readonly account: AccountView }): ReactElement {
  const texts = useTexts(staffWords).editor;
  const [drafts, setDrafts] = useState<readonly RoleDraft[]>(() => draftsOf(account.roles));
  const [isJudged, setJudged] = useState(false);
  const save = useAccountChange(
    (roles: RoleBody[]) =>
      answer(
        api.PUT('/api/v1/admin/accounts/{accountId}/roles', {
          params: { path: { accountId: account.id } },
          body: { roles },
        }),
      ),
    texts.saved,
  );
  const submit = (): void => {
    setJudged(true);
    if (drafts.length > 0 && areWhole(drafts)) save.mutate(bodiesOf(drafts));
  };
  return (
    <section className="office-panel">
      <Form label={texts.legend} onSubmit={submit}>
        <FailureNote error={save.error} />
        <RolesEditor drafts={drafts} isJudged={isJudged} onChange={setDrafts} />
        <Button type="submit" variant="outline" loading={save.isPending} className="office-own-width">
          {texts.save}
        </Button>
      </Form>
    </section>
  );
}
