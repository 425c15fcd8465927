import type { Words } from '../language/language.tsx';
import { welcomeTexts } from './texts.ts';
import type { WelcomeTexts } from './texts.ts';

const english: WelcomeTexts = {
  titles: {
    'first-administrator': 'The first administrator',
    invitation: 'Welcome',
    'password-reset': 'A new password',
  },
  leads: {
    'first-administrator':
      'You are the first one here: choose a login and a password. Then you invite the others.',
    invitation: 'You are invited to work with Okno. Choose a login and a password.',
    'password-reset':
      'Choose a new password. The old one works no more, and sessions that are open will end.',
  },
  name: 'Your name as the staff will see it',
  nameHint: 'For example: O. Petrova',
  login: 'Login',
  loginHint: 'From 3 to 40 characters: Latin letters, digits, dot, hyphen, underscore.',
  password: 'Password',
  rules:
    'At least 12 characters. Several words in a row that are no saying are easiest. Without the login in it.',
  short: (missing) => `The password is too short: add ${missing}`,
  characters: { one: 'character', few: 'characters', many: 'characters', other: 'characters' },
  submit: 'Save and sign in',
  until: (when) => `The link works until ${when}`,
  spent: 'The link does not work',
  noToken: 'The address has no key of an invitation. Open the whole link as it was sent to you.',
  askAgain: 'A link works once and not for long. Whoever invited you gives another.',
  toSignIn: 'To the sign-in',
};

export const welcomeWords: Words<WelcomeTexts> = { ru: welcomeTexts, en: english };
