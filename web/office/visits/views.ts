import type { components } from '../api/schema.d.ts';

type Schemas = components['schemas'];

export type Visit = Schemas['StaffVisitView'];
export type VisitLine = Schemas['VisitLineView'];
export type DayPlaces = Schemas['DayPlacesView'];
export type StaffPlace = Schemas['StaffPlaceView'];
export type Nearest = Schemas['NearestView'];
export type Service = Schemas['StaffServiceView'];
export type DeskBooking = Schemas['DeskBookingDto'];
