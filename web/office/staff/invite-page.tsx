import { Anchor, Button, Stack, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { Refusal } from '../api/problem.ts';
import type { AccountWithLinkView, InviteBody } from '../api/views.ts';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { useFields } from '../parts/use-fields.ts';
import { areWhole, bodiesOf, nextDraft } from '../roles/draft.ts';
import type { RoleDraft } from '../roles/draft.ts';
import { rolesToGive } from '../roles/roles-to-give.ts';
import { useChosenCentre } from '../session/centre.tsx';
import { useMe } from '../session/session.ts';
import { LinkPanel } from './link-panel.tsx';
import { RolesEditor } from './roles-editor.tsx';
import { staffWords } from './words.ts';

export function InvitePage(): ReactElement {
  const texts = useTexts(staffWords);
  const [made, setMade] = useState<AccountWithLinkView | null>(null);
  return (
    <Stack gap="md">
      <Anchor component={Link} to="/staff">
        ← {texts.back}
      </Anchor>
      <Title order={1}>{texts.form.title}</Title>
      {made === null ? (
        <InviteForm onMade={setMade} />
      ) : (
        <>
          <LinkPanel made={made} />
          <Button variant="default" onClick={() => setMade(null)} className="office-own-width">
            {texts.link.another}
          </Button>
        </>
      )}
    </Stack>
  );
}

function InviteForm({ onMade }: { readonly onMade: (made: AccountWithLinkView) => void }): ReactElement {
  const texts = useTexts(staffWords).form;
  const { centre } = useChosenCentre();
  const [first = 'operator'] = rolesToGive(useMe().roles);
  const [drafts, setDrafts] = useState<readonly RoleDraft[]>(() => [nextDraft([], first, centre)]);
  const [isJudged, setJudged] = useState(false);
  const fields = useFields({ displayName: '', email: '' });
  const invite = useInvitation(onMade, fields.judge);
  const submit = (): void => {
    setJudged(true);
    const { displayName, email } = fields.values;
    const isRight = fields.judge(fields.missing('displayName')) && drafts.length > 0 && areWhole(drafts);
    if (!isRight) return;
    const withEmail = email.trim() === '' ? {} : { email: email.trim() };
    invite.mutate({ displayName, ...withEmail, roles: bodiesOf(drafts) });
  };
  return (
    <section className="office-panel office-form">
      <Form label={texts.title} onSubmit={submit}>
        <FailureNote error={fieldErrors(invite.error) === null ? invite.error : null} />
        <TextInput
          {...fields.of('displayName')}
          label={texts.name}
          description={texts.nameHint}
          autoComplete="off"
        />
        <TextInput
          {...fields.of('email')}
          label={texts.email}
          description={texts.emailHint}
          type="email"
          autoComplete="off"
        />
        <RolesEditor drafts={drafts} isJudged={isJudged} onChange={setDrafts} />
        <Button type="submit" className="office-own-width" loading={invite.isPending}>
          {texts.submit}
        </Button>
      </Form>
    </section>
  );
}

type Errors = Partial<Record<'displayName' | 'email', string>>;

function useInvitation(
  onMade: (made: AccountWithLinkView) => void,
  judge: (errors: Errors) => boolean,
): UseMutationResult<AccountWithLinkView, Error, InviteBody> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: InviteBody) => answer(api.POST('/api/v1/admin/accounts', { body })),
    onSuccess: (made) => {
      onMade(made);
      return queries.invalidateQueries({ queryKey: ['accounts'] });
    },
    onError: (error) => judge(fieldErrors(error) ?? {}),
  });
}

/** What of a refusal belongs to a field; null when nothing does. */
function fieldErrors(error: unknown): Errors | null {
  if (!(error instanceof Refusal)) return null;
  if (error.code === 'email-taken') return { email: error.sentence };
  const [displayName, email] = [error.at('/displayName'), error.at('/email')];
  if (displayName === undefined && email === undefined) return null;
  return { ...(displayName === undefined ? {} : { displayName }), ...(email === undefined ? {} : { email }) };
}
