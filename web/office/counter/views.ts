import type { components } from '../api/schema.d.ts';

type Schemas = components['schemas'];
export type Counter = Schemas['CounterView'];
export type CounterTicket = Schemas['CounterTicketView'];
export type CounterTicketState = Schemas['ArrivedTicketView']['state'];
export type OwnWindow = Schemas['OwnWindowView'];
export type DeskAnswer = Schemas['DeskView'];
export type Outcome = Schemas['VisitEndDto']['outcome'];
export type RefusalReason = NonNullable<Schemas['VisitEndDto']['reason']>;
export type PauseReason = Schemas['PauseDto']['reason'];
export type Service = Schemas['StaffServiceView'];

export const OUTCOMES = [
  'recovered',
  'confirmed',
  'refused',
  'referred',
] as const satisfies readonly Outcome[];
export const PAUSE_REASONS = ['lunch', 'technical', 'other'] as const satisfies readonly PauseReason[];
export const REFUSAL_REASONS = [
  'no-snils',
  'no-passport',
  'proxy',
  'not-the-owner',
  'no-translation',
  'no-birth-certificate',
  'data-mismatch',
  'other',
] as const satisfies readonly RefusalReason[];
