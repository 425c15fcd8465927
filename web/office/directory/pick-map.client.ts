import { circleMarker, divIcon, layerGroup, marker } from 'leaflet';
import type { Map as LeafletMap, Marker } from 'leaflet';
import { layGround, plainMap } from '../../shared/map/plain-map.client.ts';
import type { MapGround } from '../../shared/map/plain-map.client.ts';
import { plainText } from '../../shared/map/tiles.client.ts';
import { rounded } from './picked-point.ts';
import type { PickedPoint } from './picked-point.ts';

const CLOSEST = 18;
/** How near one looks at a place that has just been given. */
const NEAR = 11;
const STEP_PX = 10;
const FINE_PX = 1;
const MARGIN_PX = 40;
const WHOLE_COUNTRY = { lat: 62, lng: 95 };
const COUNTRY_ZOOM = 2;

const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export interface PickOptions extends MapGround {
  readonly others: readonly (PickedPoint & { readonly name: string })[];
  readonly point: PickedPoint | null;
  readonly label: (point: PickedPoint) => string;
  readonly onMove: (point: PickedPoint) => void;
}

export interface PickMap {
  /** The point as it is now, wherever it was moved. */
  show(point: PickedPoint | null): void;
  /** Puts it into the middle of what is seen. */
  place(): void;
  close(): void;
}

/** A map on which one point is moved: by a press on the ground, by dragging, by arrows (with Shift finer). */
export function pickOn(canvas: HTMLElement, options: PickOptions): PickMap {
  const { others, point, onMove } = options;
  const map = plainMap(canvas, options, { keyboard: false, maxZoom: CLOSEST });
  lookAt(map, point ? [point, ...others] : others);
  layGround(map, options);
  const neighbours = layerGroup().addTo(map);
  for (const { lat, lon, name } of others)
    circleMarker([lat, lon], { className: 'map-neighbour', radius: 5, weight: 2 })
      .bindTooltip(plainText(name), { className: 'map-name' })
      .addTo(neighbours);
  const move = ({ lat, lng }: { lat: number; lng: number }): void =>
    onMove(rounded({ lat, lon: map.wrapLatLng([lat, lng]).lng }));
  map.on('click', ({ latlng }) => move(latlng));
  const pin = pinOf(map, move);
  const show = (now: PickedPoint | null): void => {
    if (!now) return void pin.remove();
    pin.setLatLng([now.lat, now.lon]).addTo(map);
    pin.getElement()?.setAttribute('aria-label', options.label(now));
    // At once: a second move would be reckoned from the middle of the first one's motion.
    map.panInside(pin.getLatLng(), { padding: [MARGIN_PX, MARGIN_PX], animate: false });
  };
  show(point);
  return { show, place: () => move(map.getCenter()), close: () => void map.remove() };
}

function lookAt(map: LeafletMap, points: readonly PickedPoint[]): void {
  if (points.length === 0) return void map.setView(WHOLE_COUNTRY, COUNTRY_ZOOM);
  map.fitBounds(
    points.map(({ lat, lon }) => [lat, lon]),
    { padding: [MARGIN_PX, MARGIN_PX], maxZoom: NEAR, animate: false },
  );
}

/** The point itself. Arrows belong to it and not to the map, so that one stop of the keyboard is enough. */
function pinOf(map: LeafletMap, move: (to: { lat: number; lng: number }) => void): Marker {
  const icon = divIcon({ className: 'map-picked', html: '', iconSize: [28, 28] });
  const pin = marker([0, 0], { icon, draggable: true, autoPan: true, bubblingMouseEvents: false });
  pin.on('dragend', () => move(pin.getLatLng()));
  pin.on('add', () => {
    const element = pin.getElement();
    // Otherwise a screen reader keeps the arrows for itself.
    element?.setAttribute('role', 'application');
    element?.addEventListener('keydown', (event) => onKey(map, pin, event, move));
  });
  return pin;
}

function onKey(
  map: LeafletMap,
  pin: Marker,
  event: KeyboardEvent,
  move: (to: { lat: number; lng: number }) => void,
): void {
  const zoom = event.key === '+' || event.key === '=' ? 1 : event.key === '-' ? -1 : 0;
  const way = WAYS[event.key];
  if (!way && zoom === 0) return;
  event.preventDefault();
  event.stopPropagation();
  if (!way) return void map.setZoomAround(pin.getLatLng(), map.getZoom() + zoom);
  const pixels = event.shiftKey ? FINE_PX : STEP_PX;
  const at = map.project(pin.getLatLng());
  move(map.unproject(at.add([way[0] * pixels, way[1] * pixels])));
}
