/** See build.mjs. */
export function ensureBuilt(options?: {
  force?: boolean;
  only?: ('server' | 'web' | 'office' | 'board' | 'kiosk')[];
  tolerant?: boolean;
}): void;
