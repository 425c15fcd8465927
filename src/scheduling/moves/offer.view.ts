import { ApiProperty } from '@nestjs/swagger';
import { BookedCentreView } from '../../bookings/bookings.view.ts';
import { toRfc3339 } from '../../common/time/wall-clock.ts';
import type { KeptOffer, MoveNotice } from './move-offers.ts';

export class MoveOfferView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Sent back with a yes.' }) id: string;
  @ApiProperty({ type: BookedCentreView }) centre: BookedCentreView;
  @ApiProperty({ type: String, format: 'date-time' }) start: string;
  @ApiProperty({ type: String, format: 'date-time' }) end: string;
  @ApiProperty({ type: String, example: 'Asia/Tomsk' }) timeZone: string;
  @ApiProperty({ type: String, format: 'date-time', description: 'Until then nobody else is given it.' })
  keptUntil: string;
}

/** What the owner of a booking is told when the centre closes its time. */
export class MoveNoticeView {
  @ApiProperty({ type: Boolean, description: 'False: the booking stands; the rest says nothing.' })
  mustMove: boolean;
  @ApiProperty({ type: Boolean, description: 'The centre receives nobody that day, not only at that time.' })
  wholeDay: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'As the centre wrote it, in its language.' })
  reason: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Then the staff call.' })
  answerUntil: string | null;
  @ApiProperty({ type: MoveOfferView, nullable: true, description: 'null: nothing is kept now.' })
  offer: MoveOfferView | null;
}

/** `timeZone` is that of the booking. */
export function noticeView(notice: MoveNotice | null, timeZone: string): MoveNoticeView {
  if (!notice) return { mustMove: false, wholeDay: false, reason: null, answerUntil: null, offer: null };
  const { wholeDay, reason, answerUntil, offer } = notice;
  return {
    ...{ mustMove: true, wholeDay, reason },
    answerUntil: answerUntil === null ? null : toRfc3339(answerUntil, timeZone),
    offer: offer && offerView(offer),
  };
}

function offerView({ holdId, centre, startsAt, endsAt, timeZone, keptUntil }: KeptOffer): MoveOfferView {
  return {
    ...{ id: holdId, centre, timeZone },
    start: toRfc3339(startsAt, timeZone),
    end: toRfc3339(endsAt, timeZone),
    keptUntil: toRfc3339(keptUntil, timeZone),
  };
}
