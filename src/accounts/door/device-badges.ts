import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { DeviceBadge } from '../../common/http/badge.ts';

/** Tells which paired device a request comes from, by the token it carries; null when it is none of ours. */
export abstract class DeviceBadges {
  abstract of(request: FastifyRequest): Promise<DeviceBadge | null>;
}

/** Until devices can be paired there are none. */
@Injectable()
export class NoDevices extends DeviceBadges {
  of(): Promise<null> {
    return Promise.resolve(null);
  }
}
