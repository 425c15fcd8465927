import { toRfc3339 } from '../../common/time/wall-clock.ts';
import type { OpenCentre, OpenService, OpenTime } from './open-centre.ts';

const FHIR = 'http://hl7.org/fhir/StructureDefinition';
const DEEP_LINK = 'http://fhir-registry.smarthealthit.org/StructureDefinition/booking-deep-link';
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Resource = Readonly<Record<string, unknown>>;

/** The meaning of our own codes is told on the page of open data. */
function ours(publicUrl: string, what: string): string {
  return `${publicUrl}/open-data#${what}`;
}

/** A centre as `Location` (SMART Scheduling Links, FHIR R4). Members whose value is not known are left out. */
export function locationResource(centre: OpenCentre, publicUrl: string): Resource {
  const { id, code, name, phone, hours, location } = centre;
  return {
    ...{ resourceType: 'Location', id },
    ...demoTag(centre, publicUrl),
    identifier: [{ system: ours(publicUrl, 'code'), value: code }],
    ...{ status: 'active', name },
    ...(phone !== null && { telecom: [{ system: 'phone', value: phone }] }),
    address: addressOf(centre),
    ...(location && { position: { longitude: location.lon, latitude: location.lat } }),
    ...(hours && { hoursOfOperation: hours.map(hoursOf) }),
    extension: [
      { url: `${FHIR}/timezone`, valueCode: centre.timeZone },
      ...(location ? [{ url: ours(publicUrl, 'exact'), valueBoolean: location.exact }] : []),
      { url: ours(publicUrl, 'page'), valueUrl: centrePage(centre, publicUrl) },
    ],
  };
}

/** One service of one centre as `Schedule`. Schedules of a centre share its times: whoever takes one takes it of all. */
export function scheduleResource(centre: OpenCentre, service: OpenService, publicUrl: string): Resource {
  return {
    ...{ resourceType: 'Schedule', id: scheduleId(centre, service) },
    ...demoTag(centre, publicUrl),
    active: true,
    serviceType: [
      { coding: [{ system: ours(publicUrl, 'service'), code: service.code, display: service.title }] },
    ],
    actor: [{ reference: `Location/${centre.id}` }],
  };
}

/** A time that can be held now as `Slot`, with the address of the page that holds it. */
export function slotResource(
  centre: OpenCentre,
  service: OpenService,
  { startsAt, endsAt, date }: OpenTime,
  publicUrl: string,
): Resource {
  const minute = new Date(startsAt).toISOString().replaceAll(/[-:]/g, '').slice(0, 13);
  return {
    ...{ resourceType: 'Slot', id: `${centre.code}.${service.code}.${minute}Z` },
    schedule: { reference: `Schedule/${scheduleId(centre, service)}` },
    status: 'free',
    start: toRfc3339(startsAt, centre.timeZone),
    end: toRfc3339(endsAt, centre.timeZone),
    extension: [
      {
        url: DEEP_LINK,
        valueUrl: `${publicUrl}/book/${service.code}/time?centre=${centre.id}&date=${date}`,
      },
    ],
  };
}

export function centrePage({ code }: Pick<OpenCentre, 'code'>, publicUrl: string): string {
  return `${publicUrl}/centres/${encodeURIComponent(code)}`;
}

function scheduleId(centre: OpenCentre, service: OpenService): string {
  return `${centre.id}.${service.code}`;
}

function demoTag({ demo }: OpenCentre, publicUrl: string): Resource {
  return demo ? { meta: { tag: [{ system: ours(publicUrl, 'demo'), code: 'demo' }] } } : {};
}

function addressOf({ address, settlement, municipality, regionName }: OpenCentre): Resource {
  return {
    ...(address !== null && { text: address, line: [address] }),
    ...(settlement !== null && { city: settlement }),
    ...(municipality !== null && { district: municipality }),
    ...{ state: regionName, country: 'RU' },
  };
}

function hoursOf({ weekday, opens, closes }: NonNullable<OpenCentre['hours']>[number]): Resource {
  return {
    daysOfWeek: [WEEKDAYS[weekday - 1]],
    openingTime: `${opens}:00`,
    // FHIR knows no 24:00.
    closingTime: closes === '24:00' ? '23:59:59' : `${closes}:00`,
  };
}
