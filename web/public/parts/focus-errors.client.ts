/** Moves the focus to the summary of errors, and from its lines to the fields they name. */
export function focusErrors(): void {
  const summary = document.querySelector<HTMLElement>('[data-focus]');
  if (!summary) return;
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    field.scrollIntoView({ block: 'center' });
    const first = field.matches('input, select') ? field : field.querySelector('input');
    (first ?? field).focus({ preventScroll: true });
  });
}
