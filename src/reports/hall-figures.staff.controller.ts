import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../common/http/openapi.ts';
import { Needs } from '../common/http/permissions.ts';
import { FiguresQuery, ReportCentreParam } from './hall-figures.dto.ts';
import { ReadHallFigures } from './hall-figures.service.ts';
import { HallReportView } from './hall-figures.view.ts';

@ApiTags('reports')
@Controller('api/v1/staff/centres/:centreId/figures')
export class HallFiguresController {
  constructor(private readonly figures: ReadHallFigures) {}

  @Get()
  @Needs('reports.see')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'readHallFigures', summary: 'Waits, visits and service times of a hall' })
  @ApiResponse({ status: 200, type: HallReportView })
  @ApiProblems(400, 401, 403, 422)
  read(@Param() { centreId }: ReportCentreParam, @Query() query: FiguresQuery): Promise<HallReportView> {
    return this.figures.run({ centreId, ...query });
  }
}
