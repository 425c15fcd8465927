import { Stack, Text, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

export interface MessageProps {
  readonly title: string;
  readonly hint: string;
  readonly children?: ReactNode;
}

/** A screen that says why there is nothing else on it, and the way on. */
export function Message({ title, hint, children }: MessageProps): ReactElement {
  return (
    <Stack className="office-panel" maw="44rem" gap="sm" align="flex-start">
      <Title order={1}>{title}</Title>
      <Text>{hint}</Text>
      {children}
    </Stack>
  );
}
