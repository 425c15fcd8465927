import { offerCamera } from './camera-button.client.ts';
import { watchIdle } from './idle.client.ts';
import { enterDigits } from './keypad.client.ts';
import { healAfterLoss, stayOnOnePage } from './one-page.client.ts';
import { waitForPairing } from './pairing.client.ts';
import { offerPrint } from './print.client.ts';

// Everything here only adds to pages that are whole without it. Each begins anew with every screen.
const screen = (): void => {
  offerCamera();
  offerPrint();
  waitForPairing();
};

stayOnOnePage(screen);
healAfterLoss();
enterDigits();
watchIdle();
screen();
