import { GridLayer, TileLayer } from 'leaflet';
import type { Coords } from 'leaflet';

/** Pictures of the ground, from the operator's address, and whose they are. */
export interface TilePictures {
  readonly url: string;
  readonly attribution: string;
}

interface TileInPlace {
  readonly el: HTMLImageElement;
  readonly coords: Coords;
}

/** Leaflet's own way to stop a picture is an address that holds an empty one, which our security policy forbids. */
const Tiles = TileLayer.extend({
  _abortLoading(this: { _tiles: Record<string, TileInPlace>; _tileZoom: number }) {
    for (const [key, { el, coords }] of Object.entries(this._tiles)) {
      if (coords.z === this._tileZoom) continue;
      el.onload = el.onerror = null;
      if (el.complete) continue;
      el.removeAttribute('src');
      el.remove();
      Reflect.deleteProperty(this._tiles, key);
    }
  },
  _removeTile(this: { _tiles: Record<string, TileInPlace> }, key: string) {
    this._tiles[key]?.el.removeAttribute('src');
    (Reflect.get(GridLayer.prototype, '_removeTile') as (key: string) => void).call(this, key);
  },
}) as unknown as new (url: string, options: object) => TileLayer;

/** The operator's pictures. Whose they are is text, not markup. */
export function tilesWithoutData({ url, attribution }: TilePictures): TileLayer {
  return new Tiles(url, { attribution: plainText(attribution) });
}

/** Leaflet writes attributions as markup. */
export function plainText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
