import { describe, expect, it } from '@jest/globals';
import { textsOf } from '../languages/texts-of.ts';
import { NOTHING_TYPED, checkDetails, readDetails } from './check.ts';

const texts = textsOf('ru').details;
const AUDIENCES = ['adult', 'foreign-citizen', 'child'];
const WHOLE = {
  ...NOTHING_TYPED,
  audience: 'adult',
  familyName: 'Ли',
  givenName: 'Анна',
  email: 'li@mail.ru',
  consent: true,
};
const wrong = (typed: Partial<typeof NOTHING_TYPED>) =>
  checkDetails({ ...WHOLE, ...typed }, AUDIENCES, texts).map(({ field }) => field);

describe('the check of details', () => {
  it('lets through a name, one contact and the consent', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ email: '', phone: '8 (8662) 42-10-21' })).toEqual([]);
  });

  it('names what is missing in the order of the page', () => {
    expect(checkDetails(NOTHING_TYPED, AUDIENCES, texts).map(({ field }) => field)).toEqual([
      'audience-adult',
      'familyName',
      'givenName',
      'phone',
      'consent',
    ]);
  });

  it('asks for the name of whoever books only when it is for somebody else', () => {
    expect(wrong({ who: 'other' })).toEqual(['bookerName']);
    expect(wrong({ who: 'other', bookerName: 'Мария' })).toEqual([]);
  });

  it('stops at a power of attorney, whatever else is typed', () => {
    expect(wrong({ who: 'proxy' })).toEqual(['who-proxy']);
  });

  it('refuses a telephone that is no number, also beside a good e-mail', () => {
    expect(wrong({ phone: '912 345-6' })).toEqual(['phone']);
    expect(wrong({ phone: '8 800 100-32-82' })).toEqual(['phone']);
  });

  it('says at a field the words of one reason only', () => {
    const errors = checkDetails({ ...WHOLE, familyName: '\u0000', email: 'нет' }, AUDIENCES, texts);
    expect(errors.map(({ text }) => text)).toEqual([
      'В фамилии могут быть буквы, пробел, дефис и апостроф',
      'Введите почту полностью, например ivanova@mail.ru',
    ]);
  });
});

describe('reading the form', () => {
  it('takes whatever is not a text as not given', () => {
    expect(readDetails({ familyName: ['a', 'b'], givenName: 5, consent: 'on', who: 'nobody' })).toEqual(
      NOTHING_TYPED,
    );
  });
});
