import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DeviceBadge } from '../../common/http/badge.ts';

/**
 * Tells which paired device a request comes from, by the token it carries; null when it is none of ours. May give the
 * device its next token with the answer.
 */
export abstract class DeviceBadges {
  abstract of(request: FastifyRequest, reply: FastifyReply): Promise<DeviceBadge | null>;

  /** Whether a device that came a while ago may still come; asking is no use of its token. */
  abstract isPaired(deviceId: string): Promise<boolean>;
}
