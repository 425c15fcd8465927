import type { ReactElement } from 'react';
import { clockTime, shortDayWords, wallDate } from '../../shared/dates.ts';
import { useLanguage } from '../language/language.tsx';

/** `25 ноября, 10:40` by this device's clock: for what concerns the person here and not a centre. */
export function useMoment(): (instant: string) => string {
  const { language } = useLanguage();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (instant) => {
    const at = Date.parse(instant);
    return `${shortDayWords(language, wallDate(timeZone, at))}, ${clockTime(language, timeZone, at)}`;
  };
}

export function Moment({ at }: { readonly at: string }): ReactElement {
  const written = useMoment();
  return (
    <time dateTime={at} className="tabular">
      {written(at)}
    </time>
  );
}
