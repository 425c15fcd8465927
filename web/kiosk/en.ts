import { counted } from '../shared/language.ts';
import type { KioskTexts } from './texts.ts';

export const enKioskTexts: KioskTexts = {
  title: 'Check in',
  demo: 'Demonstration data: bookings are not real',
  language: 'Русский',
  larger: 'Larger',
  smaller: 'Normal size',
  call: 'Call staff',
  back: 'Start again',
  again: 'Enter the number again',
  home: {
    heading: 'Check in here',
    lead: 'Hold the QR code of your talon to the scanner, or type its number',
    label: 'Number of the talon, 8 digits',
    camera: 'Show the code to the camera',
    keys: 'Digits',
    erase: 'Erase',
    done: 'Done',
    noBooking: 'I have no booking',
    incomplete: 'The number has 8 digits. Check it and add what is missing.',
    foreign: 'This is not the code of our talon. Hold up the code on the talon, or type its number.',
  },
  camera: {
    heading: 'Show the QR code to the camera',
    close: 'Close the camera',
    none: 'The camera did not open. Type the number of the talon.',
  },
  arrived: {
    heading: 'Your ticket',
    againHeading: 'You have checked in already. Your ticket',
    before: (count) =>
      count === 0
        ? 'Nobody is before you'
        : `Before you: ${counted('en', count, { one: 'person', other: 'people' })}`,
    wait: (minutes) =>
      minutes === 0
        ? 'You will be called soon'
        : `About ${counted('en', minutes, { one: 'minute', other: 'minutes' })} to wait`,
    noWindow: 'No window for your service is open yet',
    late: 'Your time has passed: you will be called after those who came on time.',
    next: 'Take a seat and watch the board: your ticket and the window will be shown there.',
    bring: 'Have your documents ready.',
    called: (window) => `You have been called. Go to window ${window}`,
    deferred: 'Your ticket is set aside. Tell staff at the desk that you are here.',
    print: 'Print the ticket',
    done: 'Done',
    slip: (time) => `Booked for ${time}`,
  },
  refused: {
    'not-found': {
      heading: 'There is no such number',
      text: () => 'Check the digits on the talon and type them again.',
      next: 'No talon with you? Staff at the desk will find the booking by your family name.',
    },
    'too-early': {
      heading: 'You are early',
      text: ({ time, from }) => `Your visit is at ${time}. You can check in from ${from}.`,
      next: 'You are welcome to sit in the hall until then. Check in once more after that.',
    },
    'wrong-centre': {
      heading: 'You are booked at another centre',
      text: ({ day, weekday, time, centre }) =>
        `You are expected on ${day} (${weekday}) at ${time}: ${centre}.`,
      next: 'If you cannot get there in time, staff at the desk will book you in here.',
    },
    'other-day': {
      heading: 'Your visit is on another day',
      text: ({ day, weekday, time }) => `Come on ${day} (${weekday}) at ${time}.`,
      next: 'Does it have to be today? Staff at the desk will look for a place.',
    },
    'day-past': {
      heading: 'The day of your visit has passed',
      text: ({ day, time }) => `The visit was on ${day} at ${time}.`,
      next: 'Staff at the desk will book the next free time for you.',
    },
    missed: {
      heading: 'The visit was missed',
      text: ({ time }) => `You were booked for today at ${time}, and the place has been given up.`,
      next: 'Ask staff at the desk: the visit can still be brought back today.',
    },
    cancelled: {
      heading: 'This booking is cancelled',
      text: () => 'Nobody will be called by it.',
      next: 'Staff at the desk will book the next free time for you.',
    },
    served: {
      heading: 'This visit has taken place',
      text: () => 'There is no need to check in again.',
      next: 'Is something left to be done? Ask staff at the desk.',
    },
    moved: {
      heading: 'The visit was moved',
      text: () => 'It is at another centre now.',
      next: 'Staff at the desk will tell you where and when.',
    },
  },
  noBooking: {
    heading: 'Visits here are by booking',
    text: 'Ask staff at the desk: they will book the next free time for you, today if there is one.',
    next: 'A ticket is given for a booking, so the kiosk gives none without it.',
  },
  called: {
    heading: 'We have called staff',
    text: 'Stay at the kiosk: somebody will come to you.',
  },
  limited: {
    heading: 'Too many wrong numbers',
    text: 'The kiosk is closed for a short while. We have called staff: they will check you in at the desk.',
  },
  failed: {
    heading: 'Checking in did not work',
    text: 'Something is wrong on our side. Staff at the desk will check you in.',
  },
  pairing: {
    heading: 'This kiosk is not paired yet',
    text: 'To put it to work, get a code and type it in the office: Devices → Pair.',
    start: 'Get a code',
    code: 'Pairing code',
    codeText: 'Type it in the office: Devices → Pair.',
    until: 'The code works for 10 minutes and once.',
    check: 'Check the pairing',
    over: 'The code is no longer good. Get a new one.',
    slow: 'Too often. Wait some minutes and get a code again.',
  },
  idle: {
    heading: 'Are you still here?',
    before: 'The screen will be cleared in',
    after: 's',
    stay: 'I am still here',
    leave: 'Finish',
  },
  lost: 'No connection. Ask staff at the desk, or wait: the kiosk will work again by itself.',
};
