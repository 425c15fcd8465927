import type { OpenCentre } from './open-centre.ts';
import { centrePage } from './resources.ts';

/** A centre as a feature of GeoJSON (RFC 7946); null for one whose point is not known. */
export function featureOf(centre: OpenCentre, publicUrl: string): Readonly<Record<string, unknown>> | null {
  const { id, location, regionCode, regionName, services, ...facts } = centre;
  if (!location) return null;
  return {
    ...{ type: 'Feature', id },
    geometry: { type: 'Point', coordinates: [location.lon, location.lat] },
    properties: {
      ...facts,
      ...{ region: regionCode, regionName, exact: location.exact },
      services: services.map(({ code }) => code),
      page: centrePage(centre, publicUrl),
    },
  };
}
