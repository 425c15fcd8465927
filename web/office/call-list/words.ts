import type { Words } from '../language/language.tsx';
import { callListTexts } from './texts.ts';
import type { CallListTexts } from './texts.ts';

const english: CallListTexts = {
  title: 'Whom to call',
  lead: 'Their time is closed, and no letter reaches them or they did not answer. The most urgent stand first.',
  keys: 'Tab goes from person to person. Enter or Space presses an answer.',
  none: 'There is nobody to call.',
  again: 'Read the list again',
  people: 'People to call',
  left: (count) => `On the list: ${count}`,
  was: (when) => `It was: ${when}`,
  past: 'The time has passed, and nobody has reached the person',
  number: (number) => `Booking ${number}`,
  noPhone: 'No telephone',
  mail: (mail) => `E-mail: ${mail}`,
  reason: (reason) => `Reason: ${reason}`,
  offer: (when) => `A place is kept: ${when}`,
  elsewhere: (centre) => `At another centre: ${centre}`,
  until: (when) => `until ${when}`,
  noOffer: 'No place is free yet. Look for a time together.',
  calls: (calls) => `Calls in vain: ${calls}`,
  after: (time) => `Call again after ${time}`,
  yes: 'Says yes',
  another: 'Another time',
  no: 'Does not come',
  noQuestion: 'The booking is cancelled, somebody else gets the place.',
  noAct: 'Cancel the booking',
  missed: 'Not reached',
  saidYes: (name) => `${name}: moved`,
  saidNo: (name) => `${name}: cancelled`,
  saidMissed: (name) => `${name}: to be called later`,
};

export const callListWords: Words<CallListTexts> = { ru: callListTexts, en: english };
