import type { ReactElement } from 'react';
import { kept } from '../parts/kept.ts';
import { Acts } from './acts.tsx';
import { Asides } from './asides.tsx';
import { DeskBar } from './desk-bar.tsx';
import { Dialogs } from './dialogs.tsx';
import { FindPanel } from './find-panel.tsx';
import { NextList } from './next-list.tsx';
import { NoticeLine } from './notice-line.tsx';
import { SINGLE_KEYS } from './single-keys.ts';
import { TicketCard } from './ticket-card.tsx';
import { BOOK_KEY } from './book-key.ts';
import { useServices } from './use-counter.ts';
import type { CounterScreen } from './use-counter.ts';
import { useDesk } from './use-desk.ts';
import { useKeys } from './use-keys.ts';
import type { KeyActs } from './use-keys.ts';
import { OUTCOMES } from './views.ts';
import type { Counter, OwnWindow } from './views.ts';
import { VisitEndPanel, documentKey } from './visit-end-panel.tsx';

interface ScreenProps {
  readonly screen: CounterScreen;
  readonly view: Counter;
  readonly window: OwnWindow;
}

/** A window at work: who is there, what to do next, who comes after. */
export function DeskScreen({ screen, view, window }: ScreenProps): ReactElement {
  const desk = useDesk({ screen, view, window });
  const services = useServices();
  const { ticket } = view;
  const service = services.find(({ code }) => code === ticket?.service);
  const audience = service?.audiences.find(({ code }) => code === ticket?.audience);
  const isServing = ticket?.state === 'in-service';
  const characters: KeyActs = {
    '?': () => desk.show({ name: 'keys' }),
    ...(isServing && {
      ...Object.fromEntries(OUTCOMES.map((outcome, n) => [String(n + 1), () => desk.end.choose(outcome)])),
      ...Object.fromEntries(
        (audience?.documents ?? []).map(({ code }, n) => [documentKey(n), () => desk.end.toggle(code)]),
      ),
    }),
  };
  useKeys(
    {
      ...characters,
      F9: desk.primary,
      'Ctrl+F9': isServing ? desk.finishOnly : undefined,
      F8: desk.recall,
      'Ctrl+F8': desk.miss,
      F2: desk.defer,
      'Ctrl+F2': ticket ? () => desk.show({ name: 'hand-over' }) : undefined,
      [BOOK_KEY]: () => desk.book(true),
      'Ctrl+KeyZ': window.undo ? desk.undo : undefined,
    },
    { characters: kept<boolean>(SINGLE_KEYS) ?? true },
  );
  return (
    <div className="counter">
      <DeskBar view={view} window={window} screen={screen} desk={desk} />
      <NoticeLine notice={screen.notice} />
      <div className="counter-columns">
        <section className="office-panel counter-main" data-serving={isServing}>
          <TicketCard view={view} service={service} audience={audience} />
          {isServing && <VisitEndPanel end={desk.end} documents={audience?.documents ?? []} />}
          <Acts view={view} window={window} desk={desk} isBusy={screen.isBusy} />
        </section>
        <div className="counter-side">
          <NextList view={view} window={window} services={services} desk={desk} isBusy={screen.isBusy} />
          <FindPanel {...{ screen, view, window, desk }} />
          <Asides view={view} screen={screen} services={services} />
        </div>
      </div>
      <Dialogs view={view} window={window} screen={screen} desk={desk} />
    </div>
  );
}
