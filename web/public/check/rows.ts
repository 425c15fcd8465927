import type { Frame } from '../frame/frame.ts';
import type { SummaryRow } from '../parts/summary-list.tsx';
import type { TypedDetails } from '../details/check.ts';

export interface CheckedVisit {
  readonly service: string;
  readonly centreName: string;
  readonly place: string | null;
  /** Day and time in words. */
  readonly moment: string;
  readonly audience: string;
  readonly typed: TypedDetails;
}

export interface ChangeLinks {
  readonly service: string;
  readonly centre: string;
  readonly moment: string;
  readonly details: string;
}

/** The lines of the check page, in the order of the journey; what was not given has no line. */
export function checkRows(frame: Frame, visit: CheckedVisit, change: ChangeLinks): readonly SummaryRow[] {
  const { check } = frame.texts;
  const { typed } = visit;
  const name = [typed.familyName, typed.givenName, typed.patronymic]
    .map((part) => part.trim())
    .filter(Boolean);
  const row = (title: string, value: string, changeHref: string): SummaryRow => ({
    name: title,
    value,
    changeHref,
  });
  const rows = [
    row(check.service, visit.service, change.service),
    row(check.centre, [visit.centreName, visit.place].filter(Boolean).join(', '), change.centre),
    row(check.moment, visit.moment, change.moment),
    row(check.account, visit.audience, `${change.details}#audience-${typed.audience}`),
    row(check.visitor, name.join(' '), `${change.details}#familyName`),
    row(check.booker, typed.who === 'other' ? typed.bookerName.trim() : '', `${change.details}#bookerName`),
    row(check.phone, typed.phone.trim(), `${change.details}#phone`),
    row(check.email, typed.email.trim(), `${change.details}#email`),
  ];
  return rows.filter(({ value }) => value !== '');
}
