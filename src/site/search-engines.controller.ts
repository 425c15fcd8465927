import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { stepPath } from '../../web/public/journey.ts';
import { Catalogue } from '../catalogue/catalogue.service.ts';
import { Database } from '../common/database/database.ts';
import { Public } from '../common/http/permissions.ts';
import { Clock } from '../common/time/clock.ts';
import { openCentreCodes } from './open-centres.reader.ts';
import { SiteOptions } from './site-options.ts';
import { robotsTxt, sitemapXml } from './sitemap.ts';

/** Pages that are there whatever the directory holds. */
const STANDING = ['/', '/triage', '/safety', '/accessibility', '/open-data', '/privacy', '/consent'];
const AN_HOUR = 'public, max-age=3600';

/** What search engines ask for first. */
@ApiExcludeController()
@Public()
@Controller()
export class SearchEnginesController {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    private readonly options: SiteOptions,
    private readonly clock: Clock,
  ) {}

  @Get('robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', AN_HOUR)
  robots(): string {
    return robotsTxt(this.options.publicUrl);
  }

  @Get('sitemap.xml')
  @Header('content-type', 'application/xml; charset=utf-8')
  @Header('cache-control', AN_HOUR)
  async sitemap(): Promise<string> {
    const [services, codes] = await Promise.all([
      this.catalogue.choice('ru'),
      openCentreCodes(this.database, new Date(this.clock.now())),
    ]);
    return sitemapXml(this.options.publicUrl, [
      ...STANDING,
      ...services.map(({ code }) => stepPath(code, 'centres')),
      ...codes.map((code) => `/centres/${encodeURIComponent(code)}`),
    ]);
  }
}
