import { Button, Checkbox, Group, NativeSelect, SegmentedControl, Stack, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import './visits.css';
import { clockTime } from '../../shared/dates.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { useCentre } from '../session/centre.tsx';
import { MoreFields } from './more-fields.tsx';
import type { Draft } from './order.ts';
import { Nearby, PlaceChoice } from './place-choice.tsx';
import { useBookingForm } from './use-booking-form.ts';
import type { BookingModel } from './use-booking-form.ts';
import type { Booked } from './use-booking.ts';
import { visitsWords } from './words.ts';

export interface BookingFormProps {
  /** Where the form first asks: somebody stands there, or is on the telephone. */
  readonly source: Draft['source'];
  readonly onBooked: (booked: Booked) => void;
}

/** Whom to book for when: from top to bottom by Tab, sent by Enter from any field. */
export function BookingForm({ source, onBooked }: BookingFormProps): ReactElement {
  const texts = useTexts(visitsWords);
  const model = useBookingForm(source, onBooked);
  const { draft, change, places, start, wrong } = model;
  return (
    <Form label={texts.book} onSubmit={() => model.send(model.canArrive)}>
      <Names model={model} />
      <WhereAndWhat model={model} />
      <PlaceChoice
        {...{ places, start, date: places.date, isBeyond: draft.isBeyond, error: wrong.time }}
        onDate={(date) => change({ date, chosen: null })}
        onStart={(chosen) => change({ chosen })}
      />
      <Nearby places={places} />
      <Beyond model={model} />
      <MoreFields model={model} />
      <Checkbox
        ref={model.consent}
        label={draft.source === 'desk' ? texts.consentInPerson : texts.consentByTelephone}
        checked={draft.hasConsent}
        error={wrong.consent}
        onChange={({ currentTarget }) => change({ hasConsent: currentTarget.checked })}
      />
      <FailureNote error={model.error ?? places.error} />
      <Submit model={model} />
    </Form>
  );
}

function WhereAndWhat({ model }: { readonly model: BookingModel }): ReactElement {
  const texts = useTexts(visitsWords);
  const { draft, change, services, service } = model;
  return (
    <Group gap="sm">
      <SegmentedControl
        aria-label={texts.where}
        value={draft.source}
        onChange={(source) => change({ source })}
        data={[
          { value: 'desk', label: texts.desk },
          { value: 'hotline', label: texts.hotline },
        ]}
      />
      <NativeSelect
        aria-label={texts.service}
        size="md"
        value={service?.code ?? ''}
        onChange={({ currentTarget }) => change({ service: currentTarget.value, chosen: null })}
        data={services.map(({ code, title }) => ({ value: code, label: title }))}
      />
    </Group>
  );
}

function Names({ model }: { readonly model: BookingModel }): ReactElement {
  const texts = useTexts(visitsWords);
  const { fields, draft } = model;
  return (
    <>
      <Group grow align="start" preventGrowOverflow={false} className="booking-names">
        <TextInput label={texts.familyName} autoComplete="off" data-autofocus {...fields.of('familyName')} />
        <TextInput label={texts.givenName} autoComplete="off" {...fields.of('givenName')} />
      </Group>
      <Group grow align="start" preventGrowOverflow={false} className="booking-names">
        <TextInput label={texts.patronymic} autoComplete="off" {...fields.of('patronymic')} />
        <TextInput
          label={draft.source === 'hotline' ? texts.phone : texts.phoneOptional}
          type="tel"
          autoComplete="off"
          {...fields.of('phone')}
        />
      </Group>
    </>
  );
}

/** Only for whoever may: every time of the day is offered then, full ones too. */
function Beyond({ model }: { readonly model: BookingModel }): ReactElement | null {
  const texts = useTexts(visitsWords);
  const { permissions } = useCentre();
  const { draft, change, fields } = model;
  if (!permissions.includes('visits.override')) return null;
  return (
    <Stack gap="xs">
      <Checkbox
        label={texts.beyond}
        checked={draft.isBeyond}
        onChange={({ currentTarget: { checked } }) =>
          change({ isBeyond: checked, date: checked ? draft.date : null, chosen: null })
        }
      />
      {draft.isBeyond && <TextInput label={texts.beyondReason} {...fields.of('reason')} />}
    </Stack>
  );
}

function Submit({ model }: { readonly model: BookingModel }): ReactElement {
  const texts = useTexts(visitsWords);
  const { language } = useLanguage();
  const { timeZone } = useCentre();
  const { start, canArrive, isPending, send } = model;
  const time = start === null ? null : clockTime(language, timeZone, Date.parse(start));
  if (time === null) return <Button type="submit">{texts.submitWithoutTime}</Button>;
  return (
    <Group>
      <Button type="submit" loading={isPending}>
        {canArrive ? texts.submitAndCheckIn(time) : texts.submit(time)}
      </Button>
      {canArrive && (
        <Button variant="default" disabled={isPending} onClick={() => send(false)}>
          {texts.submit(time)}
        </Button>
      )}
    </Group>
  );
}
