// Owns nothing: it reads centres together with how full they are.
// Doors: FindCentres, CentreCard.
// Refuses to know bookings and whoever makes them.
import { Module } from '@nestjs/common';
import { CentresModule } from '../centres/centres.module.ts';
import { CentreCard } from './centre-card.ts';
import { FindCentres } from './find-centres.service.ts';
import { FinderController } from './finder.public.controller.ts';

@Module({
  imports: [CentresModule],
  controllers: [FinderController],
  providers: [CentreCard, FindCentres],
  exports: [CentreCard, FindCentres],
})
export class FinderModule {}
