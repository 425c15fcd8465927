import { describe, expect, it } from '@jest/globals';
import { keyName } from './use-keys.ts';

const press = (key: string, more: Partial<KeyboardEvent> = {}): Parameters<typeof keyName>[0] => ({
  ...{ key, code: key, ctrlKey: false, metaKey: false, altKey: false },
  ...more,
});

describe('a press of a key', () => {
  it.each([
    [press('F9'), 'F9'],
    [press('F9', { ctrlKey: true }), 'Ctrl+F9'],
    [press('я', { code: 'KeyZ', ctrlKey: true }), 'Ctrl+KeyZ'],
    [press('z', { code: 'KeyZ', metaKey: true }), 'Ctrl+KeyZ'],
    [press('?', { code: 'Digit7' }), '?'],
    [press('1', { code: 'Digit1' }), '1'],
    [press('1', { code: 'Digit1', altKey: true }), null],
    [press('Enter'), null],
    [press('Tab'), null],
  ])('%j is %s', (event, name) => expect(keyName(event)).toBe(name));
});
