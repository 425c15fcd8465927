import decodeQr from 'qr/decode.js';

const LOOK_MS = 200;
/** Wide enough for the code of a talon, and quick to read. */
const PICTURE_WIDTH = 480;

/** Opens the camera, looks for a code until one is seen or somebody closes it, and sends what it says. */
export async function readByCamera(): Promise<void> {
  const dialog = document.querySelector<HTMLDialogElement>('#camera');
  const picture = document.querySelector<HTMLVideoElement>('#camera-picture');
  const code = document.querySelector<HTMLInputElement>('#code');
  if (!dialog || !picture || !code) return;
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user' } });
  const close = (): void => {
    for (const track of stream.getTracks()) track.stop();
  };
  dialog.addEventListener('close', close, { once: true });
  document.getElementById('camera-close')?.addEventListener('click', () => dialog.close(), { once: true });
  picture.srcObject = stream;
  dialog.showModal();
  await picture.play();
  const look = (): void => {
    // Another screen has come, or somebody has closed it.
    if (!dialog.open || !dialog.isConnected) return close();
    const seen = codeIn(picture);
    if (seen === null) return void setTimeout(look, LOOK_MS);
    dialog.close();
    code.value = seen;
    code.form?.requestSubmit();
  };
  look();
}

function codeIn(picture: HTMLVideoElement): string | null {
  const { videoWidth, videoHeight } = picture;
  if (videoWidth === 0) return null;
  const [width, height] = [PICTURE_WIDTH, Math.round((videoHeight * PICTURE_WIDTH) / videoWidth)];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(picture, 0, 0, width, height);
  try {
    return decodeQr(context.getImageData(0, 0, width, height));
  } catch {
    return null;
  }
}
