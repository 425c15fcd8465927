import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { BadgedRequest } from '../../common/http/badge.ts';
import type { Language } from '../../common/http/language.ts';
import type { Grant } from '../domain/grants.ts';

/** Whoever a session belongs to, as read for one request. */
export interface SignedIn {
  readonly sessionId: string;
  readonly accountId: string;
  readonly login: string | null;
  readonly displayName: string;
  readonly language: Language;
  /** Else they come by the common sign-in alone. */
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly secondFactorPassed: boolean;
  readonly isDemo: boolean;
  readonly seenAt: Date;
  readonly grants: readonly Grant[];
}

export interface SignedInRequest extends BadgedRequest {
  signedIn?: SignedIn;
}

/** The session behind the badge, for the routes of one's own account. */
export const Session = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { signedIn } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!signedIn) throw new Error('a route asks for a session but does not say @Needs');
  return signedIn;
});
