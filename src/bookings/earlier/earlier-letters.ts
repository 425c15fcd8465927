import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { Clock } from '../../common/time/clock.ts';
import type { ComposedMessage } from '../../notifications/domain/composed-message.ts';
import { MessageComposers } from '../../notifications/message-composers.ts';
import { BookingLetters } from '../booking-letters.ts';
import { BookingReader } from '../booking.reader.ts';
import { composeEarlier } from '../messages/compose-earlier.ts';
import { EARLIER_MESSAGE } from './earlier-message.ts';
import { EarlierRequestsRepository } from './earlier-requests.repository.ts';
import { EarlierTimes } from './earlier-times.ts';

/** Writes the letter of an earlier time, if by the moment it leaves it is still free and still wanted. */
@Injectable()
export class EarlierLetters implements OnModuleInit {
  constructor(
    private readonly composers: MessageComposers,
    private readonly database: Database,
    private readonly reader: BookingReader,
    private readonly requests: EarlierRequestsRepository,
    private readonly times: EarlierTimes,
    private readonly letters: BookingLetters,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.composers.register(EARLIER_MESSAGE, (centreId, id) => this.#letter(centreId, id));
  }

  async #letter(centreId: string, id: string): Promise<ComposedMessage | null> {
    const request = await this.requests.find(this.database, { centreId, id });
    const details = await this.reader.byId(this.database, centreId, id);
    if (!details || request?.offeredStart == null) return null;
    const free = await this.times.free(details, this.clock.now());
    if (!free.includes(request.offeredStart)) return null;
    return composeEarlier(details, request.offeredStart, this.letters.links(details));
  }
}
