import { DatabaseError } from 'pg';

/** True when the database could not be reached or is going away: the caller may try again later. */
export function isDatabaseAway(error: unknown): boolean {
  const cause = driverErrorOf(error);
  const { code = '', message = '' } = cause;
  if (/^(08|57P|53)/.test(code)) return true;
  if (['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT'].includes(code)) return true;
  return /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/.test(
    message,
  );
}

/** The name of the constraint a write broke, or null when it broke none. */
export function brokenConstraint(error: unknown): string | null {
  const cause = driverErrorOf(error);
  return cause instanceof DatabaseError && cause.code?.startsWith('23') ? (cause.constraint ?? null) : null;
}

function driverErrorOf(error: unknown): { readonly code?: string; readonly message?: string } {
  const inner = (error as { driverError?: unknown } | null)?.driverError ?? error;
  return typeof inner === 'object' && inner !== null ? inner : {};
}
