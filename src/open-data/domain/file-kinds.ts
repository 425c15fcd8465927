/** What the files of open data are: their names in addresses and how they are sent. */
export const FILE_KINDS = {
  'locations.ndjson': { type: 'application/fhir+ndjson; charset=utf-8', resource: 'Location' },
  'schedules.ndjson': { type: 'application/fhir+ndjson; charset=utf-8', resource: 'Schedule' },
  'slots.ndjson': { type: 'application/fhir+ndjson; charset=utf-8', resource: 'Slot' },
  'centres.csv': { type: 'text/csv; charset=utf-8; header=present', resource: null },
  'centres-without-location.csv': { type: 'text/csv; charset=utf-8; header=present', resource: null },
  'centres.geojson': { type: 'application/geo+json; charset=utf-8', resource: null },
} as const;

export type FileKind = keyof typeof FILE_KINDS;

/** Those of the bulk feed, in the order of its manifest. */
export const FEED_KINDS = ['locations.ndjson', 'schedules.ndjson', 'slots.ndjson'] as const;

/** The part of the country a file is of: a region's two digits, or all. */
export type Scope = string;
export const WHOLE_COUNTRY: Scope = 'all';
