import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { NotFound } from '../frame/not-found.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { dayListAsked } from './day-list-asked.ts';

/** Signed in now: on to the list that was asked for. It is no screen of the office but a page to print. */
export function DayListPage(): ReactElement {
  const address = dayListAsked(location.hash);
  useEffect(() => {
    if (address) location.replace(address);
  }, [address]);
  return address === null ? <NotFound /> : <Waiting />;
}
