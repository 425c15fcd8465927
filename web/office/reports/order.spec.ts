import { describe, expect, it } from '@jest/globals';
import { ordered, pressed } from './order.ts';
import type { CentreFigures } from './views.ts';

const line = (name: string, waitMedianMinutes: number | null): CentreFigures =>
  ({ name, waitMedianMinutes }) as CentreFigures;
const LINES = [line('Отдел 10', 3), line('Отдел 2', null), line('Отдел 1', 9)];
const names = (by: 'name' | 'waitMedianMinutes', down: boolean): string[] =>
  ordered(LINES, { by, down }, 'ru').map(({ name }) => name);

describe('centres compared', () => {
  it('stand by name as people count', () => {
    expect(names('name', false)).toEqual(['Отдел 1', 'Отдел 2', 'Отдел 10']);
    expect(names('name', true)).toEqual(['Отдел 10', 'Отдел 2', 'Отдел 1']);
  });

  it('stand by a measure either way, those without it last', () => {
    expect(names('waitMedianMinutes', true)).toEqual(['Отдел 1', 'Отдел 10', 'Отдел 2']);
    expect(names('waitMedianMinutes', false)).toEqual(['Отдел 10', 'Отдел 1', 'Отдел 2']);
  });

  it('begin with the largest number or the first name, and turn round', () => {
    expect(pressed({ by: 'name', down: false }, 'served')).toEqual({ by: 'served', down: true });
    expect(pressed({ by: 'served', down: true }, 'served')).toEqual({ by: 'served', down: false });
    expect(pressed({ by: 'served', down: true }, 'name')).toEqual({ by: 'name', down: false });
  });
});
