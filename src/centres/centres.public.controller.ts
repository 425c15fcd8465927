import { Controller, Get, Headers } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Database } from '../common/database/database.ts';
import { GatheredReads } from '../common/gathered-reads.ts';
import { InEitherLanguage } from '../common/http/in-either-language.ts';
import { languageOf } from '../common/http/language.ts';
import { Public } from '../common/http/permissions.ts';
import { nameIn } from '../common/names.ts';
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
  @InEitherLanguage()
  @ApiOkResponse({ type: [RegionView] })
  async list(@Headers('accept-language') header: string | undefined): Promise<RegionView[]> {
    const language = languageOf(header);
    const regions = await this.#reads.read('regions', () => this.centres.regions(this.database));
    return regions.map((region) => ({ ...region, name: nameIn(language, region.name) }));
  }
}
