import type { Words } from '../language/language.tsx';
import { sessionsTexts } from './texts.ts';
import type { SessionsTexts } from './texts.ts';

const english: SessionsTexts = {
  browser: 'Where',
  seen: 'Last seen',
  way: 'Signed in',
  end: 'Action',
  ways: { password: 'by password', link: 'by a link', oidc: 'by the common sign-in' },
  unknown: 'unknown browser',
  current: 'this session',
  finish: 'End',
  finishOf: (browser) => `End the session: ${browser}`,
  none: 'Signed in nowhere now.',
};

export const sessionsWords: Words<SessionsTexts> = { ru: sessionsTexts, en: english };
