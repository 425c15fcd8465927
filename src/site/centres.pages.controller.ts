import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { centresPage } from '../../web/public/centres/page.tsx';
import type { CentresView } from '../../web/public/centres/page.tsx';
import { townsPage } from '../../web/public/centres/towns-page.tsx';
import { WHENS } from '../../web/public/centres/when.ts';
import { stepPath } from '../../web/public/journey.ts';
import { Public } from '../common/http/permissions.ts';
import { CentreList } from './centre-list.ts';
import { nearPoint } from './near-point.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { serviceOf, textOf } from './page-request.ts';
import { Pages } from './pages.ts';
import { Places } from './places.ts';
import { SiteOptions } from './site-options.ts';

/** The choice of a centre. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@Controller(['book/:service', 'en/book/:service'])
export class CentresPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly places: Places,
    private readonly list: CentreList,
    private readonly options: SiteOptions,
  ) {}

  @Get('centres')
  async centres(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = this.pages.frame(request);
    // Asked together, so that the catalogue is read once.
    const [service, choice] = await Promise.all([
      this.places.service(serviceOf(request), frame.language),
      this.places.services(frame.language),
    ]);
    // The page of one that nobody does, or does any more, is there still, and finds no centre.
    const services = choice.some(({ code }) => code === service.code) ? choice : [...choice, service];
    const asked = askedIn(request.query);
    const wanted = services.find(({ code }) => code === textOf(request.query, 'service', 60)) ?? service;
    const near = nearPoint(asked.near);
    const rounded = near ? `${near.lat},${near.lon}` : '';
    // Another service chosen in the form has a page of its own; and nobody's house stays in an address.
    if (wanted.code !== service.code || asked.near !== rounded) {
      const query = queryOf({ ...asked, near: rounded });
      return void this.pages.goTo(reply, frame, stepPath(wanted.code, 'centres'), query);
    }
    const found = await this.list.find({ ...asked, near, service: service.code }, frame.now);
    const page = centresPage(frame, {
      ...{ service, services, ...asked, ...found },
      near: rounded,
      regions: await this.places.regionsWithCentres(),
      tiles: this.options.tiles,
      continued: asked.cursor !== '',
    });
    this.pages.send(reply, frame, page);
  }

  @Get('towns')
  async towns(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = this.pages.frame(request);
    const service = await this.places.service(serviceOf(request), frame.language);
    const regions = await this.places.regionsWithCentres();
    const region =
      regions.length === 1
        ? regions[0]
        : regions.find(({ code }) => code === textOf(request.query, 'region', 2));
    const towns = region ? await this.places.towns(region.code) : [];
    this.pages.send(reply, frame, townsPage(frame, { service, regions, region: region ?? null, towns }));
  }
}

type Asked = Pick<CentresView, 'region' | 'query' | 'near' | 'when' | 'from'> & { readonly cursor: string };

function askedIn(query: unknown): Asked {
  const when = textOf(query, 'when', 10);
  return {
    region: textOf(query, 'region', 2),
    query: textOf(query, 'q', 100),
    near: textOf(query, 'near', 60),
    when: WHENS.find((one) => one === when) ?? 'any',
    cursor: textOf(query, 'cursor', 500),
    from: /^\d{1,5}$/.test(textOf(query, 'from')) ? Math.max(1, Number(textOf(query, 'from'))) : 1,
  };
}

function queryOf({ region, query, near, when }: Asked): Readonly<Record<string, string>> {
  return { region, q: query, near, when: when === 'any' ? '' : when };
}
