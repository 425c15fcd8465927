import type { VNode } from 'preact';
import type { Frame } from '../frame/frame.ts';

/** Pictures of the map, from an address set by the operator. */
export interface MapTiles {
  /** With `{z}`, `{x}` and `{y}`. */
  readonly url: string;
  /** Host of the address, with its scheme and port. */
  readonly origin: string;
  readonly attribution: string;
}

/** What the script of the map is told by the page, as JSON in an attribute. */
export interface MapFacts {
  readonly tiles: { readonly url: string; readonly attribution: string } | null;
  readonly words: {
    readonly failed: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly hide: string;
    readonly show: string;
    readonly plain: string;
  };
}

/** The place of the map beside the list. Empty, and unseen without JavaScript: the list says all the map says. */
export function CentresMap({
  frame,
  tiles,
}: {
  readonly frame: Frame;
  readonly tiles: MapTiles | null;
}): VNode {
  const { centres } = frame.texts;
  const facts: MapFacts = {
    tiles: tiles && { url: tiles.url, attribution: tiles.attribution },
    words: {
      failed: centres.mapFailed,
      zoomIn: centres.zoomIn,
      zoomOut: centres.zoomOut,
      show: centres.showMap,
      hide: centres.hideMap,
      plain: centres.mapPlain,
    },
  };
  return (
    <section class="map-box" aria-label={centres.map} data-map={JSON.stringify(facts)}>
      <p class="map-words">{centres.mapLoading}</p>
    </section>
  );
}
