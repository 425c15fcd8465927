import type { CentreFacts } from '../centres/centre-facts.ts';
import { parseMinutes } from '../common/time/minutes.ts';
import type { PlanSettings } from './domain/day-plan.ts';

/** The settings a plan needs, times in minutes of the day. */
export function planSettings({ settings }: Pick<CentreFacts, 'settings'>): PlanSettings {
  return {
    slotMinutes: settings.slotMinutes,
    horizonDays: settings.horizonDays,
    noticeMinutes: settings.noticeMinutes,
    reservePercent: settings.reservePercent,
    reserveOpensMinutes: parseMinutes(settings.reserveOpens) ?? 0,
  };
}
