import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useRef } from 'react';
import type { ReactElement } from 'react';
import { Waiting } from '../frame/waiting.tsx';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useCentre } from '../session/centre.tsx';
import { CallCard } from './call-card.tsx';
import { useCalls } from './use-calls.ts';
import { callListWords } from './words.ts';

/** Whom the staff of the chosen centre have to call because their time is closed. */
export function CallListPage(): ReactElement {
  const texts = useTexts(callListWords);
  const { id: centreId } = useCentre();
  const calls = useCalls(centreId);
  const heading = useRef<HTMLHeadingElement>(null);
  if (calls.isPending) return <Waiting />;
  const items = calls.data?.items ?? [];
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} ref={heading} tabIndex={-1}>
          {texts.title}
        </Title>
        <Button variant="default" loading={calls.isFetching} onClick={() => void calls.refetch()}>
          {texts.again}
        </Button>
      </Group>
      <Text maw="44rem">{texts.lead}</Text>
      <FailureNote error={calls.error} />
      <Text role="status" fw={600}>
        {items.length === 0 ? texts.none : texts.left(items.length)}
      </Text>
      <Stack component="ul" gap="md" aria-label={texts.people} className="call-list">
        {items.map((call) => (
          <CallCard key={call.id} call={call} onGone={() => heading.current?.focus()} />
        ))}
      </Stack>
      {items.length > 0 && <Text c="dimmed">{texts.keys}</Text>}
    </Stack>
  );
}
