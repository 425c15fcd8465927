import { weekdayOf } from '../../common/time/local-date.ts';
import type { LocalDate } from '../../common/time/local-date.ts';
import { workingDay } from './production-calendar.ts';
import type { ShippedDay } from './production-calendar.ts';

/** A region's days off as shipped, under its ISO 3166-2 code. `disputed` ones are left to administrators. */
export interface RegionalDays {
  readonly fixed_yearly: readonly { readonly md: string; readonly name: string; readonly act?: string }[];
  readonly movable: readonly { readonly date: LocalDate; readonly name: string; readonly act?: string }[];
  readonly workingWeekend?: readonly LocalDate[];
}

export interface YearlyDay {
  readonly month: number;
  readonly day: number;
  readonly name: string;
  readonly act: string | null;
}

/** ISO 3166-2 to the two digits of the lists, for the regions that have days off of their own. */
export const REGION_OF_ISO: Readonly<Record<string, string>> = {
  'RU-AD': '01',
  'RU-BA': '02',
  'RU-BU': '03',
  'RU-AL': '04',
  'RU-DA': '05',
  'RU-KB': '07',
  'RU-SA': '14',
  'RU-TA': '16',
  'RU-CE': '20',
};

const MOVED_DAY_OFF = 'Перенесённый выходной';

/** The days off a region keeps on the same date every year. */
export function yearlyDays({ fixed_yearly }: RegionalDays): YearlyDay[] {
  return fixed_yearly.map(({ md, name, act }) => {
    const [month, day] = md.split('-').map(Number) as [number, number];
    return { month, day, name, act: act || null };
  });
}

/**
 * The region's days of single years. A weekend that is worked has the hours of the last moved day off
 * before it, which is the day it repays. Throws when there is none: the shipped file would be wrong.
 */
export function regionalDays({ movable, workingWeekend = [] }: RegionalDays): ShippedDay[] {
  return [
    ...movable.map(({ date, name, act }): ShippedDay => ({ date, kind: 'day-off', name, act: act || null })),
    ...workingWeekend.map((date) => {
      const repaid = movable.findLast((day) => day.name === MOVED_DAY_OFF && day.date < date);
      if (!repaid) throw new Error(`the region has no moved day off that ${date} repays`);
      return workingDay(date, weekdayOf(repaid.date), repaid.act || null);
    }),
  ];
}
