import { Alert, Anchor, Group, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../language/language.tsx';
import { CallListLink } from './call-list-link.tsx';
import { movesWords } from './words.ts';

export interface MovedNoteProps {
  /** How many lost their time by what was just saved. */
  readonly visits: number;
  /** The one centre where, and the run there; null: at many, all of them in the list of the region. */
  readonly at: { readonly centreId: string; readonly runId: string } | null;
}

/** What was saved closes booked times: how many people are moved, and where to see to it. Takes the focus. */
export function MovedNote({ visits, at }: MovedNoteProps): ReactElement {
  const texts = useTexts(movesWords);
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <Alert ref={note} tabIndex={-1} role="status" color="ok" variant="light">
      <Text>{texts.begun(visits)}</Text>
      <Group gap="md">
        <Anchor component={Link} to={at === null ? '/moves/region' : `/moves/${at.centreId}/${at.runId}`}>
          {texts.toMoves}
        </Anchor>
        {at !== null && <CallListLink centreId={at.centreId} />}
      </Group>
    </Alert>
  );
}
