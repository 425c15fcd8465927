import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { useServerNow } from '../live/server-time.ts';
import { KeyedButton } from './keyed-button.tsx';
import { recallIn } from './primary-act.ts';
import type { Desk } from './use-desk.ts';
import type { Counter, CounterTicket, OwnWindow } from './views.ts';
import { counterWords } from './words.ts';

interface ActsProps {
  readonly view: Counter;
  readonly window: OwnWindow;
  readonly desk: Desk;
  readonly isBusy: boolean;
}

/** One large act that follows from what is at the window, and the smaller ones beside it. */
export function Acts({ view, window, desk, isBusy }: ActsProps): ReactElement {
  const texts = useTexts(counterWords);
  const { ticket } = view;
  return (
    <div className="counter-acts">
      {desk.act !== null && (
        <KeyedButton
          className="counter-primary"
          words={texts.primary[desk.act]}
          shortCut="F9"
          disabled={isBusy}
          onPress={desk.primary}
        />
      )}
      {ticket?.state === 'called' && <WhileCalled view={view} ticket={ticket} desk={desk} isBusy={isBusy} />}
      {ticket?.state === 'in-service' && desk.act === 'finish' && (
        <KeyedButton
          variant="outline"
          size="sm"
          words={texts.finishOnly}
          shortCut="Ctrl+F9"
          disabled={isBusy}
          onPress={desk.finishOnly}
        />
      )}
      {ticket && (
        <KeyedButton
          variant="outline"
          size="sm"
          words={texts.handOver}
          shortCut="Ctrl+F2"
          disabled={isBusy}
          onPress={() => desk.show({ name: 'hand-over' })}
        />
      )}
      <Undo window={window} desk={desk} isBusy={isBusy} />
    </div>
  );
}

function WhileCalled({
  view,
  ticket,
  desk,
  isBusy,
}: Omit<ActsProps, 'window'> & { readonly ticket: CounterTicket }): ReactElement {
  const texts = useTexts(counterWords);
  const left = recallIn(ticket, view, useServerNow());
  const words = left === null ? texts.callsUsedUp : left > 0 ? texts.recallIn(left) : texts.recall;
  return (
    <>
      <KeyedButton
        variant="outline"
        size="sm"
        words={words}
        shortCut="F8"
        disabled={isBusy || left !== 0}
        onPress={desk.recall}
      />
      <KeyedButton
        variant="outline"
        size="sm"
        words={texts.defer}
        shortCut="F2"
        disabled={isBusy}
        onPress={desk.defer}
      />
      <KeyedButton
        size="sm"
        variant={desk.isMissAsked ? 'filled' : 'outline'}
        color="err"
        words={desk.isMissAsked ? texts.missSure : texts.miss}
        shortCut="Ctrl+F8"
        disabled={isBusy}
        onPress={desk.miss}
      />
    </>
  );
}

/** Shown as long as it is possible. */
function Undo({ window, desk, isBusy }: Omit<ActsProps, 'view'>): ReactElement | null {
  const texts = useTexts(counterWords);
  const now = useServerNow();
  if (window.undo === null || now >= Date.parse(window.undo.until)) return null;
  const what = window.undo.events.map((event) => texts.acts[event] ?? event).join(texts.and);
  return (
    <KeyedButton
      className="counter-undo"
      size="sm"
      variant="subtle"
      words={texts.undo(what)}
      shortCut="Ctrl+Z"
      disabled={isBusy}
      onPress={desk.undo}
    />
  );
}
