import type { Texts } from './ru.ts';

/** English words of the three questions and of where they lead. */
export const enTriage: Texts['triage'] = {
  number: (number, most) => `Question ${number} of ${most}`,
  submit: 'Continue',
  error: 'Choose an answer',
  skip: 'Book at once, without questions',
  questions: {
    hacked: {
      title: 'Has somebody else got into your account?',
      hint: 'For example, you were told of a sign-in that was not yours. Or you gave somebody a code from a text message.',
      short: 'Somebody else got in',
      answers: { yes: 'Yes, or it looks like it', no: 'No' },
    },
    contacts: {
      title: 'Are the phone or e-mail linked to Gosuslugi still yours?',
      hint: 'They receive a code by text message or a letter with a link. One of the two is enough.',
      short: 'The phone or e-mail is still yours',
      answers: {
        yes: 'Yes, I can get a text message or open the mail',
        no: 'No, I have neither the phone nor the e-mail',
        unsure: 'I do not remember what is linked',
      },
    },
    snils: {
      title: 'Does Gosuslugi say “СНИЛС уже зарегистрирован” (SNILS is already registered)?',
      hint: 'Though you enter the number correctly.',
      short: '“SNILS is already registered”',
      answers: { yes: 'Yes, I see this message', no: 'No' },
    },
  },
  ends: {
    recover: {
      title: 'No visit is needed: restore the password yourself',
      lead: 'The phone or the e-mail is enough. You will also need the number of your passport, INN or SNILS.',
      steps: [
        'On gosuslugi.ru press “Войти” (Sign in), then “Я не знаю пароль” (I do not know the password).',
        'Enter the phone or e-mail linked to the account.',
        'Enter the series and number of your passport, or your INN, or SNILS.',
        'Tick “Я не робот” (I am not a robot).',
        'Enter the code from the text message or open the link from the letter.',
        'Make a new password.',
      ],
      otherwise:
        'No code arrives, or the phone and e-mail are no longer yours? Then access is restored in person, at a service centre.',
    },
    'recover-by-snils': {
      title: 'Restore the password by SNILS, you may not need a visit',
      lead: 'If the site says “SNILS is already registered”, you have an account. You need not make a new one: enter SNILS as the login.',
      steps: [
        'On gosuslugi.ru press “Войти” (Sign in), then “Я не знаю пароль” (I do not know the password).',
        'Enter SNILS instead of the phone or e-mail.',
        'If the site asks, enter the series and number of your passport, or your INN.',
        'Tick “Я не робот” (I am not a robot).',
        'Enter the code from the text message or open the link from the letter: they come to the linked phone or e-mail.',
        'Make a new password.',
      ],
      otherwise:
        'Nothing is linked to the account, or the code goes to a number that is not yours? Then access is restored in person, at a service centre.',
    },
    visit: {
      title: 'You need a visit to a service centre',
      lead: 'Without the linked phone and e-mail access is restored in person, at a service centre. Centres receive by appointment only.',
    },
    'visit-today': {
      title: 'Come to a service centre today',
      lead: 'The centre cannot shut fraudsters out of an account by telephone. It is done when the owner comes in person.',
    },
  },
  open: 'Open gosuslugi.ru',
  newTab: 'in a new tab',
  password: 'What the new password must be like',
  passwordRules: ['at least 8 characters', 'upper- and lower-case Latin letters', 'digits', 'punctuation'],
  codeWarning:
    'Enter a code from a text message only on gosuslugi.ru. Staff never ask for it, and this site never uses one.',
  failed: 'It did not work?',
  anyway: 'Book a visit anyway',
  book: 'Book a visit',
  bring: 'Bring with you',
  today: 'Find a place for today',
  reserve:
    'Centres keep some of today’s places for urgent cases. On the site they open at 08:00 by the time of the centre.',
  noPlaces: 'No places for today, or the centres have closed?',
  noPlacesText:
    'Book the nearest day. Staff of the centre and the hotline can book you into a reserve place today too.',
  otherDay: 'Book another day anyway',
  meanwhile: 'Until you come',
  meanwhileSteps: 'Is the phone or e-mail still yours? Change the password right now',
  answers: 'You answered',
};
