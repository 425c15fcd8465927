import type { CentreView } from './page.tsx';

const SCHEMA = 'https://schema.org';
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * A centre in the words of schema.org. What is not known has no member: hours that are not published, or made
 * up for a demonstration, and the coordinates of a town where those of the door are wanted.
 */
export function governmentOffice(centre: CentreView, url: string): Readonly<Record<string, unknown>> {
  const week = centre.demo ? null : centre.week;
  return {
    '@context': SCHEMA,
    '@type': 'GovernmentOffice',
    '@id': url,
    url,
    name: centre.name,
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'RU',
      addressRegion: centre.regionName,
      ...(centre.settlement && { addressLocality: centre.settlement }),
      ...(centre.address && { streetAddress: centre.address }),
    },
    ...(centre.phone && { telephone: centre.phone }),
    ...(centre.door && {
      geo: { '@type': 'GeoCoordinates', latitude: centre.door.lat, longitude: centre.door.lon },
    }),
    ...(week && {
      openingHoursSpecification: week.map(({ weekday, opens, closes }) => ({
        ...hours(opens, closes),
        dayOfWeek: `${SCHEMA}/${WEEKDAYS[weekday - 1]}`,
      })),
    }),
    ...(week && centre.changes.length > 0 && { specialOpeningHoursSpecification: specialHours(centre) }),
  };
}

/** A closed day opens and closes at midnight: so search engines want it said. */
function specialHours({ changes }: CentreView): readonly object[] {
  return changes.flatMap(({ date, hours: stretches }) => {
    const open = stretches.length > 0 ? stretches : [{ opens: '00:00', closes: '00:00' }];
    return open.map(({ opens, closes }) => ({
      ...hours(opens, closes),
      validFrom: date,
      validThrough: date,
    }));
  });
}

/** A time of schema.org ends with the day's last minute; ours may end with the day. */
function hours(opens: string, closes: string): Readonly<Record<string, string>> {
  return { '@type': 'OpeningHoursSpecification', opens, closes: closes === '24:00' ? '23:59' : closes };
}

/** JSON that may stand inside a script element: nothing in it ends the element or begins a comment. */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
