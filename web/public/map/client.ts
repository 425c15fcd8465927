import type { MapFacts } from './centres-map.tsx';

/** Where the map stands beside the list, and is drawn unasked; elsewhere it waits for the button. */
const BESIDE = '(min-width: 64em) and (scripting: enabled)';

/** The map of the centres in the list. It says nothing that the list does not, so it is fetched last. */
export function offerMap(): void {
  const box = document.querySelector<HTMLElement>('[data-map]');
  const button = document.querySelector<HTMLButtonElement>('[data-show-map]');
  // Who asked for no pictures is not given the largest of them.
  if (!box || !button || document.documentElement.dataset['pictures']) return;
  const facts = JSON.parse(box.dataset['map'] ?? '') as MapFacts;
  let drawn = false;
  const draw = (): void => {
    if (drawn) return;
    drawn = true;
    // The map's own script and styles are most of what the site weighs: only who sees the map loads them.
    import('./draw.client.ts')
      .then(({ drawMap }) => drawMap(box, facts))
      .catch(() => {
        box.replaceChildren(words(facts.words.failed));
      });
  };
  if (matchMedia(BESIDE).matches) return afterLoad(draw);
  button.hidden = false;
  button.setAttribute('aria-expanded', 'false');
  button.after(box);
  button.addEventListener('click', () => {
    const open = box.classList.toggle('map-open');
    button.setAttribute('aria-expanded', String(open));
    button.textContent = open ? facts.words.hide : facts.words.show;
    if (open) draw();
  });
}

function afterLoad(work: () => void): void {
  if (document.readyState === 'complete') work();
  else addEventListener('load', work, { once: true });
}

function words(text: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'map-words';
  line.textContent = text;
  return line;
}
