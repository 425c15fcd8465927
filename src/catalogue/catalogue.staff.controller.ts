import { Controller, Get, Headers } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InEitherLanguage } from '../common/http/in-either-language.ts';
import { languageOf } from '../common/http/language.ts';
import { ApiProblems } from '../common/http/openapi.ts';
import { Needs } from '../common/http/permissions.ts';
import { Catalogue } from './catalogue.service.ts';
import { StaffServiceView } from './catalogue.view.ts';

@ApiTags('catalogue')
@Controller('api/v1/staff/services')
export class CatalogueStaffController {
  constructor(private readonly catalogue: Catalogue) {}

  @Get()
  @Needs('account.own')
  @ApiOperation({
    operationId: 'listAllServices',
    summary: 'Every service with its words, also those that are withdrawn and whose visits are left',
  })
  @InEitherLanguage()
  @ApiOkResponse({ type: [StaffServiceView] })
  @ApiProblems(401, 403)
  list(@Headers('accept-language') language: string | undefined): Promise<StaffServiceView[]> {
    return this.catalogue.all(languageOf(language));
  }
}
