import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Db, Tx } from '../common/database/tx.ts';
import type { CatalogueList } from './domain/catalogue-list.ts';

/** Writes the catalogue in the transaction of an errand. */
@Injectable()
export class CatalogueRegistry {
  /** Writes a whole list into empty tables; the order of the list becomes the order people see. */
  async addAll(tx: Tx, list: CatalogueList): Promise<void> {
    for (const [position, { code, title }] of list.audiences.entries()) {
      await tx.rows(sql`
        insert into audience (code, position, title)
        values (${code}, ${position}, ${json(title)}::jsonb)`);
    }
    for (const { code, title } of list.documents) {
      await tx.rows(sql`
        insert into document (code, title)
        values (${code}, ${json(title)}::jsonb)`);
    }
    for (const [position, service] of list.services.entries()) await this.#addService(tx, service, position);
  }

  /** Lets a centre offer a service from a local date on; the same service again moves the date. */
  async offer(tx: Tx, centreId: string, service: string, from: string): Promise<void> {
    await tx.rows(sql`
      insert into centre_service (centre_id, service_code, offered_from, offered_until)
      select ${centreId}::uuid, s.code, ${from}::date, coalesce(s.withdrawn_from, 'infinity')
      from service s
      where s.code = ${service}
      for share
      on conflict (centre_id, service_code) do update
      set offered_from = excluded.offered_from`);
  }

  /** What a centre offers, by the code of the service, and from which local date. */
  async offers(db: Db, centreId: string): Promise<{ service: string; from: string }[]> {
    return db.rows<{ service: string; from: string }>(sql`
      select service_code as service, offered_from as "from"
      from centre_service
      where centre_id = ${centreId}
      order by service_code`);
  }

  /** Lets a centre offer these services, each from its date on, and no others. */
  async putOffers(
    tx: Tx,
    centreId: string,
    offers: readonly { readonly service: string; readonly from: string }[],
  ): Promise<void> {
    await tx.rows(sql`
      delete from centre_service
      where centre_id = ${centreId}
        and not (service_code = any (${offers.map(({ service }) => service)}::text[]))`);
    for (const { service, from } of offers) await this.offer(tx, centreId, service, from);
  }

  async #addService(tx: Tx, service: CatalogueList['services'][number], position: number): Promise<void> {
    const { code, minutes, ticketPrefix, title, summary, rules, audiences } = service;
    await tx.rows(sql`
      insert into service (code, position, minutes, ticket_prefix, title, summary)
      values (${code}, ${position}, ${minutes}, ${ticketPrefix}, ${json(title)}::jsonb, ${json(summary)}::jsonb)`);
    for (const [at, text] of rules.entries()) {
      await tx.rows(sql`
        insert into service_rule (service_code, position, text)
        values (${code}, ${at}, ${json(text)}::jsonb)`);
    }
    for (const [at, audience] of audiences.entries()) {
      await tx.rows(sql`
        insert into service_audience (service_code, audience_code, position, note)
        values (${code}, ${audience.code}, ${at}, null)`);
      await this.#addDocuments(tx, code, audience);
    }
  }

  async #addDocuments(
    tx: Tx,
    service: string,
    audience: CatalogueList['services'][number]['audiences'][number],
  ): Promise<void> {
    for (const [at, { code, note }] of audience.documents.entries()) {
      await tx.rows(sql`
        insert into service_document (service_code, audience_code, document_code, position, note)
        values (${service}, ${audience.code}, ${code}, ${at}, ${note ? json(note) : null}::jsonb)`);
    }
  }
}

function json(value: object): string {
  return JSON.stringify(value);
}
