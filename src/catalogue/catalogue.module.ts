// Owns services, their rules, who may come, documents to bring, and what each centre offers.
// Doors: Catalogue (reading), CatalogueRegistry (adding, in the caller's transaction), offer.sql.ts, domain types, errors.
// Refuses to know hours, places and bookings.
import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.ts';
import { CatalogueRegistry } from './catalogue-registry.ts';
import { CataloguePublicController } from './catalogue.public.controller.ts';
import { CatalogueStaffController } from './catalogue.staff.controller.ts';
import { Catalogue } from './catalogue.service.ts';
import { CatalogueEditsRepository } from './manage/catalogue-edits.repository.ts';
import { CatalogueAdminController } from './manage/catalogue.admin.controller.ts';
import { EditCatalogue } from './manage/edit-catalogue.service.ts';

@Module({
  imports: [AuditModule],
  controllers: [CataloguePublicController, CatalogueStaffController, CatalogueAdminController],
  providers: [Catalogue, CatalogueRegistry, CatalogueEditsRepository, EditCatalogue],
  exports: [Catalogue, CatalogueRegistry],
})
export class CatalogueModule {}
