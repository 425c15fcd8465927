import { Injectable } from '@nestjs/common';
import { malformedCursor } from '../../common/errors/common.errors.ts';
import { Problem } from '../../common/errors/problem.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import type { PageQuery } from '../accounts.dto.ts';
import type { OwnCentresPage } from '../accounts.view.ts';
import { readPageEnd, writePageEnd } from '../../common/http/page-cursor.ts';
import { staffWords } from '../domain/staff-words.ts';
import { OwnCentresReader } from './own-centres.reader.ts';
import { ownCentreView } from './session-views.ts';

/** The centres a person may do something in, a page at a time. */
@Injectable()
export class OwnCentres {
  constructor(private readonly reader: OwnCentresReader) {}

  /** Throws `malformed-cursor`. */
  async page(may: StaffBadge['may'], { q = '', limit, cursor }: PageQuery): Promise<OwnCentresPage> {
    const after = cursor === undefined ? null : readPageEnd(cursor);
    if (cursor !== undefined && !after) throw new Problem(malformedCursor);
    const reaches = [...may].flatMap(([permission, of]) => (permission === 'account.own' ? [] : of));
    const rows = await this.reader.list(reaches, { words: staffWords(q), after, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((centre) => ownCentreView(centre, may)),
      nextCursor: last ? writePageEnd({ text: last.name, id: last.id }) : null,
    };
  }
}
