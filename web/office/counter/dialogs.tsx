import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { Form } from '../parts/form.tsx';
import { shown } from './desk-api.ts';
import { HandOver } from './hand-over.tsx';
import { ServiceBoxes } from './service-boxes.tsx';
import { ShortCuts } from './short-cuts.tsx';
import type { CounterScreen } from './use-counter.ts';
import type { Desk, ShownTicket } from './use-desk.ts';
import { PAUSE_REASONS } from './views.ts';
import type { Counter, OwnWindow } from './views.ts';
import { counterWords } from './words.ts';

export interface DialogProps {
  readonly view: Counter;
  readonly window: OwnWindow;
  readonly screen: CounterScreen;
  readonly desk: Desk;
}

/** The one dialog that is open over the window, if any. */
export function Dialogs(props: DialogProps): ReactElement {
  const texts = useTexts(counterWords);
  const { desk, view } = props;
  const { dialog } = desk;
  const close = (): void => desk.show(null);
  const titles = {
    pause: texts.pauseWhy,
    services: texts.changeServices,
    keys: texts.shortCutsTitle,
    'hand-over': texts.handOverTitle(view.ticket?.label ?? ''),
    choose: dialog?.name === 'choose' ? texts.chooseTitle(dialog.ticket.label) : '',
  };
  return (
    <Modal
      opened={dialog !== null}
      onClose={close}
      title={dialog && titles[dialog.name]}
      closeButtonProps={{ 'aria-label': texts.cancel }}
      transitionProps={{ duration: 0 }}
      // A page has one banner, and the top of a dialog is none.
      attributes={{ header: { role: 'presentation' } }}
    >
      {dialog?.name === 'pause' && <Pause {...props} />}
      {dialog?.name === 'services' && <ChangeServices {...props} />}
      {dialog?.name === 'keys' && <ShortCuts />}
      {dialog?.name === 'hand-over' && view.ticket && <HandOver {...props} ticket={view.ticket} />}
      {dialog?.name === 'choose' && <Choose {...props} ticket={dialog.ticket} />}
    </Modal>
  );
}

function Pause({ screen, desk }: DialogProps): ReactElement {
  const texts = useTexts(counterWords);
  return (
    <Stack>
      {PAUSE_REASONS.map((reason) => (
        <Button
          key={reason}
          variant="outline"
          size="lg"
          onClick={() => {
            desk.show(null);
            screen.press(() => desk.api.pause(reason));
          }}
        >
          {texts.pauses[reason]}
        </Button>
      ))}
    </Stack>
  );
}

function ChangeServices({ view, window, screen, desk }: DialogProps): ReactElement {
  const texts = useTexts(counterWords);
  const [services, setServices] = useState<readonly string[]>(window.services);
  const [isBare, setBare] = useState(false);
  return (
    <Form
      label={texts.changeServices}
      onSubmit={() => {
        if (services.length === 0) return setBare(true);
        desk.show(null);
        screen.press(() => desk.api.services([...services]));
      }}
    >
      <ServiceBoxes
        offered={view.services}
        chosen={services}
        onChange={setServices}
        error={isBare && services.length === 0 ? texts.servicesNone : null}
      />
      <Button type="submit">{texts.save}</Button>
    </Form>
  );
}

const LEAST_LETTERS = 3;

function Choose({
  window,
  screen,
  desk,
  ticket,
}: DialogProps & { readonly ticket: ShownTicket }): ReactElement {
  const texts = useTexts(counterWords);
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);
  return (
    <Form
      label={texts.chooseTitle(ticket.label)}
      onSubmit={() => {
        if (reason.trim().length < LEAST_LETTERS) return setShort(true);
        desk.show(null);
        screen.press(() => desk.api.callChosen({ ...shown(ticket), turn: window.turn, reason }));
      }}
    >
      <TextInput
        label={texts.chooseReason}
        description={texts.chooseReasonHint}
        value={reason}
        maxLength={200}
        error={isShort && texts.chooseReasonShort}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
      <Button type="submit">{texts.chooseOne}</Button>
      <Text c="dimmed" size="sm">
        {texts.orderHint}
      </Text>
    </Form>
  );
}
