import { useTexts } from '../language/language.tsx';
import { shown } from './desk-api.ts';
import type { DeskApi } from './desk-api.ts';
import { primaryAct } from './primary-act.ts';
import type { PrimaryAct } from './primary-act.ts';
import type { CounterScreen } from './use-counter.ts';
import { useVisitEnd } from './use-visit-end.ts';
import type { VisitEnd } from './use-visit-end.ts';
import type { Counter, OwnWindow } from './views.ts';
import { counterWords } from './words.ts';

interface PrimaryProps {
  readonly screen: CounterScreen;
  readonly view: Counter;
  readonly window: OwnWindow;
  readonly api: DeskApi;
}

interface Primary {
  readonly end: VisitEnd;
  primary(this: void): void;
  finishOnly(this: void): void;
}

/** The large button and its smaller sister that completes without calling. */
export function usePrimary({ screen, view, window, api }: PrimaryProps): Primary {
  const texts = useTexts(counterWords);
  const { ticket } = view;
  const end = useVisitEnd(ticket);
  const act = primaryAct(view);
  const ended = (): Parameters<DeskApi['serve']>[0] | null => {
    const said = ticket?.state === 'in-service' ? end.judged() : null;
    return said && ticket ? { ...shown(ticket), ...said } : null;
  };
  const call = (finish: Parameters<DeskApi['serve']>[0] | null): void =>
    screen.press(
      () => api.callNext({ turn: window.turn, ...(finish && { finish }) }),
      (told) => told.ticket === null && screen.tell({ kind: 'told', text: texts.nobodyCame }),
    );
  const finishOnly = (): void => {
    const said = ended();
    if (said && !screen.isBusy) screen.press(() => api.serve(said));
  };
  const acts: Readonly<Record<PrimaryAct, () => void>> = {
    call: () => call(null),
    start: () => ticket && screen.press(() => api.start(ticket)),
    finish: () => {
      const said = ended();
      if (said) call(said);
    },
    'finish-only': finishOnly,
    back: () => screen.press(api.back),
  };
  const primary = (): void => {
    if (act !== null && !screen.isBusy) acts[act]();
  };
  return { end, primary, finishOnly };
}
