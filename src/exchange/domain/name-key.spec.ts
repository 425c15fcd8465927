import { describe, expect, it } from '@jest/globals';
import { nameKey } from './name-key.ts';

describe('nameKey', () => {
  it.each([
    ['МФЦ  г. Донецк', 'мфц г.Донецк'],
    ['Офис ГБУ «МФЦ КБР» для бизнеса', 'Офис ГБУ "МФЦ КБР" для бизнеса'],
    ['ТОСП в п.Победа Шегарского района', 'ТОСП в п. Победа  Шегарского района'],
    ['Отдел в с. Тёплое', 'Отдел в с. Теплое'],
  ])('finds %p by %p', (ours, typed) => {
    expect(nameKey(ours)).toBe(nameKey(typed));
  });

  it('keeps apart what differs by a number', () => {
    expect(nameKey('Отдел')).not.toBe(nameKey('Отдел (2)'));
  });
});
