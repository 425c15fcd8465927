import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Db, Tx } from '../../common/database/tx.ts';
import type { Bilingual } from '../../common/errors/problem.ts';
import type { CatalogueView, EditedServiceView } from './catalogue-edit.view.ts';

export type ServiceFacts = Omit<EditedServiceView, 'centres'>;

/** The catalogue as it is edited: in both languages, and written in the transaction of an errand. */
@Injectable()
export class CatalogueEditsRepository {
  /** Others who edit wait. */
  async lockVersion(tx: Tx): Promise<number> {
    const [row] = await tx.rows<{ version: number }>(sql`
      select version from catalogue_version where id = 1 for update`);
    return row?.version ?? 0;
  }

  async bump(tx: Tx): Promise<void> {
    await tx.rows(sql`update catalogue_version set version = version + 1 where id = 1`);
  }

  async read(db: Db): Promise<CatalogueView> {
    const [row] = await db.rows<CatalogueView>(sql`
      select
        (select version from catalogue_version where id = 1) as version,
        (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'title', title) order by position, code), '[]')
          from audience) as audiences,
        (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'title', title) order by code), '[]')
          from document) as documents,
        (select coalesce(jsonb_agg(${SERVICE} order by s.position, s.code), '[]') from service s) as services`);
    if (!row) throw new Error('the catalogue has no version');
    return row;
  }

  /** Behind all others. Breaks `service_pk`. */
  async add(tx: Tx, service: ServiceFacts): Promise<void> {
    const { code, minutes, ticketPrefix, title, summary, withdrawnFrom } = service;
    await tx.rows(sql`
      insert into service (code, position, minutes, ticket_prefix, title, summary, withdrawn_from)
      select ${code}, coalesce(max(position), -1) + 1, ${minutes}, ${ticketPrefix}, ${json(title)}::jsonb,
        ${json(summary)}::jsonb, ${withdrawnFrom}::date
      from service`);
    await this.#putParts(tx, service);
  }

  async change(tx: Tx, service: ServiceFacts): Promise<void> {
    const { code, minutes, ticketPrefix, title, summary, withdrawnFrom } = service;
    await tx.rows(sql`
      update service
      set minutes = ${minutes}, ticket_prefix = ${ticketPrefix}, title = ${json(title)}::jsonb,
        summary = ${json(summary)}::jsonb, withdrawn_from = ${withdrawnFrom}::date
      where code = ${code}`);
    await tx.rows(sql`
      update centre_service set offered_until = coalesce(${withdrawnFrom}::date, 'infinity')
      where service_code = ${code}`);
    await this.#putParts(tx, service);
  }

  async order(tx: Tx, codes: readonly string[]): Promise<void> {
    await tx.rows(sql`
      update service s set position = o.position - 1
      from unnest(${codes}::text[]) with ordinality as o (code, position)
      where s.code = o.code`);
  }

  async putAudience(tx: Tx, code: string, title: Bilingual): Promise<void> {
    await tx.rows(sql`
      insert into audience (code, position, title)
      select ${code}, coalesce(max(position), -1) + 1, ${json(title)}::jsonb from audience
      on conflict (code) do update set title = excluded.title`);
  }

  async putDocument(tx: Tx, code: string, title: Bilingual): Promise<void> {
    await tx.rows(sql`
      insert into document (code, title) values (${code}, ${json(title)}::jsonb)
      on conflict (code) do update set title = excluded.title`);
  }

  /** Who has come for it stays with their visits: breaks `booking_audience_fk`. */
  async #putParts(tx: Tx, { code, rules, audiences }: ServiceFacts): Promise<void> {
    await tx.rows(sql`delete from service_rule where service_code = ${code}`);
    await tx.rows(sql`
      insert into service_rule (service_code, position, text)
      select ${code}, r.position - 1, r.text
      from jsonb_array_elements(${json(rules)}::jsonb) with ordinality as r (text, position)`);
    await tx.rows(sql`delete from service_document where service_code = ${code}`);
    await tx.rows(sql`
      delete from service_audience
      where service_code = ${code} and not (audience_code = any (${audiences.map((one) => one.code)}::text[]))`);
    for (const [position, audience] of audiences.entries()) {
      await tx.rows(sql`
        insert into service_audience (service_code, audience_code, position, note)
        values (${code}, ${audience.code}, ${position}, null)
        on conflict (service_code, audience_code) do update set position = excluded.position`);
      for (const [at, { code: document, note }] of audience.documents.entries())
        await tx.rows(sql`
          insert into service_document (service_code, audience_code, document_code, position, note)
          values (${code}, ${audience.code}, ${document}, ${at}, ${note ? json(note) : null}::jsonb)`);
    }
  }
}

const SERVICE = sql`
  jsonb_build_object(
    'code', s.code, 'minutes', s.minutes, 'ticketPrefix', s.ticket_prefix, 'title', s.title, 'summary', s.summary,
    'withdrawnFrom', s.withdrawn_from,
    'centres', (select count(*) from centre_service o where o.service_code = s.code),
    'rules', array(select r.text from service_rule r where r.service_code = s.code order by r.position),
    'audiences', array(
      select jsonb_build_object(
        'code', a.audience_code,
        'documents', array(
          select jsonb_build_object('code', d.document_code, 'note', d.note)
          from service_document d
          where d.service_code = a.service_code and d.audience_code = a.audience_code
          order by d.position
        )
      )
      from service_audience a
      where a.service_code = s.code
      order by a.position
    )
  )`;

function json(value: object): string {
  return JSON.stringify(value);
}
