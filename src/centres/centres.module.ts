// Owns the directory: regions, centres, windows and their closures, settings.
// Doors: Centres (facts of a centre, windows, regions), CentreRegistry (adding, in the caller's transaction), domain/settings.
// Refuses to know when a centre receives, whether a place is free, and what is done at a window.
import { Module } from '@nestjs/common';
import { CentreRegistry } from './centre-registry.ts';
import { CentresPublicController } from './centres.public.controller.ts';
import { Centres } from './centres.service.ts';

@Module({
  controllers: [CentresPublicController],
  providers: [Centres, CentreRegistry],
  exports: [Centres, CentreRegistry],
})
export class CentresModule {}
