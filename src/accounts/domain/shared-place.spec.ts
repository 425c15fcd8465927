import { describe, expect, it } from '@jest/globals';
import type { Grant } from './grants.ts';
import { sharedPlace } from './shared-place.ts';

const at = (centreId: string): Grant => ({ role: 'operator', centreId, regionCode: null });
const region = (regionCode: string): Grant => ({ role: 'hotline-operator', centreId: null, regionCode });
const everywhere: Grant = { role: 'system-administrator', centreId: null, regionCode: null };

describe('the place roles share', () => {
  it('is the centre or the region all of them name', () => {
    expect(sharedPlace([at('a'), at('a')])).toEqual({ centreId: 'a', regionCode: null });
    expect(sharedPlace([region('70')])).toEqual({ centreId: null, regionCode: '70' });
  });

  it('is none of several, of none, and of whoever works everywhere', () => {
    for (const grants of [
      [],
      [at('a'), at('b')],
      [at('a'), region('70')],
      [everywhere],
      [at('a'), everywhere],
    ])
      expect(sharedPlace(grants)).toBeNull();
  });
});
