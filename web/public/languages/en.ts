import { counted } from '../../shared/language.ts';
import { enCentre, enCentres } from './en-centres.ts';
import { enEarlier } from './en-earlier.ts';
import { enJourney } from './en-journey.ts';
import { enOpenData } from './en-open-data.ts';
import { enSight } from './en-sight.ts';
import { enTriage } from './en-triage.ts';
import { enTrust } from './en-trust.ts';
import { enVisit } from './en-visit.ts';
import type { Texts } from './ru.ts';

const minutes = { one: 'minute', other: 'minutes' };

/** Every English word of the public pages. */
export const en: Texts = {
  ...enJourney,
  ...enTrust,
  ...enOpenData,
  ...enEarlier,
  triage: enTriage,
  ...enVisit,
  centre: enCentre,
  centres: enCentres,
  hold: {
    name: 'The place kept for you',
    heldUntil: (time) => `We keep the place until ${time}.`,
    notYet: 'The booking is not confirmed yet.',
    clock: (left) => `${left} left`,
    left: (count) => `${counted('en', count, minutes)} left.`,
    canExtend: 'You can ask for more time once.',
    extend: 'I need more time',
    extended: 'You have more time now. It cannot be extended again.',
    over: 'Time is up: the place is no longer kept. What you entered is saved.',
    chooseAgain: 'Choose a time again',
  },
  otherTime: {
    title: 'Another time was chosen in another tab',
    lead: 'We keep one time at once: the one chosen last. The booking is not confirmed yet.',
    shown: 'It was on this page and is no longer kept:',
    held: 'Kept for you now:',
    saved: 'Everything you entered is saved.',
    goOn: 'Go on with the new time',
    chooseAgain: 'Choose a time again',
  },
  check: {
    title: 'Check and confirm the booking',
    service: 'Service',
    centre: 'Centre',
    moment: 'Day and time',
    visitor: 'Who comes',
    account: 'Owner of the account',
    booker: 'Who books',
    phone: 'Telephone',
    email: 'E-mail',
    change: 'Change',
    changeWhat: (what) => `Change: ${what}`,
    submit: 'Confirm the booking',
    after:
      'Then you will see the talon with its number. You can cancel or move the booking until the time named on the talon.',
  },
  refusal: {
    'slot-taken': {
      title: 'This time has just been taken',
      text: 'Choose another. What you entered is saved.',
    },
    'too-soon': {
      title: 'It is too late to book this time',
      text: 'It begins too soon. Choose a later time.',
    },
    'beyond-horizon': { title: 'This day is not open for booking yet', text: 'Choose an earlier day.' },
    'not-a-slot': {
      title: 'There is no reception at this time',
      text: 'The schedule may have changed. Choose another time.',
    },
    'service-not-offered': {
      title: 'This service is not offered here',
      text: 'Choose another centre: it may be near.',
    },
    'hold-expired': {
      title: 'Time is up, the place is no longer kept',
      text: 'The booking is not confirmed. Everything you entered is saved: only choose a time again.',
    },
    'already-booked': {
      title: 'This person is already booked for this service',
      text: 'One booking per person and service. See, move or cancel the earlier one with the talon number and family name.',
    },
    'too-many-bookings': {
      title: 'This telephone or e-mail has several bookings already',
      text: 'One contact can have at most three. Give another contact or cancel a booking you do not need.',
    },
    'challenge-required': {
      title: 'The request could not be checked',
      text: 'Choose a time again. If it repeats, reload the page or call us.',
    },
    'too-many-requests': {
      title: 'Too many attempts in a row',
      text: 'Wait a little and try again. What you entered is saved.',
    },
    wait: (count) => `You can try again in ${counted('en', count, minutes)}.`,
    'too-late': {
      title: 'The time for this has passed',
      text: 'This booking can no longer be changed on the site. Call the centre or come as booked.',
    },
    'restore-too-late': {
      title: 'The booking cannot be taken back any more',
      text: 'A cancellation can be undone within a minute only. Book any free time again.',
    },
    'place-gone': {
      title: 'Your place has been given to somebody else',
      text: 'The booking stays cancelled. Book any free time again.',
    },
    'visit-under-way': {
      title: 'The visit is under way',
      text: 'The consent can be withdrawn as soon as the visit is over.',
    },
    'booking-not-active': {
      title: 'This booking is no longer active',
      text: 'It is finished, cancelled or missed. You can book again.',
    },
    'booking-not-found': { title: 'No such booking', text: 'Check the talon number and the family name.' },
    'visit-gone': {
      title: 'There is no such booking any more',
      text: 'Its data are erased: the consent was withdrawn or their time has run out. You can book again at any time.',
    },
    'not-found': { title: 'There is no such page', text: 'Check the address or begin from the first page.' },
    'no-cookies': {
      title: 'The browser did not remember the time',
      text: 'Allow cookies for this site or open it in another browser and choose a time again. Or call: you can be booked by telephone.',
    },
    forged: {
      title: 'The request came from another site',
      text: 'We did not carry it out. Open the page again and repeat.',
    },
    malformed: {
      title: 'The request cannot be read',
      text: 'Go one step back and repeat. If you typed unusual characters, remove them.',
    },
    unavailable: {
      title: 'The service is temporarily unavailable',
      text: 'Wait a minute and reload the page. What you entered is saved.',
    },
    internal: {
      title: 'Something went wrong on our side',
      text: 'It was recorded. Try again; if it does not help, quote the error number by telephone.',
    },
    errorId: (id) => `Error number: ${id}`,
    alternatives: 'Nearest free times',
    sameDay: (day) => `Choose a time: ${day}`,
    otherDay: 'Choose another day',
    otherCentre: 'Choose another centre',
    toDetails: 'Back to the details',
    findVisit: 'Find my booking',
    home: 'To the first page',
  },
  sight: enSight,
};
