import { BookAtDesk } from './book-at-desk.service.ts';
import { CancelByStaff } from './cancel-by-staff.service.ts';
import { CentreVisits } from './centre-visits.ts';
import { CorrectVisit } from './correct-visit.service.ts';
import { DeskController } from './desk.staff.controller.ts';
import { MoveByStaff } from './move-by-staff.service.ts';
import { Nearest } from './nearest-places.ts';
import { ShowVisit } from './show-visit.service.ts';
import { StaffChanges } from './staff-changes.ts';
import { VisitsController } from './visits.staff.controller.ts';
import { VisitsOfCentreReader } from './visits-of-centre.reader.ts';

export const DESK_CONTROLLERS = [DeskController, VisitsController];
/** What staff do with bookings of their centre. */
/** Used by the rooms above as well. */
export const DESK_DOORS = [CancelByStaff, CentreVisits];
export const DESK_ERRANDS = [BookAtDesk, CorrectVisit, MoveByStaff, Nearest, ShowVisit];
export const DESK_PARTS = [StaffChanges, VisitsOfCentreReader];
