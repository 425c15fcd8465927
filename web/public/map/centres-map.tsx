import type { VNode } from 'preact';
import type { MapTiles } from '../../../src/common/http/map-tiles.ts';
import type { Frame } from '../frame/frame.ts';

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
    readonly kilometres: string;
    readonly metres: string;
    /** Said below the map; empty when every centre of the list is on it. */
    readonly note: string;
  };
}

/** The place of the map beside the list. Empty, and unseen without JavaScript: the list says all the map says. */
export function CentresMap(props: {
  readonly frame: Frame;
  readonly tiles: MapTiles | null;
  /** How many centres the list shows, and how many of them have a place on the map. */
  readonly listed: number;
  readonly placed: number;
}): VNode {
  const { frame, tiles, listed, placed } = props;
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
      kilometres: centres.kilometres,
      metres: centres.metres,
      note: placed < listed ? centres.mapNote(placed, listed) : '',
    },
  };
  return (
    <section class="map-box" aria-label={centres.map} data-map={JSON.stringify(facts)}>
      <p class="map-words">{centres.mapLoading}</p>
    </section>
  );
}
