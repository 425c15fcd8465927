// Owns files of centres brought in and given: import_file, import_row, known_columns, last_import.
// Doors: LastImports (what was imported of a centre), domain/ (reading hours and places as people type them).
// Refuses to know how centres and plans are changed: CentreEdits and ChangePlan do it.
import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.ts';
import { CatalogueModule } from '../catalogue/catalogue.module.ts';
import { CentresModule } from '../centres/centres.module.ts';
import { SchedulingModule } from '../scheduling/scheduling.module.ts';
import { SlotsModule } from '../slots/slots.module.ts';
import { ApplyImport } from './apply-import.service.ts';
import { ApplyRow } from './apply-row.ts';
import { ApplySteps } from './apply-steps.ts';
import { ChooseRows } from './choose-rows.service.ts';
import { CompareFile } from './compare-file.service.ts';
import { CountFallOut } from './count-fall-out.ts';
import { DirectoryNow } from './directory-now.reader.ts';
import { FallOutRepository } from './fall-out.repository.ts';
import { GiveLists } from './give-lists.service.ts';
import { ImportProgress } from './import-progress.ts';
import { ImportViews } from './import-views.ts';
import { ImportsAdminController } from './imports.admin.controller.ts';
import { ImportsReader } from './imports.reader.ts';
import { ImportsRepository } from './imports.repository.ts';
import { LastImports } from './last-imports.ts';
import { ListsAdminController } from './lists.admin.controller.ts';
import { ReceiveFile } from './receive-file.service.ts';
import { RenamesRepository } from './renames.repository.ts';
import { RunningImports } from './running-imports.repository.ts';
import { SayRenamed } from './say-renamed.ts';

const ERRANDS = [ApplyImport, ChooseRows, CompareFile, GiveLists, ReceiveFile];
const PARTS = [
  ApplyRow,
  ApplySteps,
  CountFallOut,
  DirectoryNow,
  FallOutRepository,
  ImportProgress,
  ImportViews,
  ImportsReader,
  ImportsRepository,
  RenamesRepository,
  RunningImports,
  SayRenamed,
];

@Module({
  imports: [AuditModule, CatalogueModule, CentresModule, SchedulingModule, SlotsModule],
  controllers: [ImportsAdminController, ListsAdminController],
  providers: [LastImports, ...ERRANDS, ...PARTS],
  exports: [LastImports],
})
export class ExchangeModule {}
