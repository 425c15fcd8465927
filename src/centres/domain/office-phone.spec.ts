import { describe, expect, it } from '@jest/globals';
import { isOfficePhone } from './office-phone.ts';

describe('the telephone of an office', () => {
  it.each(['8 (800) 100-32-82', '122', '+7 3822 60-29-99', '8 (3822) 60-29-99, доб. 120', '60-29-99 доб 5'])(
    'may be %s',
    (text) => expect(isOfficePhone(text)).toBe(true),
  );

  it.each(['', '--', '12', 'нет', 'ул. Мира, 5', '8 800 100-32-82 или 122'])('is not %j', (text) =>
    expect(isOfficePhone(text)).toBe(false),
  );
});
