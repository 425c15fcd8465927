/** Where the browser has a camera, its reader is loaded once somebody wants it. */
export function offerCamera(): void {
  const button = document.querySelector<HTMLButtonElement>('#camera-open');
  // Only secure pages have any devices at all.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!button || !devices) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    import('./camera.client.ts').then(({ readByCamera }) => readByCamera()).catch(() => complain(button));
  });
}

function complain(button: HTMLButtonElement): void {
  const problem = document.getElementById('camera-problem');
  if (!problem) return;
  problem.hidden = false;
  problem.textContent = button.dataset['none'] ?? '';
}
