import type { ArrivalRefusal } from '../../src/queue/check-in/domain/arrival.ts';
import type { Language } from '../shared/language.ts';

export interface KioskAssets {
  readonly script: string | null;
  readonly style: string | null;
  readonly fonts: readonly string[];
}

/** What every page of the kiosk knows of its request. */
export interface KioskFrame {
  readonly language: Language;
  readonly large: boolean;
  readonly assets: KioskAssets;
  /** Whether the installation is a demonstration. */
  readonly demo: boolean;
}

/** A visit without its visitor. Instants are epoch milliseconds. */
export interface RefusedVisit {
  readonly startsAt: number;
  readonly receivedFrom: number;
  readonly timeZone: string;
  readonly centre: string;
}

export interface ArrivedView {
  readonly label: string;
  readonly bookedFor: number;
  readonly timeZone: string;
  readonly isLate: boolean;
  readonly isAgain: boolean;
  /** Where it was called to, or is served; null while it waits. */
  readonly window: number | null;
  readonly isDeferred: boolean;
  /** null when it does not wait. */
  readonly before: number | null;
  /** null when no window takes the service. */
  readonly waitMinutes: number | null;
}

/** Which screen a kiosk shows. */
export type KioskView =
  | { readonly screen: 'home'; readonly typed: string; readonly problem: 'incomplete' | 'foreign' | null }
  | { readonly screen: 'arrived'; readonly arrived: ArrivedView }
  | { readonly screen: 'refused'; readonly reason: ArrivalRefusal; readonly visit: RefusedVisit | null }
  | { readonly screen: 'no-booking' | 'called' | 'limited' | 'failed' }
  | { readonly screen: 'unpaired'; readonly problem: 'over' | 'slow' | null }
  | { readonly screen: 'code'; readonly code: string };

/** The address of a kiosk's page in the language and size of this one. */
export function kioskHref({ language, large }: Pick<KioskFrame, 'language' | 'large'>, path = ''): string {
  return `${language === 'en' ? '/en' : ''}/kiosk${path}${large ? '?large=1' : ''}`;
}
