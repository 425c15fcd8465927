import { describe, expect, it } from '@jest/globals';
import { refuseHead } from './head-office.ts';
import type { HeadQuestion } from './head-office.ts';

const HEAD = { id: 'h', regionCode: '70', kind: 'branch', closed: false } as const;
const RIGHT: HeadQuestion = {
  centre: { id: 'c', regionCode: '70', kind: 'satellite' },
  hasSatellites: false,
  head: HEAD,
  isUnchanged: false,
};

describe('the head office of a satellite', () => {
  it('is a centre of the same region that is no satellite, or none', () => {
    expect(refuseHead(RIGHT)).toBeNull();
    expect(refuseHead({ ...RIGHT, head: null })).toBeNull();
    expect(refuseHead({ ...RIGHT, centre: { ...RIGHT.centre, kind: 'remote-workplace' } })).toBeNull();
  });

  it.each([
    ['head-unknown', { head: 'unknown' }],
    ['head-is-itself', { head: { ...HEAD, id: 'c' } }],
    ['head-of-other-region', { head: { ...HEAD, regionCode: '42' } }],
    ['head-is-satellite', { head: { ...HEAD, kind: 'satellite' } }],
    ['head-is-satellite', { head: { ...HEAD, kind: 'remote-workplace' } }],
    ['head-closed', { head: { ...HEAD, closed: true } }],
    ['kind-has-no-head', { centre: { ...RIGHT.centre, kind: 'head' } }],
    ['has-satellites', { hasSatellites: true }],
    ['has-satellites', { hasSatellites: true, head: null }],
  ] as const)('is refused as %s', (reason, wrong) => {
    expect(refuseHead({ ...RIGHT, ...wrong })).toBe(reason);
  });

  it('that closed later stays named', () => {
    expect(refuseHead({ ...RIGHT, head: { ...HEAD, closed: true }, isUnchanged: true })).toBeNull();
  });

  it('leaves a branch that is the head of others alone', () => {
    const branch = { id: 'c', regionCode: '70', kind: 'branch' } as const;
    expect(refuseHead({ ...RIGHT, centre: branch, hasSatellites: true, head: null })).toBeNull();
  });
});
