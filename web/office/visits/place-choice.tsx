import { Text, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { clockTime, dayWords } from '../../shared/dates.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useCentre } from '../session/centre.tsx';
import type { Places } from './use-places.ts';
import type { StaffPlace } from './views.ts';
import { visitsWords } from './words.ts';

export interface PlaceChoiceProps {
  readonly places: Places;
  readonly date: string | null;
  readonly start: string | null;
  /** Full times can be chosen as well. */
  readonly isBeyond: boolean;
  readonly error: string | null;
  readonly onDate: (date: string | null) => void;
  readonly onStart: (start: string) => void;
}

const MOST_SOONEST = 8;

/** Times as chips; arrows go from one to the next. A place the public cannot have is said to be of the reserve. */
export function PlaceChoice(props: PlaceChoiceProps): ReactElement {
  const texts = useTexts(visitsWords);
  const { language } = useLanguage();
  const { timeZone } = useCentre();
  const { places, date, start, isBeyond, error, onDate, onStart } = props;
  const { day } = places;
  const written = day ? dayWords(language, day.date) : '';
  const legend = date === null && day ? texts.soonest(written) : texts.timeOf(written);
  const all = day?.places.filter(({ free }) => isBeyond || free > 0) ?? [];
  const shown = date === null && !isBeyond ? all.slice(0, MOST_SOONEST) : all;
  return (
    <div>
      <fieldset className="place-choice" aria-describedby={error ? 'place-error' : undefined}>
        <legend>{legend}</legend>
        {day && shown.length === 0 && <Text>{texts.noPlaces}</Text>}
        {shown.map((place) => (
          <label key={place.start} className="place">
            <input
              type="radio"
              name="place"
              value={place.start}
              checked={place.start === start}
              onChange={() => onStart(place.start)}
            />
            <span className="tabular">{clockTime(language, timeZone, Date.parse(place.start))}</span>
            <PlaceMark place={place} />
          </label>
        ))}
        {error && (
          <Text id="place-error" c="err">
            {error}
          </Text>
        )}
      </fieldset>
      <TextInput
        type="date"
        size="sm"
        label={texts.otherDay}
        className="place-date"
        value={date ?? ''}
        onChange={({ currentTarget }) => onDate(currentTarget.value === '' ? null : currentTarget.value)}
      />
    </div>
  );
}

function PlaceMark({ place }: { readonly place: StaffPlace }): ReactElement | null {
  const texts = useTexts(visitsWords);
  if (place.free === 0) return <span className="place-mark">{texts.full}</span>;
  return place.forPublic === 0 ? <span className="place-mark">{texts.reserve}</span> : null;
}

/** Where it is sooner, as the public sees it: told to the person, booked there. */
export function Nearby({ places }: { readonly places: Places }): ReactElement | null {
  const texts = useTexts(visitsWords);
  const { language } = useLanguage();
  const { timeZone } = useCentre();
  const here = places.day?.places.find(({ free }) => free > 0);
  const sooner = places.nearby.filter(
    ({ start }) => !here || Date.parse(start) < Date.parse(here.start) - 3_600_000,
  );
  if (sooner.length === 0) return null;
  return (
    <Text c="dimmed" size="sm">
      {texts.nearby}.{' '}
      {sooner
        .map(({ centreName, start }) => {
          const at = Date.parse(start);
          return texts.nearbyAt(
            centreName,
            `${dayWords(language, start.slice(0, 10))}, ${clockTime(language, timeZone, at)}`,
          );
        })
        .join('; ')}
    </Text>
  );
}
