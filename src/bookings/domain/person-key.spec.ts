import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contactText, eachContact, personText, personAtDeskText } from './person-key.ts';

const phone = '+79281234567';
const zalina = { familyName: 'Шогенова', givenName: 'Залина' };

describe('the contact as text', () => {
  it('is the telephone when there is one', () => {
    expect(contactText({ phone, email: 'z@mail.ru' })).toBe('phone:+79281234567');
  });

  it('is the e-mail in lower case otherwise', () => {
    expect(contactText({ phone: null, email: 'Zalina@Mail.RU' })).toBe('email:zalina@mail.ru');
  });

  it('is taken for each contact by itself', () => {
    expect(eachContact({ phone, email: 'z@mail.ru' }).map(contactText)).toEqual([
      `phone:${phone}`,
      'email:z@mail.ru',
    ]);
    expect(eachContact({ phone: null, email: 'z@mail.ru' })).toEqual([{ email: 'z@mail.ru' }]);
    expect(eachContact({ phone: '' })).toEqual([]);
  });

  it('is nothing when there is neither', () => {
    expect(contactText({})).toBeNull();
    expect(contactText({ phone: '', email: null })).toBeNull();
  });
});

describe('the person as text', () => {
  it.each([
    ['case', { familyName: 'ШОГЕНОВА', givenName: 'залина' }],
    ['spaces', { familyName: ' Шогенова ', givenName: 'Залина\u00a0' }],
    ['look-alike Latin letters', { familyName: 'Шoгенoвa', givenName: 'Зaлина' }],
  ])('is the same whatever the %s', (_what, typed) => {
    expect(personText(typed, { phone })).toBe(personText(zalina, { phone }));
  });

  it('does not tell ё from е', () => {
    const name = { familyName: 'Семёнов', givenName: 'Пётр' };
    expect(personText(name, { phone })).toBe(
      personText({ familyName: 'Семенов', givenName: 'Петр' }, { phone }),
    );
  });

  it('has no patronymic in it, so the person is one with and without', () => {
    const withPatronymic = { ...zalina, patronymic: 'Хасанбиевна' };
    expect(personText(withPatronymic, { phone })).toBe(personText(zalina, { phone }));
  });

  it('tells apart namesakes with different contacts, and kin with the same', () => {
    expect(personText(zalina, { phone })).not.toBe(personText(zalina, { phone: '+79281234568' }));
    expect(personText(zalina, { phone })).not.toBe(personText({ ...zalina, givenName: 'Мадина' }, { phone }));
    expect(personText(zalina, { phone })).not.toBe(
      personText({ ...zalina, familyName: 'Кокова' }, { phone }),
    );
  });

  it('makes no claim of a bare name', () => {
    expect(personText(zalina, {})).toBeNull();
  });

  it('never confuses where one name ends and the next begins', () => {
    expect(personText({ familyName: 'Ким', givenName: 'Ен Сук' }, { phone })).not.toBe(
      personText({ familyName: 'Ким Ен', givenName: 'Сук' }, { phone }),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (familyName, givenName) => {
          expect(personText({ familyName, givenName }, { phone })?.split('\n')).toHaveLength(3);
        },
      ),
    );
  });

  it('keeps its form, for stored keys are made of it', () => {
    expect(personText(zalina, { phone })).toBe('шогенова\nзалина\nphone:+79281234567');
  });
});

describe('whoever is booked at a desk without a contact', () => {
  const anna = { familyName: 'Иванова', givenName: 'Анна', patronymic: null };

  it('is the same person at that centre, however the name is typed, and another one elsewhere', () => {
    expect(personAtDeskText({ ...anna, familyName: 'ИВАНОВА' }, 'one')).toBe(personAtDeskText(anna, 'one'));
    expect(personAtDeskText(anna, 'other')).not.toBe(personAtDeskText(anna, 'one'));
  });

  it('is told from a namesake by the patronymic', () => {
    expect(personAtDeskText({ ...anna, patronymic: 'Петровна' }, 'one')).not.toBe(
      personAtDeskText(anna, 'one'),
    );
  });
});
