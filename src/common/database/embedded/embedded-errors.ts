/** The embedded database cannot serve; the message is one sentence that a person at the console can act on. */
export class EmbeddedPostgresError extends Error {
  override readonly name: string = 'EmbeddedPostgresError';
}

/** The data folder belongs to a process that is still alive. */
export class DataDirectoryInUse extends EmbeddedPostgresError {
  override readonly name = 'DataDirectoryInUse';

  constructor(
    readonly dataDir: string,
    readonly ownerPid: number,
  ) {
    super(
      `Another Okno (process ${ownerPid}) is already running on ${dataDir}. ` +
        'Stop it, or set DATA_DIR to another folder.',
    );
  }
}

/**
 * Makes one clear sentence of whatever was thrown while working on `place` (a folder), so that the console
 * shows a cause and not a stack; an error that already is a sentence passes unchanged.
 */
export function explainError(error: unknown, place: string): EmbeddedPostgresError {
  if (error instanceof EmbeddedPostgresError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return noFreeDisk(place, error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    const who = process.getuid?.() === undefined ? 'this user' : `the user with uid ${process.getuid?.()}`;
    return new EmbeddedPostgresError(`The data folder ${place} cannot be used by ${who}: ${message}.`, {
      cause: error,
    });
  }
  return new EmbeddedPostgresError(`The embedded PostgreSQL in ${place} did not start: ${message}.`, {
    cause: error,
  });
}

/** The sentence for a full disk, wherever it was noticed. */
export function noFreeDisk(place: string, cause?: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `There is no free disk space left for the database in ${place}: free at least 100 MB, or set DATA_DIR to another disk.`,
    { cause },
  );
}
