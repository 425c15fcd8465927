import { walkCalendar } from './day/client.ts';
import { keepDraft } from './details/draft.client.ts';
import { offerNear } from './centres/near.client.ts';
import { countDownHold } from './hold/client.ts';
import { offerMap } from './map/client.ts';
import { askAnew } from './parts/asked-anew.client.ts';
import { focusErrors } from './parts/focus-errors.client.ts';
import { submitOnce } from './parts/submit-once.client.ts';
import { tellOtherZone } from './parts/zone-note.client.ts';
import { applySight } from './sight/client.ts';
import { offerKeeping, offerPrint, offerShare, rememberTicks } from './talon/client.ts';
import { solveChallenges } from './time/client.ts';
import { watchTimes } from './time/live.client.ts';
import { countDownUndo, exchangeSecret, watchLine } from './visit/client.ts';

// Everything here only adds to pages that are whole without it. A failure in one leaves the others.
for (const enhance of [
  askAnew,
  focusErrors,
  submitOnce,
  keepDraft,
  tellOtherZone,
  countDownHold,
  walkCalendar,
  offerNear,
  offerMap,
  solveChallenges,
  watchTimes,
  exchangeSecret,
  countDownUndo,
  watchLine,
  offerPrint,
  offerShare,
  rememberTicks,
  offerKeeping,
  applySight,
]) {
  try {
    enhance();
  } catch (error) {
    reportError(error);
  }
}
