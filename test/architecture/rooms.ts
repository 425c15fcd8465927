/** Who may import whom, as data. A room not listed may be imported by nobody and import nothing of ours. */
const BELOW_CENTRES = ['common', 'audit'];
const BELOW_CATALOGUE = [...BELOW_CENTRES, 'centres'];
const BELOW_SLOTS = [...BELOW_CATALOGUE, 'catalogue'];
const BELOW_BOOKINGS = [...BELOW_SLOTS, 'slots', 'notifications'];

export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  common: [],
  audit: ['common'],
  centres: BELOW_CENTRES,
  accounts: [...BELOW_CENTRES, 'centres'],
  catalogue: BELOW_CATALOGUE,
  slots: BELOW_SLOTS,
  notifications: BELOW_CENTRES,
  triage: ['common'],
  finder: [...BELOW_SLOTS, 'slots'],
  'open-data': [...BELOW_SLOTS, 'slots', 'finder'],
  bookings: BELOW_BOOKINGS,
  scheduling: [...BELOW_BOOKINGS, 'bookings'],
  queue: [...BELOW_BOOKINGS, 'bookings'],
  exchange: [...BELOW_BOOKINGS, 'bookings', 'scheduling'],
  'first-start': [...BELOW_SLOTS, 'slots', 'exchange'],
  reports: ['common', 'triage'],
  'demo-year': [...BELOW_BOOKINGS, 'bookings', 'queue', 'reports', 'triage'],
  office: ['common'],
  site: [...BELOW_BOOKINGS, 'bookings', 'scheduling', 'accounts', 'finder', 'first-start', 'queue', 'triage'],
  health: ['common'],
};

/** What no room may show another, whatever the table says. A class of the schema is shown for foreign keys only. */
export const PRIVATE_FILES = /\.(repository|reader|dto|controller)\.ts$/;
export const ENTITY_FILES = /\.entity\.ts$/;

/** Views are the words of the API: a room above may repeat them in its own answers. */
export const MOST_LINES = { source: 250, test: 400 };
