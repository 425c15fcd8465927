import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../common/http/openapi.ts';
import { InEitherLanguage } from '../common/http/in-either-language.ts';
import { languageOf } from '../common/http/language.ts';
import { Public } from '../common/http/permissions.ts';
import { nameIn } from '../common/names.ts';
import { Clock } from '../common/time/clock.ts';
import { CentreCard } from './centre-card.ts';
import { FindCentres } from './find-centres.service.ts';
import { CentreIdParam, CentreQuery, CentresQuery, pointOf } from './finder.dto.ts';
import { CentreDetailsView, CentresPageView, centreView } from './finder.view.ts';

@ApiTags('directory')
@Controller('api/v1/centres')
export class FinderController {
  constructor(
    private readonly finder: FindCentres,
    private readonly card: CentreCard,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  @ApiOperation({
    operationId: 'listCentres',
    summary: 'Centres by place, name, distance, with the next free time',
  })
  @ApiResponse({ status: 200, type: CentresPageView })
  @ApiProblems(400)
  async list(@Query() query: CentresQuery): Promise<CentresPageView> {
    const { region, service, limit, cursor = null, withFree, freeDays } = query;
    const q = query.q?.trim();
    const near = query.near === undefined ? null : pointOf(query.near);
    const { items, nextCursor } = await this.finder.list({
      limit,
      cursor,
      now: this.clock.now(),
      withFree: withFree === 'true',
      ...(q && { q }),
      ...(near && { near }),
      ...(region !== undefined && { region }),
      ...(service !== undefined && { service }),
      ...(freeDays !== undefined && { freeDays }),
    });
    return { items: items.map((item) => centreView(item)), nextCursor };
  }

  @Get(':id')
  @Public()
  @ApiOperation({ operationId: 'getCentre', summary: 'A centre with its week, coming days off and settings' })
  @InEitherLanguage()
  @ApiResponse({ status: 200, type: CentreDetailsView })
  @ApiProblems(400, 404)
  async one(
    @Param() { id }: CentreIdParam,
    @Query() { service }: CentreQuery,
    @Headers('accept-language') header: string | undefined,
  ): Promise<CentreDetailsView> {
    const language = languageOf(header);
    const view = await this.card.of(id, service);
    return { ...view, daysOff: view.daysOff.map((day) => ({ ...day, name: nameIn(language, day.name) })) };
  }
}
