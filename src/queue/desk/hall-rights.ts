import { Injectable } from '@nestjs/common';
import { Centres } from '../../centres/centres.service.ts';
import { Database } from '../../common/database/database.ts';
import { Problem } from '../../common/errors/problem.ts';
import { reaches } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { managerNeeded } from './desk.errors.ts';

/** Who may act at windows that are not their own. */
@Injectable()
export class HallRights {
  constructor(
    private readonly centres: Centres,
    private readonly database: Database,
  ) {}

  async isOne(centreId: string, badge: StaffBadge): Promise<boolean> {
    const { regionCode } = await this.centres.get(this.database, centreId);
    return reaches(badge, 'hall.manage', { centreId, regionCode });
  }

  /** Throws `hall-manager-needed`. */
  async check(centreId: string, badge: StaffBadge): Promise<void> {
    if (!(await this.isOne(centreId, badge))) throw new Problem(managerNeeded);
  }
}
