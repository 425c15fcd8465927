import { describe, expect, it } from '@jest/globals';
import { returnPath } from './return-path.ts';

describe('the page a form returns to', () => {
  it.each([
    ['/', '/'],
    ['/en/visit/48271935', '/en/visit/48271935'],
    [
      '/book/account-recovery/day?centre=a&view=calendar',
      '/book/account-recovery/day?centre=a&view=calendar',
    ],
    ['/centres?q=Томск', '/centres?q=%D0%A2%D0%BE%D0%BC%D1%81%D0%BA'],
    ['/visit#main', '/visit'],
    ['/a/../visit', '/visit'],
    ['/login@evil.example', '/login@evil.example'],
  ])('is of this site: %s', (wanted, path) => expect(returnPath(wanted)).toBe(path));

  it.each([
    '',
    'visit',
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    'javascript:alert(1)',
    ' //evil.example',
    '/\r\nset-cookie: a=b',
    '/\u0000',
  ])('is the first page instead of %j', (wanted) => expect(returnPath(wanted)).toBe('/'));
});
