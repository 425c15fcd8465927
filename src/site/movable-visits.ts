import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OwnVisits } from './own-visits.ts';
import type { OwnVisit } from './own-visits.ts';
import { Pages } from './pages.ts';

/** Visits that can still be moved. */
@Injectable()
export class MovableVisits {
  constructor(
    private readonly pages: Pages,
    private readonly own: OwnVisits,
  ) {}

  /** null when the visitor is led elsewhere: to find the visit, or to see that it cannot be moved any more. */
  async findOrLead(request: FastifyRequest, reply: FastifyReply): Promise<OwnVisit | null> {
    const visit = await this.own.findOrAsk(request, reply);
    if (!visit) return null;
    const frame = this.pages.frame(request);
    const { status, canMoveUntil, isToMove, reference } = visit.booking;
    if (status === 'booked' && (isToMove || frame.now < canMoveUntil)) return visit;
    this.pages.goTo(reply, frame, `/visit/${reference}`);
    return null;
  }
}
