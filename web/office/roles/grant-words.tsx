import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { AccountRoleView } from '../api/views.ts';
import { useTexts } from '../language/language.tsx';
import { rolesWords } from './words.ts';

/** A role and where it is for. */
export function GrantWords({
  grant,
}: {
  readonly grant: Pick<AccountRoleView, 'role' | 'placeName'>;
}): ReactElement {
  const texts = useTexts(rolesWords);
  return (
    <Text component="span">
      {texts.names[grant.role]}
      <Text component="span" c="dimmed">
        , {grant.placeName ?? texts.everywhere}
      </Text>
    </Text>
  );
}
