import type { Counter, CounterTicket, OwnWindow } from './views.ts';

type Seat = Counter['windows'][number];

/** Other windows somebody sits at that take a service. */
export function windowsFor(
  { windows }: Pick<Counter, 'windows'>,
  own: Pick<OwnWindow, 'number'>,
  service: string,
): Seat[] {
  return windows.filter(
    ({ state, number, services }) =>
      state !== 'closed' && number !== own.number && services.includes(service),
  );
}

/**
 * Services a ticket can be handed over to. Of its own service only with another window for it: one's own line again
 * is no handing over.
 */
export function servicesToHandOver(
  view: Pick<Counter, 'windows' | 'services'>,
  own: Pick<OwnWindow, 'number' | 'services'>,
  ticket: Pick<CounterTicket, 'service'>,
): string[] {
  return view.services.filter(
    (service) =>
      windowsFor(view, own, service).length > 0 ||
      (service !== ticket.service && own.services.includes(service)),
  );
}
