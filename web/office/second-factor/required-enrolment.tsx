import { Button, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { useEnter, useSignOut } from '../session/session.ts';
import { Enrolment } from './enrolment.tsx';
import { secondFactorWords } from './words.ts';

/** For those who may do nothing before their codes are set up. */
export function RequiredEnrolment(): ReactElement {
  const texts = useTexts(secondFactorWords);
  const enter = useEnter();
  const signOut = useSignOut();
  return (
    <Stack gap="md">
      <Title order={1}>{texts.title}</Title>
      <Text>{texts.why}</Text>
      <Enrolment onDone={enter} />
      <Button variant="default" onClick={() => void signOut()}>
        {texts.other}
      </Button>
    </Stack>
  );
}
