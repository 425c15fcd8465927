import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { useTexts } from '../language/language.tsx';
import { Form } from '../parts/form.tsx';
import { keep, kept } from '../parts/kept.ts';
import { useCentre } from '../session/centre.tsx';
import { ServiceBoxes } from './service-boxes.tsx';
import type { CounterScreen } from './use-counter.ts';
import type { Counter } from './views.ts';
import { counterWords } from './words.ts';

interface ChooseProps {
  readonly screen: CounterScreen;
  readonly view: Counter;
}

/** A window to sit at. The one of last time on this device is offered first. */
export function ChooseWindow({ screen, view }: ChooseProps): ReactElement {
  const texts = useTexts(counterWords);
  const { id: centreId } = useCentre();
  const [number, setNumber] = useState(() => firstOffer(centreId, view));
  const [services, setServices] = useState<readonly string[]>(view.services);
  const [isBare, setBare] = useState(false);
  const chosen = view.windows.find((window) => window.number === number);
  const takeOver = chosen !== undefined && chosen.state !== 'closed';
  const open = (): void => {
    if (chosen === undefined) return;
    if (services.length === 0) return setBare(true);
    const params = { path: { centreId, number: chosen.number } };
    const body = { services: [...services], takeOver };
    keep(`window-${centreId}`, chosen.number);
    screen.press(() =>
      answer(api.POST('/api/v1/staff/centres/{centreId}/windows/{number}/open', { params, body })),
    );
  };
  if (view.windows.length === 0) return <Text>{texts.noWindows}</Text>;
  return (
    <div className="office-panel counter-choose">
      <Form label={texts.choose} onSubmit={open}>
        <Text c="dimmed">{texts.chooseHint}</Text>
        <Windows view={view} number={number} onChoose={setNumber} />
        <ServiceBoxes
          offered={view.services}
          chosen={services}
          onChange={setServices}
          error={isBare && services.length === 0 ? texts.servicesNone : null}
        />
        {takeOver && <Text c="dimmed">{texts.takeOverHint}</Text>}
        <Button type="submit" size="lg" disabled={chosen === undefined} loading={screen.isBusy}>
          {takeOver ? texts.takeOver(chosen.number) : texts.open}
        </Button>
      </Form>
    </div>
  );
}

interface WindowsProps {
  readonly view: Counter;
  readonly number: number | null;
  readonly onChoose: (number: number) => void;
}

/** Every window and who is there; a taken one is for whoever manages the hall. */
function Windows({ view, number, onChoose }: WindowsProps): ReactElement {
  const texts = useTexts(counterWords);
  const { permissions } = useCentre();
  return (
    <fieldset className="counter-windows">
      <legend>{texts.choose}</legend>
      {view.windows.map((window) => (
        <label key={window.number} className="counter-window" data-taken={window.state !== 'closed'}>
          <input
            type="radio"
            name="window"
            value={window.number}
            checked={window.number === number}
            disabled={window.state !== 'closed' && !permissions.includes('hall.manage')}
            onChange={() => onChoose(window.number)}
          />
          <span className="counter-window-number">{texts.windowNumber(window.number)}</span>
          <span>{window.clerk === null ? texts.freeWindow : texts.takenBy(window.clerk)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function firstOffer(centreId: string, { windows }: Counter): number | null {
  const free = windows.filter(({ state }) => state === 'closed');
  const before = kept<number>(`window-${centreId}`);
  return (free.find(({ number }) => number === before) ?? free[0])?.number ?? null;
}
