// Owns the directory: regions, centres, windows and their closures, settings.
// Doors: Centres (facts, windows, regions), CentreRegistry, CentreEdits and RegionEdits (in the caller's transaction), AdminCentreViews, open-centre.sql.ts, domain/.
// Refuses to know when a centre receives, whether a place is free, and what is done at a window.
import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.ts';
import { CentreRegistry } from './centre-registry.ts';
import { CentresPublicController } from './centres.public.controller.ts';
import { Centres } from './centres.service.ts';
import { AddCentre } from './manage/add-centre.service.ts';
import { AdminCentreViews } from './manage/admin-centre-views.ts';
import { AdminCentresReader } from './manage/admin-centres.reader.ts';
import { CentreEdits } from './manage/centre-edits.ts';
import { CentreEditsRepository } from './manage/centre-edits.repository.ts';
import { CentresAdminController } from './manage/centres.admin.controller.ts';
import { ChangeCentre } from './manage/change-centre.service.ts';
import { RegionEdits } from './manage/region-edits.ts';
import { RegionPoints } from './manage/region-points.ts';
import { RegionPointsAdminController } from './manage/region-points.admin.controller.ts';

const DOORS = [Centres, CentreRegistry, CentreEdits, RegionEdits, AdminCentreViews];

@Module({
  imports: [AuditModule],
  controllers: [CentresPublicController, CentresAdminController, RegionPointsAdminController],
  providers: [...DOORS, AddCentre, AdminCentresReader, CentreEditsRepository, ChangeCentre, RegionPoints],
  exports: DOORS,
})
export class CentresModule {}
