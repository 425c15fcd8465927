import { Controller, Get, Headers } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InEitherLanguage } from '../common/http/in-either-language.ts';
import { languageOf } from '../common/http/language.ts';
import { Public } from '../common/http/permissions.ts';
import { Catalogue } from './catalogue.service.ts';
import { ServiceView } from './catalogue.view.ts';

@ApiTags('directory')
@Controller('api/v1/services')
export class CataloguePublicController {
  constructor(private readonly catalogue: Catalogue) {}

  @Get()
  @Public()
  @ApiOperation({
    operationId: 'listServices',
    summary: 'Every service that can be booked: who may come and what to bring',
  })
  @InEitherLanguage()
  @ApiOkResponse({ type: [ServiceView] })
  list(@Headers('accept-language') language: string | undefined): Promise<ServiceView[]> {
    return this.catalogue.choice(languageOf(language));
  }
}
