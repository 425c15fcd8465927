import type { Words } from '../language/language.tsx';
import { secondFactorTexts } from './texts.ts';
import type { SecondFactorTexts } from './texts.ts';

const english: SecondFactorTexts = {
  title: 'Set up one-time codes',
  why: 'An administrator signs in with a password and a code: a stolen password is not enough then.',
  steps: [
    'Open a code application on your phone, such as Yandex Key, FreeOTP or Google Authenticator.',
    'Add an entry in it: point the camera at the picture.',
    'Type the six digits that the application shows.',
  ],
  password: 'Your password',
  passwordWhy: 'So that nobody sets codes up who sits down at your place.',
  next: 'Next',
  picture: 'Picture for the code application',
  bySecret: 'No camera? Type this key into the application:',
  label: 'Code of the application',
  wrong: 'A code has six digits',
  submit: 'Set codes up',
  other: 'Sign in as somebody else',
};

export const secondFactorWords: Words<SecondFactorTexts> = { ru: secondFactorTexts, en: english };
