import type { components } from '../api/schema.d.ts';

type Schemas = components['schemas'];

export type Hall = Schemas['HallView'];
export type HallTicket = Schemas['HallTicketView'];
export type Expected = Schemas['ExpectedVisitView'];
export type HallWindow = Schemas['HallWindowView'];
export type VisitName = Schemas['VisitNameView'];
export type Arrival = Schemas['ArrivalView'];
export type DayVisit = Schemas['DayVisitView'];
