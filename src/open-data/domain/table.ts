import { CSV_BEGINS, csvLines } from '../../common/csv-lines.ts';
import type { CsvCell } from '../../common/csv-lines.ts';
import type { OpenCentre } from './open-centre.ts';
import { centrePage } from './resources.ts';

/** The members of the directory as a table, in the order of its columns. */
export const COLUMNS = [
  'id',
  'code',
  'name',
  'kind',
  'region_code',
  'region',
  'municipality',
  'settlement',
  'address',
  'latitude',
  'longitude',
  'location_exact',
  'time_zone',
  'phone',
  'hours',
  'services',
  'demo',
  'page',
] as const;

const WEEKDAYS = ['', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
/** The first line, RFC 4180. */
export function csvHead(): string {
  return CSV_BEGINS + csvLines([COLUMNS], { delimiter: ',' });
}

/** The line of a centre. Hours are in OpenStreetMap's notation; what is not known is empty. */
export function csvLine(centre: OpenCentre, publicUrl: string): string {
  const { location } = centre;
  const values: Record<(typeof COLUMNS)[number], CsvCell> = {
    ...{ id: centre.id, code: centre.code, name: centre.name, kind: centre.kind },
    ...{ region_code: centre.regionCode, region: centre.regionName, municipality: centre.municipality },
    ...{ settlement: centre.settlement, address: centre.address },
    ...{ latitude: location?.lat ?? null, longitude: location?.lon ?? null },
    ...{ location_exact: location?.exact ?? null, time_zone: centre.timeZone, phone: centre.phone },
    hours: hoursText(centre),
    services: centre.services.map(({ code }) => code).join(' '),
    ...{ demo: centre.demo, page: centrePage(centre, publicUrl) },
  };
  return csvLines([COLUMNS.map((column) => values[column])], { delimiter: ',' });
}

function hoursText({ hours }: OpenCentre): string | null {
  return hours && hours.map((one) => `${WEEKDAYS[one.weekday]} ${one.opens}-${one.closes}`).join('; ');
}
