import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { en } from './en.ts';
import { ru } from './ru.ts';

/** Every path of a dictionary, lists and functions being leaves: `home.contacts.answer`. */
function keysOf(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [prefix];
  return Object.entries(value).flatMap(([key, member]) => keysOf(member, prefix ? `${prefix}.${key}` : key));
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/texts\.ts$|spec|languages/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

describe('the dictionaries', () => {
  it('have the same keys in every language', () => {
    expect(keysOf(en).sort()).toEqual(keysOf(ru).sort());
  });

  it('say nothing empty but where nothing is to be said', () => {
    const empty = (dictionary: object) =>
      keysOf(dictionary).filter(
        (key) =>
          key.split('.').reduce<unknown>((at, part) => Reflect.get(at as object, part), dictionary) === '',
      );
    expect(empty(ru)).toEqual(['details.errors.patronymic.empty']);
    expect(empty(en)).toEqual(empty(ru));
  });

  it('have no key that no page uses', () => {
    const code = [...sources('web/public'), ...sources('src/site')].join('\n');
    // Below these the key is a code of the domain, looked up as one.
    const byCode =
      /^(sight\.(choices|size|spacing|scheme|pictures)|details\.(audiences|errors)|visit\.(status|statusText)|day\.reasons|refusal\.[a-z-]+\.(title|text)|triage\.(questions|ends))/;
    const unused = keysOf(ru).filter((key) => {
      const name = key.split('.').at(-1) ?? '';
      return !byCode.test(key) && !new RegExp(`(\\.|\\b)${name}\\b`).test(code);
    });
    expect(unused).toEqual([]);
  });

  it('count places, minutes and centres in the right form', () => {
    expect([0, 1, 2, 5, 21, 1.5].map(ru.day.places)).toEqual([
      '0 мест',
      '1 место',
      '2 места',
      '5 мест',
      '21 место',
      '1,5 места',
    ]);
    expect([1, 2].map(en.day.places)).toEqual(['1 place', '2 places']);
  });
});
