import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

/** Metadata key under which every route says who may use it. */
export const PERMISSION = 'okno:permission';

/** Anybody may use this route. A route that says nothing is refused by the test of routes. */
export function Public(): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(PERMISSION, 'public'), ApiExtension('x-permission', 'public'));
}
