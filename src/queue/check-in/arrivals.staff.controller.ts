import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { bookingNotFound } from '../../bookings/bookings.errors.ts';
import { Centres } from '../../centres/centres.service.ts';
import { Database } from '../../common/database/database.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import type { HallTicket } from '../ticket.ts';
import { arrivalProblem } from './arrival-problems.ts';
import type { VisitKey } from './arriving-visits.repository.ts';
import { ArrivalDto, HallParam, PriorityDto, StepDto, TicketParam } from './check-in.dto.ts';
import { CheckIn } from './check-in.service.ts';
import { ArrivalView, ArrivedTicketView, PriorityCategoryView, arrivedTicketView } from './check-in.view.ts';
import { parseTypedCode } from './domain/typed-code.ts';
import { GivePriority } from './give-priority.service.ts';
import { PlacesInHall } from './places-in-hall.ts';
import { PriorityCategoriesReader } from './priority-categories.reader.ts';
import { TakeBackArrival } from './take-back-arrival.service.ts';

/** Checking people in at the desk, by the talon or from the list of the day. */
@ApiTags('hall')
@Controller('api/v1/staff/centres/:centreId')
export class ArrivalsStaffController {
  constructor(
    private readonly database: Database,
    private readonly centres: Centres,
    private readonly checkIn: CheckIn,
    private readonly takeBack: TakeBackArrival,
    private readonly priority: GivePriority,
    private readonly categories: PriorityCategoriesReader,
    private readonly places: PlacesInHall,
  ) {}

  @Post('arrivals')
  @HttpCode(200)
  @Needs('hall.manage')
  @ApiOperation({
    operationId: 'checkIn',
    summary: 'Somebody has come; told again when they had come before',
  })
  @ApiOkResponse({ type: ArrivalView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  async arrive(
    @Param() { centreId }: HallParam,
    @Body() dto: ArrivalDto,
    @Staff() { accountId }: StaffBadge,
  ): Promise<ArrivalView> {
    const reason = dto.bringBackReason;
    const arrived = await this.checkIn.run({
      ...{ centreId, accountId, visit: keyOf(dto, centreId) },
      bringBack: reason === undefined ? null : { reason },
    });
    if (!arrived.ok) throw arrivalProblem(arrived);
    const place = await this.places.of(arrived.ticket);
    return {
      how: arrived.how,
      ticket: await this.#view(arrived.ticket),
      before: place?.before ?? null,
      waitMinutes: place?.waitMinutes ?? null,
    };
  }

  @Post('arrivals/:ticketId/undo')
  @HttpCode(200)
  @Needs('hall.manage')
  @ApiOperation({ operationId: 'undoCheckIn', summary: 'Checked in by mistake: the ticket leaves the hall' })
  @ApiOkResponse({ type: ArrivedTicketView })
  @ApiProblems(400, 401, 403, 404, 409)
  async undo(
    @Param() { centreId, ticketId }: TicketParam,
    @Body() { expectedStep }: StepDto,
    @Staff() { accountId }: StaffBadge,
  ): Promise<ArrivedTicketView> {
    return this.#view(await this.takeBack.run({ centreId, ticketId, expectedStep, accountId }));
  }

  @Put('tickets/:ticketId/priority')
  @Needs('hall.manage')
  @ApiOperation({ operationId: 'givePriority', summary: 'Called before others, the document shown' })
  @ApiOkResponse({ type: ArrivedTicketView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  async prioritise(
    @Param() { centreId, ticketId }: TicketParam,
    @Body() { category, documentShown, expectedStep }: PriorityDto,
    @Staff() { accountId }: StaffBadge,
  ): Promise<ArrivedTicketView> {
    const command = { centreId, ticketId, expectedStep, accountId, category, documentShown };
    return this.#view(await this.priority.run(command));
  }

  @Get('priority-categories')
  @Needs('hall.see')
  @ApiOperation({ operationId: 'listPriorityCategories', summary: 'Who is called before others' })
  @ApiOkResponse({ type: [PriorityCategoryView] })
  @ApiProblems(401, 403)
  async list(@Param() _: HallParam): Promise<PriorityCategoryView[]> {
    return this.categories.all();
  }

  async #view(ticket: HallTicket): Promise<ArrivedTicketView> {
    const { timeZone } = await this.centres.get(this.database, ticket.centreId);
    return arrivedTicketView(ticket, timeZone);
  }
}

function keyOf({ bookingId, reference }: ArrivalDto, centreId: string): VisitKey {
  if (bookingId !== undefined) return { centreId, bookingId };
  const digits = parseTypedCode(reference ?? '');
  if (digits === null) throw new Problem(bookingNotFound);
  return { reference: digits };
}
