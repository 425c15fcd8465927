/** Pictures of a map, from an address set by the operator. */
export interface MapTiles {
  /** With `{z}`, `{x}` and `{y}`. */
  readonly url: string;
  /** Host of the address, with its scheme and port. */
  readonly origin: string;
  readonly attribution: string;
}

export interface MapTilesSettings {
  readonly mapTilesUrl?: string | null;
  readonly mapTilesAttribution?: string | null;
}

/** The pictures that the settings name; null draws maps without any. */
export function mapTilesOf({ mapTilesUrl, mapTilesAttribution }: MapTilesSettings): MapTiles | null {
  if (!mapTilesUrl) return null;
  return { url: mapTilesUrl, origin: new URL(mapTilesUrl).origin, attribution: mapTilesAttribution ?? '' };
}

/** What a page with a map adds to the security policy of every page. */
export function imagesFrom(tiles: Pick<MapTiles, 'origin'>): string {
  return `img-src 'self' ${tiles.origin}`;
}
