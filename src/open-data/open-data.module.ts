// Owns the files of open data: the bulk feed of centres, services and free times, and the directory as a table and map.
// Doors: none; it answers by its own addresses.
// Refuses to know bookings, visitors and staff: it says what the public pages say.
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { CentresModule } from '../centres/centres.module.ts';
import { FileChanges } from './file-changes.repository.ts';
import { FileDoor } from './file-door.ts';
import { FileWriters } from './file-writers.ts';
import { Manifest } from './manifest.ts';
import { OpenDataController } from './open-data.public.controller.ts';
import { OpenDataReader } from './open-data.reader.ts';
import { OpenFiles } from './open-files.ts';
import { PublicAddress } from './public-address.ts';

@Module({})
export class OpenDataModule {
  static forRoot({ publicUrl }: PublicAddress): DynamicModule {
    return {
      module: OpenDataModule,
      imports: [CentresModule],
      controllers: [OpenDataController],
      providers: [
        ...[FileChanges, FileDoor, FileWriters, Manifest, OpenDataReader, OpenFiles],
        { provide: PublicAddress, useValue: { publicUrl } satisfies PublicAddress },
      ],
    };
  }
}
