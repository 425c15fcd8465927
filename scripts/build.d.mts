/** See build.mjs. */
export function ensureBuilt(options?: {
  force?: boolean;
  only?: ('server' | 'web')[];
  tolerant?: boolean;
}): void;
