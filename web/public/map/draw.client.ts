import { divIcon, marker } from 'leaflet';
import type { LayerGroup, Map as LeafletMap, Marker } from 'leaflet';
import { layGround, plainMap } from '../../shared/map/plain-map.client.ts';
import { plainText } from '../../shared/map/tiles.client.ts';
import type { MapFacts } from './centres-map.tsx';
import { legible } from './labels.ts';
import { pinsOf, pointOf } from './pins.ts';
import type { Pin, PinnedCard } from './pins.ts';

interface Card extends PinnedCard {
  readonly element: HTMLElement;
  readonly name: string;
}

/** Without tiles there is nothing to see closer than a town. */
const CLOSEST_SKETCH = 12;
const CLOSEST_TILES = 18;
/** Leaflet's default size would cut words; its types know no other way to say none. */
const AS_WIDE_AS_WORDS = { iconSize: undefined } as unknown as { iconSize: [number, number] };

/** Draws the centres of the list: a pin leads to its card, a card marks its pin. */
export function drawMap(box: HTMLElement, facts: MapFacts): void {
  const canvas = document.createElement('div');
  canvas.className = 'map-canvas';
  const note = document.createElement('p');
  note.className = 'hint map-note';
  note.textContent = facts.words.note;
  const drawn = document.createElement('div');
  drawn.className = 'map-drawn';
  drawn.append(canvas, note);
  box.replaceChildren(drawn);
  const map = plainMap(canvas, facts, { maxZoom: facts.tiles ? CLOSEST_TILES : CLOSEST_SKETCH });
  const pins = pinsOf(cardsOf(document));
  map.fitBounds(
    pins.map(({ lat, lon }) => [lat, lon]),
    { padding: [40, 40], maxZoom: CLOSEST_SKETCH - 1, animate: false },
  );
  for (const pin of pins) pinOn(map, pin);
  layGround(map, facts, (ground) => drawTowns(map, pins, ground));
}

function cardsOf(root: Document): Card[] {
  return [...root.querySelectorAll<HTMLElement>('[data-point]')].flatMap((element) => {
    const point = pointOf(element.dataset['point']);
    const name = element.querySelector('h3 a')?.textContent ?? '';
    const { number, town = '' } = element.dataset;
    return point ? [{ ...point, town, name, element, number: Number(number) }] : [];
  });
}

function pinOn(map: LeafletMap, pin: Pin<Card>): void {
  const icon = divIcon({ className: 'map-pin', html: plainText(pin.label), ...AS_WIDE_AS_WORDS });
  const drawn = marker([pin.lat, pin.lon], { icon, riseOnHover: true }).addTo(map);
  const names = pin.cards.map(({ number, name }) => `${number}. ${name}`);
  drawn.getElement()?.setAttribute('aria-label', `${pin.label}: ${names.join('; ')}`);
  const lead = (): void => pin.cards[0]?.element.querySelector<HTMLElement>('h3 a')?.focus();
  drawn.on('click', lead);
  // A pin is a button to those who hear the page, and a button is pressed with either key.
  drawn.getElement()?.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    lead();
  });
  for (const { element } of pin.cards) markTogether(element, drawn, pin);
}

/** Whichever card of the pin is pointed at or has the focus, the pin and its cards stand out. */
function markTogether(card: HTMLElement, drawn: Marker, pin: Pin<Card>): void {
  const mark = (on: boolean) => (): void => {
    drawn.getElement()?.classList.toggle('map-pin-marked', on);
    drawn.setZIndexOffset(on ? 1000 : 0);
    for (const { element } of pin.cards) element.classList.toggle('card-pinned', on);
  };
  for (const event of ['mouseenter', 'focusin']) card.addEventListener(event, mark(true));
  for (const event of ['mouseleave', 'focusout']) card.addEventListener(event, mark(false));
}

/** Names of towns are for eyes only: the list has the words. */
function drawTowns(map: LeafletMap, pins: readonly Pin<Card>[], ground: LayerGroup): void {
  const names = pins
    .filter(({ town }) => town !== '')
    .map(({ town, label, lat, lon }) => ({
      ...map.latLngToContainerPoint([lat, lon]),
      ...{ words: town, pin: label, lat, lon },
    }));
  for (const { words, lat, lon } of legible(names)) {
    const icon = divIcon({ className: 'map-town', html: plainText(words), ...AS_WIDE_AS_WORDS });
    const town = marker([lat, lon], { icon, interactive: false, keyboard: false }).addTo(ground);
    town.getElement()?.setAttribute('aria-hidden', 'true');
  }
}
