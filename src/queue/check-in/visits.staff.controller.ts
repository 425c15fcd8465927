import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { toRfc3339 } from '../../common/time/wall-clock.ts';
import { HallParam, VisitsQuery } from './check-in.dto.ts';
import { DayVisitsView, arrivedTicketView } from './check-in.view.ts';
import type { DayVisitView } from './check-in.view.ts';
import type { DayVisit } from './day-visits.reader.ts';
import { FindVisits } from './find-visits.service.ts';

/** Who comes to a centre, with names. */
@ApiTags('hall')
@Controller('api/v1/staff/centres/:centreId/visits')
export class VisitsStaffController {
  constructor(private readonly visits: FindVisits) {}

  @Get()
  @Needs('visits.see')
  @ApiOperation({
    operationId: 'findVisits',
    summary: 'Visits of a day, all or by name; reading them is written down',
  })
  @ApiOkResponse({ type: DayVisitsView })
  @ApiProblems(400, 401, 403, 404)
  async find(
    @Param() { centreId }: HallParam,
    @Query() { date = undefined, q = '' }: VisitsQuery,
    @Staff() { accountId }: StaffBadge,
  ): Promise<DayVisitsView> {
    const found = await this.visits.run({ centreId, accountId, q, date: date ?? null });
    const items = found.visits.map((visit) => visitView(visit, found.timeZone));
    return { date: found.date, timeZone: found.timeZone, items };
  }
}

function visitView(visit: DayVisit, timeZone: string): DayVisitView {
  const { bookingId, reference, status, service, audience, familyName, givenName, patronymic, ticket } =
    visit;
  return {
    ...{ bookingId, reference, status, service, audience },
    start: toRfc3339(visit.startsAt, timeZone),
    visitor: { familyName, givenName, patronymic },
    ticket: ticket ? arrivedTicketView(ticket, timeZone) : null,
  };
}
