import { describe, expect, it } from '@jest/globals';
import { dayListAsked } from './day-list-asked.ts';

const CENTRE = '0199a0c0-0000-7000-8000-000000000000';

describe('the list of a day that was asked for', () => {
  it.each([
    [`#/day-list?centre=${CENTRE}`, `/office/centres/${CENTRE}/day`],
    [
      `#/day-list?centre=${CENTRE}&date=2026-11-24&lang=en`,
      `/office/centres/${CENTRE}/day?date=2026-11-24&lang=en`,
    ],
    [`#/day-list?centre=${CENTRE}&date=x&lang=fr`, `/office/centres/${CENTRE}/day`],
    ['#/day-list?centre=//elsewhere.example', null],
    ['#/day-list', null],
    ['', null],
  ])('of %s is %s', (hash, address) => expect(dayListAsked(hash)).toBe(address));
});
