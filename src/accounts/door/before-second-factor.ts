import { SetMetadata } from '@nestjs/common';

export const BEFORE_SECOND_FACTOR = 'okno:before-second-factor';

/**
 * A route of one's own sign-in that must open before the one-time code is typed: to type it, to see how far the
 * sign-in is, to sign out.
 */
export function BeforeSecondFactor(): MethodDecorator {
  return SetMetadata(BEFORE_SECOND_FACTOR, true);
}
