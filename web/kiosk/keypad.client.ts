const REFERENCE_DIGITS = 8;

/** Keys write into the field at once; whatever a scanner or a keyboard types goes there too, wherever the focus is. */
export function enterDigits(): void {
  document.addEventListener('click', (event) => {
    const key = (event.target as Element).closest<HTMLButtonElement>('button[name="key"]');
    const code = field();
    if (!key || !code || key.value === 'done') return;
    event.preventDefault();
    code.value = key.value === 'erase' ? code.value.slice(0, -1) : code.value + key.value;
    code.removeAttribute('aria-invalid');
    if (code.value.replace(/\D/gu, '').length === REFERENCE_DIGITS && key.value !== 'erase')
      code.form?.requestSubmit();
  });
  document.addEventListener('keydown', (event) => {
    const code = field();
    if (!code || document.activeElement === code || event.ctrlKey || event.altKey || event.metaKey) return;
    if (document.querySelector('dialog[open]')) return;
    // A letter or a digit, but not Enter or Space, with which somebody presses the key that has the focus.
    if (event.key.length !== 1 || event.key === ' ') return;
    code.focus();
  });
}

function field(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('#code');
}
