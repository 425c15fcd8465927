import type { Words } from '../language/language.tsx';
import { accountTexts } from './texts.ts';
import type { AccountTexts } from './texts.ts';

const english: AccountTexts = {
  title: 'My account',
  login: 'Login',
  roles: 'Roles',
  codes: 'One-time codes',
  codesOn: 'Set up: signing in asks for a code of the application besides the password.',
  codesOff: 'Not set up. With codes nobody else gets in, even knowing the password.',
  codesDuty: 'An administrator cannot work without codes.',
  setUp: 'Set codes up',
  notNow: 'Not now',
  remove: 'Remove codes',
  password: 'Your password',
  passwordWhy: 'So that nobody who sits down at your place removes the codes.',
  code: 'Code of the application',
  passwordForm: {
    title: 'Password',
    login: 'Login',
    present: 'Present password',
    next: 'New password',
    rules: 'At least 12 characters. A phrase of several words will do.',
    submit: 'Change the password',
    done: 'The password is changed, other sessions have ended',
  },
  setUpDone: 'Codes are set up',
  removed: 'Codes are removed',
  sessions: 'Where you are signed in',
};

export const accountWords: Words<AccountTexts> = { ru: accountTexts, en: english };
