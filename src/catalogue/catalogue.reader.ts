import { sql } from '../common/database/sql.ts';
import type { Db } from '../common/database/tx.ts';
import { offerOf } from './offer.sql.ts';
import type { Offer } from './offer.sql.ts';
import type { Bilingual } from '../common/errors/problem.ts';

export interface DocumentRow {
  readonly code: string;
  readonly title: Bilingual;
  readonly note: Bilingual | null;
}

export interface AudienceRow {
  readonly code: string;
  readonly title: Bilingual;
  readonly documents: readonly DocumentRow[];
}

export interface ServiceRow {
  readonly code: string;
  readonly minutes: number;
  /** Whether some centre does it, or will. */
  readonly isOffered: boolean;
  readonly withdrawnFrom: string | null;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly audiences: readonly AudienceRow[];
  readonly rules: readonly Bilingual[];
}

/**
 * The whole catalogue, in the order of its positions and in both languages: a few rows of reference tables, as one
 * JSON, which the driver reads many times quicker than arrays of arrays.
 */
export async function readCatalogue(db: Db): Promise<ServiceRow[]> {
  const [row] = await db.rows<{ services: ServiceRow[] }>(
    sql`
      select coalesce(
        json_agg(
          json_build_object(
            'code', s.code,
            'minutes', s.minutes,
            'title', s.title,
            'summary', s.summary,
            'withdrawnFrom', s.withdrawn_from,
            'isOffered', exists (select from centre_service o where o.service_code = s.code),
            'rules', array(
              select r.text
              from service_rule r
              where r.service_code = s.code
              order by r.position
            ),
            'audiences', array(
              select jsonb_build_object(
                'code', a.code,
                'title', a.title,
                'documents', array(
                  select jsonb_build_object('code', d.code, 'title', d.title, 'note', sd.note)
                  from service_document sd
                  join document d on d.code = sd.document_code
                  where sd.service_code = sa.service_code
                    and sd.audience_code = sa.audience_code
                  order by sd.position, d.code
                )
              )
              from service_audience sa
              join audience a on a.code = sa.audience_code
              where sa.service_code = s.code
              order by sa.position, a.code
            )
          )
          order by s.position, s.code
        ),
        '[]'
      ) as services
      from service s`.named('catalogue'),
  );
  return row?.services ?? [];
}

/** From which local date a centre does a service, null when it does not; no answer at all for a service nobody knows. */
export async function findOffer(db: Db, centreId: string, service: string): Promise<Offer | null> {
  const [row] = await db.rows<{ offer: Offer | null }>(
    sql`select ${offerOf(centreId, service)} as offer`.named('catalogue.offer'),
  );
  return row?.offer ?? null;
}

/** Codes of the services a centre does, or will from a date that is set. Rides centre_service_pk. */
export async function listOffers(db: Db, centreId: string): Promise<string[]> {
  const offers = await db.rows<{ code: string }>(sql`
    select service_code as code
    from centre_service
    where centre_id = ${centreId}
    order by service_code`);
  return offers.map(({ code }) => code);
}
