import type { Words } from '../language/language.tsx';
import { signInTexts } from './texts.ts';
import type { SignInTexts } from './texts.ts';

const english: SignInTexts = {
  title: 'Staff sign-in',
  login: 'Login or e-mail',
  password: 'Password',
  submit: 'Sign in',
  forgotten: 'Forgot the password? Your administrator gives you a link for a new one.',
  others: 'Or sign in another way',
  refused: {
    title: 'The common sign-in failed',
    cancelled: 'You cancelled the sign-in. Try again or use your password.',
    failed: 'The common sign-in does not answer as it should. Try later or use your password.',
    'unknown-person': 'You are not among the staff. Ask an administrator to invite you by your e-mail.',
  },
  demo: 'Sign-ins for demonstration',
  demoHint: 'They work only here: the data shown are made up.',
  code: {
    title: 'One-time code',
    hint: 'Six digits from the code application on your phone.',
    label: 'Code',
    wrong: 'A code has six digits',
    submit: 'Confirm',
    lost: 'Is the phone with the codes not at hand? Your administrator resets the codes.',
    other: 'Sign in as somebody else',
  },
};

export const signInWords: Words<SignInTexts> = { ru: signInTexts, en: english };
