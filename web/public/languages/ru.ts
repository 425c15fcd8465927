import { accessibilityTexts } from '../accessibility/texts.ts';
import { centreTexts } from '../centre/texts.ts';
import { centresTexts } from '../centres/texts.ts';
import { checkTexts } from '../check/texts.ts';
import { consentTexts } from '../consent/texts.ts';
import { dayTexts } from '../day/texts.ts';
import { detailsTexts } from '../details/texts.ts';
import { earlierTexts } from '../earlier/texts.ts';
import { frameTexts } from '../frame/texts.ts';
import { holdTexts } from '../hold/texts.ts';
import { homeTexts } from '../home/texts.ts';
import { openDataTexts } from '../open-data/texts.ts';
import { otherTimeTexts } from '../other-time/texts.ts';
import { privacyTexts } from '../privacy/texts.ts';
import { refusalTexts } from '../refusal/texts.ts';
import { sightTexts } from '../sight/texts.ts';
import { safetyTexts } from '../safety/texts.ts';
import { talonTexts } from '../talon/texts.ts';
import { timeTexts } from '../time/texts.ts';
import { triageTexts } from '../triage/texts.ts';
import { movingTexts } from '../visit/moving-texts.ts';
import { visitTexts } from '../visit/texts.ts';

/** Every Russian word of the public pages. It is the source: other languages have its type. */
export const ru = {
  frame: frameTexts,
  home: homeTexts,
  triage: triageTexts,
  centre: centreTexts,
  centres: centresTexts,
  day: dayTexts,
  time: timeTexts,
  details: detailsTexts,
  hold: holdTexts,
  otherTime: otherTimeTexts,
  check: checkTexts,
  talon: talonTexts,
  moving: movingTexts,
  visit: visitTexts,
  earlier: earlierTexts,
  refusal: refusalTexts,
  consent: consentTexts,
  privacy: privacyTexts,
  sight: sightTexts,
  safety: safetyTexts,
  accessibility: accessibilityTexts,
  openData: openDataTexts,
};

export type Texts = typeof ru;
