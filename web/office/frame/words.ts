import type { Words } from '../language/language.tsx';
import { frameTexts } from './texts.ts';
import type { FrameTexts } from './texts.ts';

const english: FrameTexts = {
  name: 'Okno',
  title: (screen) => `${screen} — Okno`,
  demo: 'Demonstration data: bookings and visitors are not real',
  skip: 'Skip to content',
  menu: 'Sections',
  hallMenu: 'Reception',
  officeMenu: 'Administration',
  centre: 'Centre',
  language: 'Language',
  signOut: 'Sign out',
  connected: 'connected',
  connecting: 'connecting…',
  lost: (since) => `no connection since ${since}`,
  lostHint: 'What you see may be out of date. The screen renews itself as soon as the connection is back.',
  waiting: 'Loading…',
  notFound: 'There is no such screen',
  notFoundHint: 'Choose a section above.',
  notAllowed: 'This screen is not open to you',
  notAllowedHint: 'Rights come with roles and centres. Choose another centre or ask your administrator.',
  chooseCentre: 'Choose a centre',
  chooseCentreHint: 'This screen shows one centre. Find it in the field above.',
  nothing: 'No screen is open to you yet',
  nothingHint: 'Your account has no roles yet. Ask your administrator.',
  failed: 'The screen did not open',
  failedHint: 'If there is a connection, reload the page: there may be a new version.',
  noAnswer: 'The server did not answer. Check the connection and try again.',
  again: 'Try again',
  reload: 'Reload the page',
};

export const frameWords: Words<FrameTexts> = { ru: frameTexts, en: english };
