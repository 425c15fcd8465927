import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService } from '@nestjs/core';
import { BEFORE_SECOND_FACTOR } from '../../src/accounts/door/before-second-factor.ts';
import { PERMISSION } from '../../src/common/http/permissions.ts';
import type { TestApp } from './app.ts';

/** A route and what it says of itself. */
export interface SaidRoute {
  readonly method: string;
  /** With its `:parameters`. */
  readonly path: string;
  readonly controller: string;
  /** Undefined for a route that says nothing. */
  readonly rule: unknown;
  readonly beforeSecondFactor: boolean;
}

/** Every route of every controller. */
export function saidRoutes(test: TestApp): SaidRoute[] {
  return test.app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype, instance }) => {
      if (!metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return Object.getOwnPropertyNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
        const rule: unknown =
          Reflect.getMetadata(PERMISSION, handler) ?? Reflect.getMetadata(PERMISSION, metatype);
        return pathsOf(metatype, handler).map((path) => ({
          method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? '',
          ...{ path, controller: metatype.name, rule },
          beforeSecondFactor: Reflect.getMetadata(BEFORE_SECOND_FACTOR, handler) === true,
        }));
      });
    });
}

function pathsOf(metatype: object, handler: object): string[] {
  const before = [Reflect.getMetadata(PATH_METADATA, metatype) as string | string[]].flat();
  const after = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
  return before.flatMap((prefix) =>
    after.map((path) => `/${[prefix, path].join('/')}`.replaceAll(/\/{2,}/g, '/').replace(/(.)\/$/, '$1')),
  );
}
