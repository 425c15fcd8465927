import type { components } from '../api/schema.d.ts';
import type { Values } from '../parts/merge-edits.ts';
import type { CentreCard, CentreKind } from './views.ts';

export const ACCESS = [
  'ramp',
  'lift',
  'accessible-toilet',
  'hearing-loop',
  'parking',
  'call-button',
] as const;
export type AccessFact = (typeof ACCESS)[number];
type AccessName = `access-${AccessFact}`;

export type FactName =
  | 'kind'
  | 'name'
  | 'head'
  | 'municipality'
  | 'settlement'
  | 'address'
  | 'phone'
  | 'lat'
  | 'lon'
  | 'exact'
  | AccessName
  | 'accessNote';
export type FactsBody = components['schemas']['CentreFactsDto'];
export type FactValues = Values<FactName>;

type Facts = Pick<
  CentreCard,
  | 'kind'
  | 'name'
  | 'municipality'
  | 'settlement'
  | 'address'
  | 'phone'
  | 'location'
  | 'accessibility'
  | 'accessibilityNote'
> & { readonly headCentreId: string | null };

/** What the form begins with for a centre that is still to be made. */
export const NO_FACTS: FactValues = factValues({
  ...{ kind: 'branch', name: '', headCentreId: null, municipality: null, settlement: null, address: null },
  ...{ phone: null, location: null, accessibility: {}, accessibilityNote: null },
});

/** The facts of a centre as fields of text. */
export function factValues(facts: Facts): FactValues {
  const { location, accessibility } = facts;
  const access = ACCESS.map((fact) => {
    const has = accessibility[fact];
    return [`access-${fact}`, has === undefined ? '' : has ? 'yes' : 'no'] as const;
  });
  return {
    ...{ kind: facts.kind, name: facts.name, head: facts.headCentreId ?? '' },
    ...{ municipality: facts.municipality ?? '', settlement: facts.settlement ?? '' },
    ...{ address: facts.address ?? '', phone: facts.phone ?? '' },
    ...{ lat: location ? String(location.lat) : '', lon: location ? String(location.lon) : '' },
    exact: location?.exact ? 'yes' : '',
    ...(Object.fromEntries(access) as Record<AccessName, string>),
    accessNote: facts.accessibilityNote ?? '',
  };
}

/** A number of degrees as people write it, comma or point; null for what is none. */
export function degrees(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^-?\d{1,3}(?:\.\d{1,12})?$/.test(plain) ? Number(plain) : null;
}

/** Whether the point can be sent: both degrees within their bounds, or neither. */
export function isPoint({ lat, lon }: Pick<FactValues, 'lat' | 'lon'>): boolean {
  if (lat.trim() === '' && lon.trim() === '') return true;
  const [north, east] = [degrees(lat), degrees(lon)];
  return north !== null && east !== null && Math.abs(north) <= 90 && Math.abs(east) <= 180;
}

export function factsBody(values: FactValues): FactsBody {
  const [lat, lon] = [degrees(values.lat), degrees(values.lon)];
  const known = ACCESS.flatMap((fact) => {
    const said = values[`access-${fact}`];
    return said === '' ? [] : [[fact, said === 'yes'] as const];
  });
  return {
    ...{ kind: values.kind as CentreKind, name: values.name, headCentreId: values.head || null },
    ...{ municipality: values.municipality || null, settlement: values.settlement || null },
    ...{ address: values.address || null, phone: values.phone || null },
    location: lat === null || lon === null ? null : { lat, lon, exact: values.exact === 'yes' },
    accessibility: Object.fromEntries(known),
    accessibilityNote: values.accessNote || null,
  };
}
