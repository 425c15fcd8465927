import { generateSync } from 'otplib';

/** What an authenticator application shows at this instant, in milliseconds. */
export function codeOf(secret: string, now: number): string {
  return generateSync({ secret, epoch: Math.floor(now / 1000) });
}
