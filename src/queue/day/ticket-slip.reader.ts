import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { sql } from '../../common/database/sql.ts';
import type { Language } from '../../common/http/language.ts';

/** What a ticket on paper says of its visit. No name: paper is left lying about. Instants are epoch milliseconds. */
export interface SlipFacts {
  readonly label: string;
  readonly service: string;
  readonly audience: string;
  readonly bookedFor: number;
  readonly arrivedAt: number;
  readonly isLate: boolean;
  /** Of the visitor, who takes the paper along. */
  readonly language: Language;
}

interface SlipRow {
  readonly label: string;
  readonly service_code: string;
  readonly audience_code: string;
  readonly booked_for: Date;
  readonly arrived_at: Date;
  readonly is_late: boolean;
  readonly locale: Language;
}

@Injectable()
export class TicketSlipReader {
  constructor(private readonly database: Database) {}

  /** null when the centre has no such ticket, or its visit is long over and erased. */
  async find(centreId: string, ticketId: string): Promise<SlipFacts | null> {
    const [row] = await this.database.rows<SlipRow>(
      sql`
        select t.label, t.service_code, b.audience_code, t.booked_for, t.arrived_at, t.is_late, b.locale
        from ticket t
        join booking b on b.centre_id = t.centre_id and b.id = t.booking_id
        where t.centre_id = ${centreId} and t.id = ${ticketId} and b.audience_code is not null`.named(
        'hall.slip',
      ),
    );
    if (!row) return null;
    const { label, locale: language } = row;
    return {
      ...{ label, language, service: row.service_code, audience: row.audience_code },
      ...{ bookedFor: row.booked_for.getTime(), arrivedAt: row.arrived_at.getTime(), isLate: row.is_late },
    };
  }
}
