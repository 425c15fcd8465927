import { Controller, Get, Header, Headers } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { languageOf } from '../../common/http/language.ts';
import { Public } from '../../common/http/permissions.ts';
import { AccountsOptions } from '../accounts-options.ts';
import { SignInWaysView } from '../accounts.view.ts';
import { DEMO_PASSWORD, DEMO_SIGN_INS } from '../first/demo-sign-ins.ts';

/** How one may sign in here. */
@ApiTags('sign-in')
@Controller('api/v1/staff/sign-in-ways')
export class SignInWaysStaffController {
  constructor(private readonly options: AccountsOptions) {}

  @Get()
  @Public()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'listSignInWays',
    summary: 'The common sign-in, and those of a demonstration',
  })
  @ApiOkResponse({ type: SignInWaysView })
  list(@Headers('accept-language') languages?: string): SignInWaysView {
    const { oidc, demo } = this.options;
    const language = languageOf(languages);
    return {
      oidc: oidc && { title: oidc.title },
      demo: demo
        ? DEMO_SIGN_INS.map(({ login, title }) => ({
            login,
            password: DEMO_PASSWORD,
            title: title[language],
          }))
        : [],
    };
  }
}
