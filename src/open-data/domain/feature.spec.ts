import { describe, expect, it } from '@jest/globals';
import { featureOf } from './feature.ts';
import type { OpenCentre } from './open-centre.ts';

const centre: OpenCentre = {
  ...{
    id: 'id',
    code: '70-001',
    name: 'Отдел',
    kind: 'branch',
    regionCode: '70',
    regionName: 'Томская область',
  },
  ...{ municipality: null, settlement: null, address: null, location: null, timeZone: 'Asia/Tomsk' },
  ...{ phone: null, hours: null, services: [], demo: false },
};

describe('a feature of the map', () => {
  it('has its point with the longitude first, and says whether it is the door', () => {
    expect(featureOf({ ...centre, location: { lat: 56, lon: 85, exact: true } }, '')).toMatchObject({
      geometry: { type: 'Point', coordinates: [85, 56] },
      properties: { exact: true },
    });
  });

  it('is none without coordinates', () => expect(featureOf(centre, '')).toBeNull());
});
