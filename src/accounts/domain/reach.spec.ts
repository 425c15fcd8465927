import { describe, expect, it } from '@jest/globals';
import { reachesPlace } from './reach.ts';

const OWN = '01890000-0000-7000-8000-00000000000a';
const OTHER = '01890000-0000-7000-8000-00000000000b';
const centre = { kind: 'centre', centreId: OWN } as const;
const region = { kind: 'region', regionCode: '70' } as const;
const everywhere = { kind: 'everywhere' } as const;

const nothing = { centreId: undefined, centreRegion: null, regionCode: undefined };
const atCentre = (centreId: string, centreRegion: string | null) => ({ ...nothing, centreId, centreRegion });
const inRegion = (regionCode: string) => ({ ...nothing, regionCode });

describe('reachesPlace', () => {
  it('lets every reach pass where the address names nothing', () => {
    for (const reach of [centre, region, everywhere]) expect(reachesPlace(reach, nothing)).toBe(true);
  });

  it('of one centre is that centre, in either case of its letters, and no region', () => {
    expect(reachesPlace(centre, atCentre(OWN, '70'))).toBe(true);
    expect(reachesPlace(centre, atCentre(OWN.toUpperCase(), '70'))).toBe(true);
    expect(reachesPlace(centre, atCentre(OTHER, '70'))).toBe(false);
    expect(reachesPlace(centre, inRegion('70'))).toBe(false);
    expect(reachesPlace(centre, { ...atCentre(OWN, '70'), regionCode: '70' })).toBe(false);
  });

  it('of a region is the region and its centres; a centre that is not there is in no region', () => {
    expect(reachesPlace(region, inRegion('70'))).toBe(true);
    expect(reachesPlace(region, inRegion('07'))).toBe(false);
    expect(reachesPlace(region, atCentre(OTHER, '70'))).toBe(true);
    expect(reachesPlace(region, atCentre(OTHER, '07'))).toBe(false);
    expect(reachesPlace(region, atCentre(OTHER, null))).toBe(false);
    expect(reachesPlace(region, { ...atCentre(OTHER, '70'), regionCode: '07' })).toBe(false);
  });

  it('of everything is everything, also what is not there', () => {
    expect(reachesPlace(everywhere, { ...atCentre(OTHER, null), regionCode: '99' })).toBe(true);
  });
});
