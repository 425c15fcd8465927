import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { useChosenCentre } from '../session/centre.tsx';
import { useMe } from '../session/session.ts';
import { movesWords } from './words.ts';

/** The way to the call list of a centre, which is chosen by going it; nothing for whoever may not read it there. */
export function CallListLink({ centreId }: { readonly centreId: string }): ReactElement | null {
  const texts = useTexts(movesWords);
  const { centres } = useMe();
  const { centre: chosen, choose } = useChosenCentre();
  const centre = chosen?.id === centreId ? chosen : centres.find(({ id }) => id === centreId);
  if (!centre?.permissions.includes('visits.book')) return null;
  return (
    <Anchor component={Link} to="/call-list" onClick={() => choose(centre)}>
      {texts.toCalls}
    </Anchor>
  );
}
