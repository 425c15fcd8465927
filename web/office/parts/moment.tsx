import type { ReactElement } from 'react';
import { clockTime, shortDayWords, wallDate, zoneOffset } from '../../shared/dates.ts';
import { useLanguage } from '../language/language.tsx';
import { useCentreZone } from '../session/centre.tsx';

/**
 * `25 ноября, 10:40` by the clock of the chosen centre, as everything else on the screen; by this device's where there
 * is no centre. Whenever that is not what this device's clock shows, or no centre says it, the zone is named.
 */
export function useMoment(): (instant: string) => string {
  const { language } = useLanguage();
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const centre = useCentreZone();
  return (instant) => {
    const at = Date.parse(instant);
    const zone = centre ?? own;
    const words = `${shortDayWords(language, wallDate(zone, at))}, ${clockTime(language, zone, at)}`;
    const isPlain = centre !== null && zoneOffset(zone, at) === zoneOffset(own, at);
    return isPlain ? words : `${words} (${zoneOffset(zone, at)})`;
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
