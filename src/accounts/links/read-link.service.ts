import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { Problem } from '../../common/errors/problem.ts';
import { linkSpent } from '../accounts.errors.ts';
import type { LinkView } from '../accounts.view.ts';
import { LinksRepository } from './links.repository.ts';

/** Errand: what a one-time link is for. */
@Injectable()
export class ReadLink {
  constructor(
    private readonly database: Database,
    private readonly links: LinksRepository,
  ) {}

  /** Throws `link-spent`. */
  async run(token: string): Promise<LinkView> {
    const link = await this.links.find(this.database, token);
    if (!link) throw new Problem(linkSpent);
    const { kind, displayName, login, expiresAt } = link;
    return { kind, displayName, login, expiresAt: expiresAt.toISOString() };
  }
}
