/** What is typed and not sent yet, for this tab only: it goes with the tab. */
const DRAFT = 'okno-draft';
/** The booking is on its way: when its talon is shown, the draft has done its duty. */
const SENT = 'okno-draft-sent';

interface Draft {
  readonly service: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Nothing typed is lost on back, reload or a dead connection, also what was never sent. */
export function keepDraft(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-draft]');
  if (form) {
    restore(form);
    form.addEventListener('input', () => save(form));
    form.addEventListener('change', () => save(form));
  }
  finishSent();
  const check = document.querySelector('form[data-draft-sent]');
  check?.addEventListener('submit', () => sessionStorage.setItem(SENT, '1'));
  const clear = document.querySelector('form[data-draft-clear]');
  clear?.addEventListener('submit', () => sessionStorage.removeItem(DRAFT));
}

function finishSent(): void {
  if (sessionStorage.getItem(SENT) === null) return;
  sessionStorage.removeItem(SENT);
  if (document.querySelector('[data-keep]')) sessionStorage.removeItem(DRAFT);
}

function save(form: HTMLFormElement): void {
  const values = Object.fromEntries(
    [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const draft: Draft = { service: form.dataset['draft'] ?? '', values };
  sessionStorage.setItem(DRAFT, JSON.stringify(draft));
}

/** What the address has just answered (`data-draft-but`) is newer than the draft. */
function restore(form: HTMLFormElement): void {
  const { draft: service, draftBut } = form.dataset;
  const kept = JSON.parse(sessionStorage.getItem(DRAFT) ?? 'null') as Draft | null;
  if (kept?.service !== service || !kept) return;
  for (const field of form.querySelectorAll<HTMLInputElement>('input[name]')) {
    if (field.type === 'hidden' || field.name === draftBut) continue;
    const value = kept.values[field.name];
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = value === field.value;
    else field.value = value ?? '';
  }
}
