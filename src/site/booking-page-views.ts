import { checkRows } from '../../web/public/check/rows.ts';
import type { CheckView } from '../../web/public/check/page.tsx';
import { NOTHING_TYPED } from '../../web/public/details/check.ts';
import type { TypedDetails } from '../../web/public/details/check.ts';
import type { DetailsView } from '../../web/public/details/page.tsx';
import { hrefOf } from '../../web/public/frame/frame.ts';
import type { Frame } from '../../web/public/frame/frame.ts';
import { stepPath } from '../../web/public/journey.ts';
import { visitMoment } from '../../web/public/visit/current-visit.tsx';
import type { ServiceView } from '../catalogue/catalogue.view.ts';
import type { CentreFacts } from '../centres/centre-facts.ts';
import { formatPhone } from '../common/validation/phone-view.ts';
import { parsePhone } from '../common/validation/phone.ts';
import type { HeldJourney } from './journey-cookie.ts';
import { placeInWords } from './places.ts';
import { shownPlace } from './shown-place.ts';

/** The page of details for a held place, with whatever was typed before. */
export function detailsView(
  frame: Frame,
  service: ServiceView,
  centre: CentreFacts,
  journey: HeldJourney,
  answered: { readonly who: 'other' } | null = null,
): Omit<DetailsView, 'errors'> {
  const { hold, date, centreId } = journey;
  return {
    serviceCode: service.code,
    service: service.title,
    centreName: centre.name,
    moment: visitMoment(frame, hold.timeZone, hold.startsAt),
    hold,
    fields: shownPlace(journey),
    audiences: service.audiences,
    typed: { ...(journey.typed ?? NOTHING_TYPED), ...answered },
    answered: answered ? 'who' : undefined,
    links: {
      back: hrefOf(frame, stepPath(service.code, 'time'), { centre: centreId, date }),
      action: hrefOf(frame, stepPath(service.code, 'details')),
      extend: extendHref(frame, service.code),
      clear: hrefOf(frame, `${stepPath(service.code, 'details')}/clear`),
    },
  };
}

export interface CheckFacts {
  readonly frame: Frame;
  readonly service: ServiceView;
  readonly centre: CentreFacts;
  readonly journey: HeldJourney;
  readonly typed: TypedDetails;
}

/** The check page of what is held and typed. The telephone is shown as people write it. */
export function checkView({ frame, service, centre, journey, typed }: CheckFacts): CheckView {
  const { hold, centreId, date } = journey;
  const step = (name: 'centres' | 'details' | 'check'): string => hrefOf(frame, stepPath(service.code, name));
  const day = hrefOf(frame, stepPath(service.code, 'day'), { centre: centreId });
  const rows = checkRows(
    frame,
    {
      service: service.title,
      centreName: centre.name,
      place: placeInWords(centre),
      moment: visitMoment(frame, hold.timeZone, hold.startsAt),
      audience: service.audiences.find(({ code }) => code === typed.audience)?.title ?? '',
      typed: { ...typed, phone: phoneInWords(typed.phone) },
    },
    { service: hrefOf(frame, '/'), centre: step('centres'), moment: day, details: step('details') },
  );
  return {
    rows,
    hold,
    fields: shownPlace(journey),
    links: {
      back: step('details'),
      action: step('check'),
      extend: extendHref(frame, service.code),
      again: hrefOf(frame, stepPath(service.code, 'time'), { centre: centreId, date }),
    },
  };
}

function extendHref(frame: Frame, service: string): string {
  return hrefOf(frame, `/book/${service}/hold`);
}

function phoneInWords(typed: string): string {
  const parsed = parsePhone(typed);
  return parsed.ok ? formatPhone(parsed.value) : '';
}
