import { Controller, Get, Header, Headers } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
  @ApiOperation({ operationId: 'listServices', summary: 'Every service: who may come and what to bring' })
  @ApiHeader({
    name: 'Accept-Language',
    required: false,
    description: 'ru (default) or en',
    schema: { type: 'string' },
  })
  @Header('Vary', 'Accept-Language')
  @ApiOkResponse({ type: [ServiceView] })
  list(@Headers('accept-language') language: string | undefined): Promise<ServiceView[]> {
    return this.catalogue.services(languageOf(language));
  }
}
