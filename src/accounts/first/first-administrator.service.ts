import { Injectable } from '@nestjs/common';
import { Transactions } from '../../common/database/transactions.ts';
import { LinksRepository } from '../links/links.repository.ts';
import { welcomeAddress } from '../links/welcome-address.ts';
import { AdministratorCount } from '../staff/administrator-count.ts';

/** Errand: while nobody can administer the system, each start makes a link by which somebody becomes the first. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly transactions: Transactions,
    private readonly administrators: AdministratorCount,
    private readonly links: LinksRepository,
  ) {}

  /** The whole address, to be shown to whoever starts the process and to no log; null when there is somebody. */
  async run(publicUrl: string): Promise<string | null> {
    return this.transactions.run(async (tx) => {
      if ((await this.administrators.ofOthers(tx, null)) > 0) return null;
      const { token } = await this.links.make(tx, { kind: 'first-administrator', accountId: null });
      return welcomeAddress(publicUrl, token);
    });
  }
}
