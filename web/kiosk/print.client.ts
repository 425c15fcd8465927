/** A kiosk with a printer prints the ticket; without a script there is nothing to press. */
export function offerPrint(): void {
  const button = document.querySelector<HTMLButtonElement>('#print');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => print());
}
