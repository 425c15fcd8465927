const LOGIN = /^[a-z0-9][a-z0-9._-]{2,39}$/;

/**
 * A login as it is kept, in lower case; null when it is none: 3 to 40 Latin letters, digits, dots, hyphens and
 * underscores, a letter or digit first. Never an @, so that no login is anybody's e-mail.
 */
export function parseLogin(raw: string): string | null {
  const login = raw.trim().toLowerCase();
  return LOGIN.test(login) ? login : null;
}
