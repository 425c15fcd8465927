import { SIGHT_NAMES, USUAL_SIGHT, sightAttributes, sightFrom } from '../../shared/sight.ts';

/** Applies the choice at once, without leaving the page: what is typed but not sent yet stays. */
export function applySight(): void {
  const form = document.querySelector<HTMLFormElement>('[data-sight] form');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    // Browsers take the entries of a form for those of a query; TypeScript knows only plain records.
    const given = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    const button = event.submitter as HTMLButtonElement | null;
    if (button?.name) given.set(button.name, button.value);
    show(form, given);
    // As the form itself would be sent, so that the server remembers. Lost on the way, it is chosen again.
    void fetch(form.action, { method: 'POST', redirect: 'manual', body: given }).catch(() => undefined);
  });
}

function show(form: HTMLFormElement, given: URLSearchParams): void {
  const sight = given.has('reset') ? USUAL_SIGHT : sightFrom((name) => given.get(name) ?? '');
  const root = document.documentElement;
  for (const name of SIGHT_NAMES) {
    root.removeAttribute(`data-${name}`);
    for (const radio of form.querySelectorAll<HTMLInputElement>(`[name=${name}]`)) {
      radio.checked = radio.value === sight[name];
    }
  }
  for (const [name, value] of Object.entries(sightAttributes(sight))) root.setAttribute(name, value);
  const said = form.querySelector<HTMLElement>('[data-sight-said]');
  if (said) said.textContent = said.dataset['sightSaid'] ?? '';
}
