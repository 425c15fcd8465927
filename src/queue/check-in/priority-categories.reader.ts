import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { sql } from '../../common/database/sql.ts';
import type { Bilingual } from '../../common/errors/problem.ts';

export interface PriorityFacts {
  readonly code: string;
  readonly title: Bilingual;
  readonly document: Bilingual;
}

/** Who is called before others. */
@Injectable()
export class PriorityCategoriesReader {
  constructor(private readonly database: Database) {}

  all(): Promise<PriorityFacts[]> {
    return this.database.rows<PriorityFacts>(sql`
      select code, title, document
      from priority_category
      order by position`);
  }

  async has(code: string): Promise<boolean> {
    return (await this.all()).some((category) => category.code === code);
  }
}
