import type { MapTiles } from '../common/http/map-tiles.ts';

/** What the pages need of the settings. */
export abstract class SiteOptions {
  /** `https://…` without a slash at the end: cookies are Secure, and forms must come from here. */
  abstract readonly publicUrl: string;
  abstract readonly demo: boolean;
  /** Pictures of the map; null draws it without any. */
  abstract readonly tiles: MapTiles | null;
}
