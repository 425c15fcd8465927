import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService } from '@nestjs/core';
import { PERMISSION } from '../../src/common/http/permissions.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';

describe('permissions', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  it('are said by every route; there is no route without a rule', () => {
    const silent: string[] = [];
    let routes = 0;
    for (const { metatype, instance } of test.app.get(DiscoveryService).getControllers()) {
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const handler = prototype[name];
        if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) continue;
        routes += 1;
        const rule: unknown =
          Reflect.getMetadata(PERMISSION, handler) ?? (metatype && Reflect.getMetadata(PERMISSION, metatype));
        const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number];
        if (typeof rule !== 'string')
          silent.push(`${method} ${String(Reflect.getMetadata(PATH_METADATA, handler))} (${metatype?.name})`);
      }
    }
    expect(silent).toEqual([]);
    expect(routes).toBeGreaterThan(15);
  });
});
