import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { useCentre } from '../session/centre.tsx';
import { partsWords } from './words.ts';

/** The ticket of the hall as a page for whatever printer stands at the desk, in a tab of its own. */
export function PrintTicket({
  ticket: { id, label },
}: {
  readonly ticket: { readonly id: string; readonly label: string };
}): ReactElement {
  const texts = useTexts(partsWords);
  const { id: centreId } = useCentre();
  return (
    <Button component="a" target="_blank" rel="noopener" href={`/office/centres/${centreId}/tickets/${id}`}>
      {texts.printTicket(label)}
    </Button>
  );
}
