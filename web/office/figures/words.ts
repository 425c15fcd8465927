import type { Words } from '../language/language.tsx';
import { figuresTexts } from './texts.ts';
import type { FiguresTexts } from './texts.ts';

const english: FiguresTexts = {
  heading: 'Figures of the centre',
  spans: 'For which time',
  today: 'Today',
  week: '7 days',
  month: '30 days',
  own: 'Own dates',
  from: 'First day',
  to: 'Last day',
  by: 'Taken apart by',
  hour: 'By hour',
  day: 'By day',
  window: 'By window',
  service: 'By service',
  arrived: 'Arrived',
  served: 'Served',
  missed: 'Missed their call',
  waitMedian: 'Usual wait',
  waitP95: '95 of 100 waited no longer than',
  overPromise: 'Waited over 15 minutes',
  serviceMedian: 'Usual service',
  waitHint: 'A wait counts from the booked time, and for late comers from when they came.',
  notAtWindow: 'at no window yet',
  windowNumber: (number) => `Window ${number}`,
  nothing: 'Nobody came on these days',
  minutes: (text) => `${text} min`,
  unknown: '—',
  caption: (what) => `Figures: ${what.toLocaleLowerCase('en')}`,
};

export const figuresWords: Words<FiguresTexts> = { ru: figuresTexts, en: english };
