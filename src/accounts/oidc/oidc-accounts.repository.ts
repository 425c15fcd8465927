import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Tx } from '../../common/database/tx.ts';
import type { OidcPerson } from './oidc-client.ts';

/** Finds whose account a person of the provider has, in the transaction of the errand. */
@Injectable()
export class OidcAccountsRepository {
  /** By issuer and subject; null for a stranger and for somebody suspended. Rides staff_account_oidc_uq. */
  async find(tx: Tx, { issuer, subject }: OidcPerson): Promise<string | null> {
    const [found] = await tx.rows<{ id: string }>(sql`
      select id
      from staff_account
      where oidc_issuer = ${issuer} and oidc_subject = ${subject} and suspended_at is null`);
    return found?.id ?? null;
  }

  /** An account of this e-mail that nobody of the provider has yet is theirs from now on. Null when there is none. */
  async claim(tx: Tx, { issuer, subject, verifiedEmail }: OidcPerson): Promise<string | null> {
    const [claimed] = await tx.rows<{ id: string }>(sql`
      update staff_account
      set oidc_issuer = ${issuer}, oidc_subject = ${subject}
      where email = ${verifiedEmail}
        and oidc_subject is null
        and suspended_at is null
        and not exists (
          select from staff_account o where o.oidc_issuer = ${issuer} and o.oidc_subject = ${subject}
        )
      returning id`);
    return claimed?.id ?? null;
  }
}
