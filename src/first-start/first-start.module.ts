// Owns nothing: it reads the lists the product ships in data/ and writes them through the rooms' parts.
// Doors: FirstStart.
// Refuses to know anything after the first start, but for the demonstration hours.
import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.ts';
import { CentresModule } from '../centres/centres.module.ts';
import { ExchangeModule } from '../exchange/exchange.module.ts';
import { SlotsModule } from '../slots/slots.module.ts';
import { DemoHours } from './demo-hours.ts';
import { FirstStart } from './first-start.service.ts';
import { ListLoader } from './list-loader.ts';

@Module({
  imports: [CentresModule, CatalogueModule, ExchangeModule, SlotsModule],
  providers: [DemoHours, FirstStart, ListLoader],
  exports: [FirstStart],
})
export class FirstStartModule {}
