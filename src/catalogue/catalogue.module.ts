// Owns services, their rules, who may come, documents to bring, and what each centre offers.
// Doors: Catalogue (reading), CatalogueRegistry (adding, in the caller's transaction), offer.sql.ts, domain types, errors.
// Refuses to know hours, places and bookings.
import { Module } from '@nestjs/common';
import { CatalogueRegistry } from './catalogue-registry.ts';
import { CataloguePublicController } from './catalogue.public.controller.ts';
import { Catalogue } from './catalogue.service.ts';

@Module({
  controllers: [CataloguePublicController],
  providers: [Catalogue, CatalogueRegistry],
  exports: [Catalogue, CatalogueRegistry],
})
export class CatalogueModule {}
