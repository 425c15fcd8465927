import type { MapTiles } from '../common/http/map-tiles.ts';

/** What the office needs of the settings. */
export abstract class OfficeOptions {
  /** Pictures of the map on which a centre's point is picked; null draws it without any. */
  abstract readonly tiles: MapTiles | null;
}
