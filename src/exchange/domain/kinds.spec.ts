import { describe, expect, it } from '@jest/globals';
import { kindOfName, kindSaid, kindWords } from './kinds.ts';

describe('the kind of a centre', () => {
  it.each([
    ['ТОСП в с. Чилино Кожевниковского района', 'satellite'],
    ['Териториально обособленное структурное подразделение (ТОСП ОЭЗ ТВТ)', 'satellite'],
    ['Отдел по Кировскому району г. Томска', 'branch'],
    ['Удалённое рабочее место ГБУ «МФЦ КБР» в с.п Кишпек', 'remote-workplace'],
    ['Офис МФЦ для бизнеса', 'business'],
    ['ЦОУ для бизнеса в АО «Газпромбанк»', 'business'],
    ['Что-то новое', 'branch'],
  ])('of %p is %p', (name, kind) => {
    expect(kindOfName(name)).toBe(kind);
  });

  it.each([
    ['satellite', 'satellite'],
    ['remote_workplace', 'remote-workplace'],
    ['remote-workplace', 'remote-workplace'],
    ['head', 'head'],
    ['partner', 'partner'],
    ['business', 'business'],
    ['branch', 'branch'],
    ['Филиал', 'branch'],
    ['киоск', null],
  ])('in a cell %p is %p', (cell, kind) => {
    expect(kindSaid(cell)).toBe(kind);
  });

  it.each(['head', 'branch', 'satellite', 'remote-workplace', 'business', 'partner'])(
    'is read back: %p',
    (kind) => {
      expect(kindSaid(kindWords(kind))).toBe(kind);
    },
  );
});
