import { Button, TextInput, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { useTexts } from '../language/language.tsx';
import { useFields } from '../parts/use-fields.ts';
import { useCentre } from '../session/centre.tsx';
import type { CounterScreen } from './use-counter.ts';
import { counterWords } from './words.ts';

/** Where there is no floor manager and no kiosk, people are checked in at the window itself. */
export function CheckIn({ screen }: { readonly screen: CounterScreen }): ReactElement | null {
  const texts = useTexts(counterWords);
  const { id: centreId, permissions } = useCentre();
  const fields = useFields({ reference: '' });
  if (!permissions.includes('hall.manage')) return null;
  const send = (): void => {
    if (!fields.judge(fields.missing('reference'))) return;
    const { reference } = fields.values;
    screen.press(
      () =>
        answer(
          api.POST('/api/v1/staff/centres/{centreId}/arrivals', {
            params: { path: { centreId } },
            body: { reference },
          }),
        ),
      ({ how, ticket: { label } }) => {
        fields.set('reference', '');
        screen.tell({
          kind: 'told',
          text: how === 'again' ? texts.checkedInAgain(label) : texts.checkedIn(label),
        });
      },
    );
  };
  return (
    <section className="office-panel" aria-label={texts.checkIn}>
      <Title order={2}>{texts.checkIn}</Title>
      <form
        noValidate
        className="counter-check-in"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextInput
          {...fields.of('reference')}
          label={texts.checkInField}
          description={texts.checkInHint}
          inputMode="numeric"
          autoComplete="off"
        />
        <Button type="submit" variant="outline" disabled={screen.isBusy}>
          {texts.checkIn}
        </Button>
      </form>
    </section>
  );
}
