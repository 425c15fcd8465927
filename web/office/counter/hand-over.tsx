import { Button, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { Form } from '../parts/form.tsx';
import { shown } from './desk-api.ts';
import type { DialogProps } from './dialogs.tsx';
import { servicesToHandOver, windowsFor } from './hand-over-choice.ts';
import { useServices } from './use-counter.ts';
import type { CounterTicket } from './views.ts';
import { counterWords } from './words.ts';

const ANY = '';

/** To another open window that takes the service, or into the line of another service that somebody takes. */
export function HandOver({
  view,
  window,
  screen,
  desk,
  ticket,
}: DialogProps & { readonly ticket: CounterTicket }): ReactElement {
  const texts = useTexts(counterWords);
  const titles = useServices();
  const titleOf = (code: string): string => titles.find((one) => one.code === code)?.title ?? code;
  const open = servicesToHandOver(view, window, ticket);
  const [service, setService] = useState(() => (open.includes(ticket.service) ? ticket.service : open[0]));
  const [to, setTo] = useState<string | null>(null);
  if (service === undefined) return <Text>{texts.handOverNobody}</Text>;
  const options = [
    ...(service === ticket.service ? [] : [{ value: ANY, label: texts.handOverAny }]),
    ...windowsFor(view, window, service).map(({ number, clerk }) => ({
      value: String(number),
      label: [texts.windowNumber(number), clerk].filter(Boolean).join(' · '),
    })),
  ];
  const chosen = options.some(({ value }) => value === to) ? to : (options[0]?.value ?? null);
  const send = (): void => {
    desk.show(null);
    const toWindow = chosen === ANY || chosen === null ? {} : { toWindow: Number(chosen) };
    const toService = service === ticket.service ? {} : { toService: service };
    screen.press(() => desk.api.handOver({ ...shown(ticket), ...toWindow, ...toService }));
  };
  return (
    <Form label={texts.handOverTitle(ticket.label)} onSubmit={send}>
      <NativeSelect
        label={texts.handOverService}
        size="md"
        value={service}
        onChange={(event) => setService(event.currentTarget.value)}
        data={open.map((value) => ({ value, label: titleOf(value) }))}
      />
      <NativeSelect
        label={texts.handOverTo}
        size="md"
        value={chosen ?? ANY}
        onChange={(event) => setTo(event.currentTarget.value)}
        data={options}
      />
      <Button type="submit" disabled={options.length === 0}>
        {texts.handOverSend}
      </Button>
    </Form>
  );
}
