import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import type { Consequences as What } from './views.ts';
import { directoryWords } from './words.ts';

interface ConsequencesProps {
  readonly what: What;
  readonly isPending: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** What a change would do, said before it is done; takes the focus. */
export function Consequences({ what, isPending, onConfirm, onCancel }: ConsequencesProps): ReactElement {
  const texts = useTexts(directoryWords);
  const words = texts.consequences;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Stack ref={box} tabIndex={-1} role="group" aria-label={words.title} className="office-question" gap="sm">
      <Title order={3}>{words.title}</Title>
      <Sentences what={what} />
      <Group gap="sm">
        <Button color={what.visits > 0 ? 'err' : 'brand'} loading={isPending} onClick={onConfirm}>
          {what.visits > 0 ? words.actMoving(what.visits) : words.act}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </Group>
    </Stack>
  );
}

function Sentences({ what }: { readonly what: What }): ReactElement {
  const words = useTexts(directoryWords).consequences;
  const { visits, letters, calls, nowhere, days, placesLost } = what;
  const sentences = [
    days > 0 && words.days(days),
    placesLost > 0 && words.lost(placesLost),
    placesLost < 0 && words.gained(-placesLost),
    visits > 0 && words.visits(visits),
    visits > 0 && words.told(letters, calls),
    nowhere > 0 && words.nowhere(nowhere),
  ].filter((sentence) => sentence !== false);
  if (sentences.length === 0) return <Text>{words.nothing}</Text>;
  return (
    <List>
      {sentences.map((sentence) => (
        <List.Item key={sentence}>{sentence}</List.Item>
      ))}
    </List>
  );
}
