// Owns the one page of the staff's application and what browsers load for it (web/office).
// Doors: registerOfficeAssets (office-assets.ts).
// Refuses to know who may do what: the application asks the API, which does.
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { mapTilesOf } from '../common/http/map-tiles.ts';
import type { MapTilesSettings } from '../common/http/map-tiles.ts';
import { DayWorkerController } from './day-worker.controller.ts';
import { OfficeOptions } from './office-options.ts';
import { OfficePagesController } from './office.pages.controller.ts';

@Module({})
export class OfficeModule {
  static forRoot(settings: MapTilesSettings): DynamicModule {
    const options: OfficeOptions = { tiles: mapTilesOf(settings) };
    return {
      module: OfficeModule,
      controllers: [DayWorkerController, OfficePagesController],
      providers: [{ provide: OfficeOptions, useValue: options }],
    };
  }
}
