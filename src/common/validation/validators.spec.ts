import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import type { ValidationError } from 'class-validator';
import {
  IsEmailAddress,
  IsInstant,
  IsLocalDate,
  IsPersonName,
  IsPhone,
  IsRealText,
  IsUuid,
} from './validators.ts';

class Form {
  @IsPersonName() name: unknown = 'Залина';
  @IsPhone() phone: unknown = '8 928 123-45-67';
  @IsEmailAddress() email: unknown = 'z@mail.ru';
  @IsRealText({ max: 5 }) text: unknown = '';
  @IsRealText({ max: 9, min: 1, multiline: true }) note: unknown = 'а\nб';
  @IsLocalDate() date: unknown = '2026-11-24';
  @IsInstant() start: unknown = '2026-11-24T10:15:00+07:00';
  @IsUuid() id: unknown = '019abcde-1234-7abc-8def-0123456789ab';
}

/** The faults of one member: `code rule` or `code shape`; proves that each constraint carries its context. */
function faults(member: keyof Form, value: unknown): readonly string[] {
  const form = new Form();
  form[member] = value;
  return validateSync(form).flatMap((error: ValidationError) => {
    expect(error.property).toBe(member);
    return Object.keys(error.constraints ?? {}).map((constraint) => {
      const context = error.contexts?.[constraint] as { code: string; rule: boolean };
      return `${context.code} ${context.rule ? 'rule' : 'shape'}`;
    });
  });
}

describe('the decorators of fields', () => {
  it('take a form that is right', () => {
    expect(validateSync(new Form())).toEqual([]);
  });

  const members = ['name', 'phone', 'email', 'text', 'note', 'date', 'start', 'id'] as const;
  it.each(members)('say of %s that it is missing or no string, and nothing more', (member) => {
    expect(faults(member, undefined)).toEqual(['missing shape']);
    expect(faults(member, null)).toEqual(['missing shape']);
    for (const value of [0, 7, true, {}, ['2026-11-24'], { length: 1 }]) {
      expect(faults(member, value)).toEqual(['not-a-string shape']);
    }
  });

  it.each([
    ['name', '', 'empty rule'],
    ['name', 'И'.repeat(51), 'too-long rule'],
    ['name', '123', 'not-a-name rule'],
    ['name', 'Иван\u0000', 'forbidden-character shape'],
    ['phone', ' ', 'empty rule'],
    ['phone', 'телефон', 'not-a-number rule'],
    ['phone', '8 800 100-32-82', 'toll-free rule'],
    ['phone', '+380 50 123 45 67', 'foreign rule'],
    ['email', '', 'empty rule'],
    ['email', 'ivan', 'not-an-email rule'],
    ['email', `${'x'.repeat(255)}@mail.ru`, 'too-long rule'],
    ['email', 'a@b.ru\n', 'forbidden-character shape'],
    ['text', 'шестьь', 'too-long rule'],
    ['text', 'а\nб', 'forbidden-character shape'],
    ['text', '\ud83d', 'forbidden-character shape'],
    ['note', ' \u200b', 'empty rule'],
    ['note', '\u0000', 'forbidden-character shape'],
    ['date', '2026-02-30', 'not-a-date shape'],
    ['date', '', 'not-a-date shape'],
    ['start', '2026-11-24T10:15:00', 'not-an-instant shape'],
    ['start', 'завтра', 'not-an-instant shape'],
    ['id', '019abcde', 'not-a-uuid shape'],
  ] as const)('say of %s %j: %s', (member, value, fault) => {
    expect(faults(member, value)).toEqual([fault]);
  });

  it('count characters, not units of UTF-16', () => {
    expect(faults('text', '👨👨👨👨👨')).toEqual([]);
  });
});
