import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument } from '../../src/open-api.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { committed } from '../support/committed.ts';
import { sourceFiles } from './source-files.ts';

interface Operation {
  readonly operationId?: string;
  readonly responses: Readonly<Record<string, unknown>>;
  readonly 'x-permission'?: string;
}

describe('the OpenAPI document', () => {
  let test: TestApp;
  let document: OpenAPIObject;

  beforeAll(async () => {
    test = await createTestApp();
    document = openApiDocument(test.app);
  });
  afterAll(() => test.close());

  const operations = (): [string, Operation][] =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods as Record<string, Operation>).map(([method, operation]): [string, Operation] => [
        `${method.toUpperCase()} ${path}`,
        operation,
      ]),
    );

  it('is served as it is committed', async () => {
    const text = `${JSON.stringify(document, null, 2)}\n`;
    expect(committed('docs/openapi.json', text)).toBe(text);
    const served = await test.agent.get('/api/v1/openapi.json').expect(200);
    expect(served.body).toEqual(JSON.parse(text));
    expect(document.openapi).toBe('3.1.0');
  });

  it('has the routes the contract names', () => {
    expect(operations().map(([route]) => route)).toEqual(
      expect.arrayContaining([
        'GET /api/v1/regions',
        'GET /api/v1/services',
        'GET /api/v1/centres',
        'GET /api/v1/centres/{id}',
        'GET /api/v1/centres/{id}/days',
        'GET /api/v1/centres/{id}/slots',
        'GET /api/v1/centres/{id}/slots/live',
        'POST /api/v1/challenges',
        'POST /api/v1/holds',
        'DELETE /api/v1/holds/{id}',
        'POST /api/v1/bookings',
        'GET /api/v1/bookings/{reference}',
        'POST /api/v1/bookings/{reference}/move',
        'POST /api/v1/bookings/{reference}/cancel',
        'POST /api/v1/bookings/{reference}/restore',
        'POST /api/v1/bookings/{reference}/confirm',
        'POST /api/v1/bookings/{reference}/withdraw',
        'GET /api/v1/bookings/{reference}/offer',
        'POST /api/v1/bookings/{reference}/offer/accept',
        'GET /api/v1/bookings/{reference}/talon.pdf',
        'GET /api/v1/bookings/{reference}/calendar.ics',
        'GET /api/v1/bookings/{reference}/qr.svg',
        'POST /api/v1/bookings/open',
      ]),
    );
  });

  it('names every operation, its refusals and who may use it', () => {
    const ids = operations().map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [route, operation] of operations()) {
      expect([route, operation.operationId]).toEqual([route, expect.stringMatching(/^[a-z][A-Za-z]+$/)]);
      expect([route, operation['x-permission']]).toEqual([route, expect.any(String)]);
      expect([route, Object.keys(operation.responses).some((status) => /^[23]/.test(status))]).toEqual([
        route,
        true,
      ]);
    }
  });

  it('describes each schema by one class: of two of one name it would silently keep only one', () => {
    const names = sourceFiles('src').flatMap(({ text }) =>
      [...text.matchAll(/^(?:export )?(?:abstract )?class (\w+)/gmu)].map((match) => match[1] ?? ''),
    );
    const schemas = Object.keys(document.components?.schemas ?? {});
    const twice = schemas.filter((schema) => names.filter((name) => name === schema).length > 1);
    expect(twice).toEqual([]);
  });

  it('can be browsed', async () => {
    const page = await test.agent.get('/api/docs').redirects(1);
    expect([page.status, page.text.includes('swagger')]).toEqual([200, true]);
  });
});
