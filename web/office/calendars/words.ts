import type { Words } from '../language/language.tsx';
import { calendarsTexts } from './texts.ts';
import type { CalendarsTexts } from './texts.ts';

const english: CalendarsTexts = {
  heading: (region) => `Calendar: ${region}`,
  intro: 'Days of the region close and open all its centres at once. A day of one centre is in its schedule.',
  parts: 'Whose calendar',
  region: 'Region',
  yearly: 'Every year',
  groups: 'Groups of centres',
  country: 'Country',
  regionDays: 'Days of the region',
  countryDays: 'Days of the country',
  yearlyDays: 'Days off of the region every year',
  noYearly: 'There are none.',
  yearlyDate: 'Day and month',
  newYearly: 'A new day off every year',
  newYearlyHint: 'The year does not matter: the day comes every year.',
  noGroups: 'No groups yet. Put together centres that close together.',
  group: 'Group',
  groupDays: (name) => `Days of the group “${name}”`,
  newGroup: 'A new group',
  groupName: 'Its name',
  groupKind: 'Made of',
  head: 'a head office and its satellites',
  district: 'a district',
  chosen: 'chosen centres',
  headCentre: 'Head office',
  districtOf: 'District',
  centres: 'Centres',
  makeGroup: 'Make the group',
  groupMade: 'The group is made.',
  members: (names) => `In the group: ${names}`,
  checkGroup: 'Show what this does to the centres',
  groupMembers: 'Name and centres of the group',
  dissolve: 'Dissolve',
  dissolveQuestion: 'The group and its days go; its centres return to their own schedules.',
  dissolveAct: 'Dissolve the group',
  chooseCentres: 'Choose at least one centre',
};

export const calendarsWords: Words<CalendarsTexts> = { ru: calendarsTexts, en: english };
