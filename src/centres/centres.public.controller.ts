import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Database } from '../common/database/database.ts';
import { GatheredReads } from '../common/gathered-reads.ts';
import { Public } from '../common/http/permissions.ts';
import { Centres } from './centres.service.ts';
import { RegionView } from './region.view.ts';

@ApiTags('directory')
@Controller('api/v1/regions')
export class CentresPublicController {
  readonly #reads = new GatheredReads<RegionView[]>();

  constructor(
    private readonly centres: Centres,
    private readonly database: Database,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ operationId: 'listRegions', summary: 'Every region, by code' })
  @ApiOkResponse({ type: [RegionView] })
  list(): Promise<RegionView[]> {
    return this.#reads.read('regions', () => this.centres.regions(this.database));
  }
}
