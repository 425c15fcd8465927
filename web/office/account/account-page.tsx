import { Title } from '@mantine/core';
import type { ReactElement } from 'react';

export function AccountPage(): ReactElement {
  return <Title order={1}>…</Title>;
}
