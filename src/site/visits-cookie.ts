import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OwnBooking } from '../bookings/own-booking.ts';
import { SealedCookies } from './sealed-cookies.ts';

const COOKIE = { name: 'okno-visits', lifeSeconds: 7 * 86_400 };
/** A family books one after another; more would not fit the cookie. */
const MOST_VISITS = 5;

/** Remembers the secrets of the visits this browser booked or opened, until the browser is closed. */
@Injectable()
export class VisitsCookie {
  constructor(private readonly cookies: SealedCookies) {}

  /** The last one opened first. */
  async all(request: FastifyRequest): Promise<readonly OwnBooking[]> {
    const content = await this.cookies.read(request, COOKIE);
    return Array.isArray(content) ? (content as OwnBooking[]) : [];
  }

  async find(request: FastifyRequest, reference: string): Promise<OwnBooking | null> {
    return (await this.all(request)).find((visit) => visit.reference === reference) ?? null;
  }

  async add(request: FastifyRequest, reply: FastifyReply, visit: OwnBooking): Promise<void> {
    const others = (await this.all(request)).filter(({ reference }) => reference !== visit.reference);
    await this.cookies.write(reply, COOKIE, [visit, ...others].slice(0, MOST_VISITS));
  }

  async forget(request: FastifyRequest, reply: FastifyReply, reference: string): Promise<void> {
    const others = (await this.all(request)).filter((visit) => visit.reference !== reference);
    if (others.length === 0) this.cookies.clear(reply, COOKIE);
    else await this.cookies.write(reply, COOKIE, others);
  }
}
