import { Controller, Get, Header, HttpCode, Ip, Options, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GatheredReads } from '../common/gathered-reads.ts';
import { ApiProblems } from '../common/http/openapi.ts';
import { Public } from '../common/http/permissions.ts';
import { FileDoor } from './file-door.ts';
import { ApiOpenFile } from './file-openapi.ts';
import { Manifest } from './manifest.ts';
import { OpenRegionParam } from './open-data.dto.ts';
import { ManifestView } from './open-data.view.ts';

/** Centres and free times for whoever shows them elsewhere: files by region, to be read by any page of any site. */
@ApiTags('open data')
@Public()
@Controller('api/v1/open-data')
export class OpenDataController {
  readonly #manifests = new GatheredReads<ManifestView>();

  constructor(
    private readonly manifest: Manifest,
    private readonly door: FileDoor,
  ) {}

  @Get('$bulk-publish')
  @Header('cache-control', 'public, max-age=60')
  @ApiOperation({
    operationId: 'getOpenDataManifest',
    summary: 'The manifest of the bulk feed (SMART Scheduling Links)',
  })
  @ApiResponse({ status: 200, type: ManifestView })
  @ApiResponse({ status: 304, description: 'As known by its ETag' })
  @ApiProblems(429)
  async bulk(@Ip() address: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<ManifestView> {
    await this.door.enter(address, reply);
    const manifest = await this.#manifests.read('manifest', () => this.manifest.read());
    void reply.header('last-modified', new Date(manifest.transactionTime).toUTCString());
    return manifest;
  }

  @Get(':region/locations.ndjson')
  @ApiOpenFile('locations.ndjson', 'getOpenDataLocations', 'Centres of a region, a Location a line')
  locations(
    @Param() { region }: OpenRegionParam,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.door.send('locations.ndjson', region, request, reply);
  }

  @Get(':region/schedules.ndjson')
  @ApiOpenFile('schedules.ndjson', 'getOpenDataSchedules', 'What centres of a region do, a Schedule a line')
  schedules(
    @Param() { region }: OpenRegionParam,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.door.send('schedules.ndjson', region, request, reply);
  }

  @Get(':region/slots.ndjson')
  @ApiOpenFile('slots.ndjson', 'getOpenDataSlots', 'Times of a region that can be held now, a Slot a line')
  slots(
    @Param() { region }: OpenRegionParam,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.door.send('slots.ndjson', region, request, reply);
  }

  @Get(':region/centres.csv')
  @ApiOpenFile('centres.csv', 'getOpenDataTable', 'The directory as a table')
  table(
    @Param() { region }: OpenRegionParam,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.door.send('centres.csv', region, request, reply);
  }

  @Get(':region/centres-without-location.csv')
  @ApiOpenFile(
    'centres-without-location.csv',
    'getOpenDataWithoutLocation',
    'The same of the centres whose coordinates are not known',
  )
  unplaced(
    @Param() { region }: OpenRegionParam,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.door.send('centres-without-location.csv', region, request, reply);
  }

  @Get(':region/centres.geojson')
  @ApiOpenFile('centres.geojson', 'getOpenDataFeatures', 'Centres whose coordinates are known, for maps')
  features(
    @Param() { region }: OpenRegionParam,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.door.send('centres.geojson', region, request, reply);
  }

  /** A page of another site asks for leave before it sends the tag it knows. */
  @Options('*')
  @HttpCode(204)
  @ApiExcludeEndpoint()
  preflight(@Res({ passthrough: true }) reply: FastifyReply): void {
    this.door.openToAll(reply);
    void reply
      .header('access-control-allow-methods', 'GET, HEAD')
      .header('access-control-allow-headers', 'if-none-match, if-modified-since')
      .header('access-control-max-age', '86400');
  }
}
