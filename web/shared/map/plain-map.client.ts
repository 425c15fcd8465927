import { Map as LeafletMap, control, layerGroup, polyline } from 'leaflet';
import type { LayerGroup, MapOptions } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import './map.css';
import { graticule } from './graticule.ts';
import { scaleIn } from './scale.client.ts';
import type { ScaleWords } from './scale.client.ts';
import { plainText, tilesWithoutData } from './tiles.client.ts';
import type { TilePictures } from './tiles.client.ts';

export interface MapWords extends ScaleWords {
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** That nothing but lines is drawn: said where there are no tiles. */
  readonly plain: string;
}

export interface MapGround {
  readonly tiles: TilePictures | null;
  readonly words: MapWords;
}

/** A map without anything on it: no foreign words, no motion for those who want none, wheels scroll the page. */
export function plainMap(
  canvas: HTMLElement,
  { tiles, words }: MapGround,
  options: MapOptions = {},
): LeafletMap {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = new LeafletMap(canvas, {
    zoomControl: false,
    scrollWheelZoom: false,
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    // Tiles are pictures for whole steps; lines and words are as sharp at any.
    zoomSnap: tiles ? 1 : 0.25,
    worldCopyJump: true,
    ...options,
  });
  map.attributionControl.setPrefix(false);
  control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  scaleIn(words).addTo(map);
  return map;
}

/** The operator's tiles, or lines of degrees drawn anew for each view, and whatever else is to be seen there. */
export function layGround(
  map: LeafletMap,
  { tiles, words }: MapGround,
  more: (ground: LayerGroup) => void = () => undefined,
): void {
  if (tiles) {
    tilesWithoutData(tiles).addTo(map);
    return;
  }
  const ground = layerGroup().addTo(map);
  const draw = (): void => {
    ground.clearLayers();
    drawGrid(map, ground);
    more(ground);
  };
  map.attributionControl.addAttribution(plainText(words.plain));
  map.on('moveend', draw);
  draw();
}

function drawGrid(map: LeafletMap, ground: LayerGroup): void {
  const seen = map.getBounds().pad(0.5);
  const [south, west, north, east] = [seen.getSouth(), seen.getWest(), seen.getNorth(), seen.getEast()];
  for (const line of graticule({ south, west, north, east })) {
    const points = line.map(([lat, lon]): [number, number] => [lat, lon]);
    polyline(points, { className: 'map-grid', weight: 1, interactive: false }).addTo(ground);
  }
}
