import { describe, expect, it } from '@jest/globals';
import { SHORTEST_PASSWORD } from '../../../src/accounts/domain/new-password.ts';
import { missingCharacters } from './missing-characters.ts';

describe('the length of a password', () => {
  it('is counted in characters, as the server counts', () => {
    expect([missingCharacters(''), missingCharacters('двенадцать!')]).toEqual([SHORTEST_PASSWORD, 1]);
    expect(missingCharacters('двенадцать!!')).toBe(0);
    expect(missingCharacters('😀'.repeat(SHORTEST_PASSWORD - 1))).toBe(1);
    expect(missingCharacters('й'.normalize('NFD').repeat(SHORTEST_PASSWORD))).toBe(0);
  });
});
