const NOWHERE = 'http://nowhere.invalid';

/**
 * The path and query of this site that a form asks to be sent back to; `/` for anything that a browser could take
 * for another host (`//host`, `/\host`, a scheme, a tab or a new line in between) or for no path at all.
 */
export function returnPath(wanted: string): string {
  // eslint-disable-next-line no-control-regex -- browsers drop some of these silently, others are never typed
  if (!wanted.startsWith('/') || /[\\\u0000-\u001f\u007f]/.test(wanted)) return '/';
  if (!URL.canParse(wanted, NOWHERE)) return '/';
  const { origin, pathname, search } = new URL(wanted, NOWHERE);
  // Dots are resolved by now: `/.//host` has become `//host`.
  return origin === NOWHERE && !pathname.startsWith('//') ? pathname + search : '/';
}
