import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { clockTime } from '../../shared/dates.ts';
import { answer, api } from '../api/client.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { useFields } from '../parts/use-fields.ts';
import { useCentre } from '../session/centre.tsx';
import { isForLater, startOf } from './order.ts';
import { PlaceChoice } from './place-choice.tsx';
import { usePlaces } from './use-places.ts';
import type { Places } from './use-places.ts';
import type { Visit } from './views.ts';
import { visitsWords } from './words.ts';

export interface ChangeFormProps {
  readonly visit: Visit;
  readonly onDone: (visit: Visit) => void;
}

/** Another time at this centre; the old one stays until the new one is had. */
export function MoveForm({ visit, onDone }: ChangeFormProps): ReactElement {
  const texts = useTexts(visitsWords);
  const { language } = useLanguage();
  const { id: centreId, timeZone } = useCentre();
  const [date, setDate] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const fields = useFields({ reason: '' });
  const places = without(usePlaces(centreId, visit.service, { date }), visit.start);
  const start = startOf(places.day?.places ?? [], { chosen, isBeyond: false }, isForLater);
  const move = useMutation({
    mutationFn: (body: { start: string; reason: string }) =>
      answer(
        api.POST('/api/v1/staff/centres/{centreId}/visits/{reference}/move', {
          params: { path: { centreId, reference: visit.reference } },
          body,
        }),
      ),
    onSuccess: onDone,
    onError: () => places.again(),
  });
  const send = (): void => {
    const reason = fields.values.reason.trim();
    if (!fields.judge(reason.length < 3 ? { reason: texts.reasonNeeded } : {}) || start === null) return;
    move.mutate({ start, reason });
  };
  return (
    <div className="office-panel">
      <Form label={texts.move} onSubmit={send}>
        <PlaceChoice
          {...{ places, date, start, isBeyond: false, error: null }}
          onDate={setDate}
          onStart={setChosen}
        />
        <TextInput label={texts.reason} {...fields.of('reason')} />
        <FailureNote error={move.error} />
        <Button type="submit" loading={move.isPending} disabled={start === null}>
          {start === null ? texts.move : texts.moveTo(clockTime(language, timeZone, Date.parse(start)))}
        </Button>
      </Form>
    </div>
  );
}

/** The time one has already is none to move to. */
function without(places: Places, start: string): Places {
  const { day } = places;
  if (day === null) return places;
  const others = day.places.filter((place) => Date.parse(place.start) !== Date.parse(start));
  return { ...places, day: { ...day, places: others } };
}
