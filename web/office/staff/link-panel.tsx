import { Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { AccountWithLinkView } from '../api/views.ts';
import { useTexts } from '../language/language.tsx';
import { CopyField } from '../parts/copy-field.tsx';
import { useMoment } from '../parts/moment.tsx';
import { staffWords } from './words.ts';

/** A link to be handed over, seen this once. */
export function LinkPanel({ made }: { readonly made: AccountWithLinkView }): ReactElement {
  const texts = useTexts(staffWords).link;
  const moment = useMoment();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [made.link]);
  return (
    <Stack className="office-panel" gap="sm" maw="48rem">
      <Title ref={heading} tabIndex={-1}>
        {texts.title}
      </Title>
      <Text>{texts.for(made.account.displayName)}</Text>
      <CopyField label={texts.label} value={made.link} />
      <Text fw={600}>{texts.once}</Text>
      <Text c="dimmed">{texts.until(moment(made.linkExpiresAt))}</Text>
    </Stack>
  );
}
