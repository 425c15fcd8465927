/** What to print when the start fails for a reason nobody foresaw: a sentence where the cause is known, else the stack. */
export function readableProblem(error: unknown): string {
  const { code, message, stack } = (error ?? {}) as { code?: string; message?: string; stack?: string };
  if (code === 'EADDRINUSE') return 'The port is taken: stop what listens there, or set PORT to another.';
  if (code === 'EACCES') return 'PORT cannot be opened by this user: set PORT to 1024 or higher.';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return 'DATABASE_URL leads to no PostgreSQL that answers.';
  if (code === '28P01' || code === '28000') return 'DATABASE_URL has a user or password the server refuses.';
  if (code === '3D000') return 'DATABASE_URL names a database that does not exist.';
  return stack ?? message ?? String(error);
}
