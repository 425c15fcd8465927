import type { Texts } from './ru.ts';

/** English words of the wish to come earlier. */
export const enEarlier: Pick<Texts, 'earlier'> = {
  earlier: {
    title: 'Would you like to come earlier?',
    now: 'An earlier time is free now:',
    moveHere: 'Move the booking to this time',
    otherTime: 'Choose another time',
    ask: 'Tell me if an earlier time becomes free',
    askHint:
      'We will write to the e-mail you gave. The place is not kept: it goes to whoever moves the booking first.',
    asked: 'We will write to you if an earlier time becomes free. Your booking stays as it is until then.',
    stop: 'Tell me no more',
    noEmail:
      'We tell by e-mail only, and you gave none. Look here again later: if an earlier time appears, it will be here.',
    none: 'There is no earlier time now.',
    haveBooking: 'Already booked for a later day?',
    askThere: 'On the page of your booking you can ask to be told if an earlier time becomes free.',
    toVisit: 'Open my booking',
    bookFirst:
      'Do you need it sooner? Book the nearest time, and then on the page of your booking ask to be told if an earlier place becomes free.',
  },
};
