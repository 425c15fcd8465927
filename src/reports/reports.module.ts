// Owns sums of the hall made from its events, and the figures shown of them.
// Doors: none; figures come out by its controllers.
// Refuses to know names, contacts and how anything is changed: it only reads.
import { Module } from '@nestjs/common';
import { HallFiguresController } from './hall-figures.staff.controller.ts';
import { ReadHallFigures } from './hall-figures.service.ts';
import { HallSumsRepository } from './hall-sums.repository.ts';
import { MakeSums } from './make-sums.service.ts';

@Module({
  controllers: [HallFiguresController],
  providers: [HallSumsRepository, MakeSums, ReadHallFigures],
})
export class ReportsModule {}
