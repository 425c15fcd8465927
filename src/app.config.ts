import { isIP } from 'node:net';

/** Every setting of a process, read once. Nothing else in the house reads the environment. */
export interface AppConfig {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly publicUrl: string;
  readonly trustedProxies: readonly string[];
  readonly production: boolean;
  readonly challenge: boolean;
  readonly rateLimits: boolean;
  readonly demo: boolean;
  /** Keys of secrets and hashes; without it the one kept in the database is used. */
  readonly appSecret: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
  readonly logLevel: string;
  /** Where staff may sign in besides; null without OIDC_ISSUER. */
  readonly oidc: OidcConfig | null;
  /** Where the pictures of the map come from, with `{z}`, `{x}` and `{y}`; null draws the map without any. */
  readonly mapTilesUrl: string | null;
  /** Whose pictures they are, as their licence wants it said. */
  readonly mapTilesAttribution: string | null;
}

/** A provider of OpenID Connect. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly title: string;
}

/** A setting that stops the start; the message is one sentence naming it. */
export class WrongSetting extends Error {}

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'];

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks the settings. Throws `WrongSetting` with one sentence. */
export function readConfig(env: Environment, args: readonly string[]): AppConfig {
  const port = wholeNumber(env, 'PORT', 3000, 0, 65_535);
  const host = text(env, 'HOST') ?? '127.0.0.1';
  const production = env['NODE_ENV'] === 'production';
  const smtpUrl = url(env, 'SMTP_URL', ['smtp:', 'smtps:']);
  const mailFrom = text(env, 'MAIL_FROM');
  if (smtpUrl && !mailFrom) throw new WrongSetting('MAIL_FROM must name the sender when SMTP_URL is set.');
  const unknown = args.find((arg) => arg !== '--demo');
  if (unknown) throw new WrongSetting(`${unknown} is not an option; the only one is --demo.`);
  const demo = args.includes('--demo');
  if (demo && production)
    throw new WrongSetting('--demo gives sign-ins whose passwords everybody knows; production refuses it.');
  return {
    port,
    host,
    production,
    smtpUrl,
    mailFrom,
    databaseUrl: url(env, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    dataDir: text(env, 'DATA_DIR') ?? '.data',
    publicUrl: (url(env, 'PUBLIC_URL', ['http:', 'https:']) ?? `http://localhost:${port}`).replace(
      /\/+$/,
      '',
    ),
    trustedProxies: proxies(env),
    challenge: testSwitch(env, 'CHALLENGE', production),
    rateLimits: testSwitch(env, 'RATE_LIMITS', production),
    demo,
    appSecret: secret(env),
    logLevel: oneOf(env, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    oidc: oidc(env, production),
    mapTilesUrl: tiles(env),
    mapTilesAttribution: text(env, 'MAP_TILES_ATTRIBUTION'),
  };
}

function text(env: Environment, name: string): string | null {
  const value = env[name]?.trim();
  return value ? value : null;
}

function wholeNumber(env: Environment, name: string, otherwise: number, least: number, most: number): number {
  const value = text(env, name);
  if (value === null) return otherwise;
  const number = Number(value);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new WrongSetting(`${name} must be a whole number from ${least} to ${most}, not "${value}".`);
}

function url(env: Environment, name: string, protocols: readonly string[]): string | null {
  const value = text(env, name);
  if (value === null) return null;
  // The value may hold a password, so the sentence never quotes it.
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
  throw new WrongSetting(`${name} must be an address beginning with ${protocols.join('// or ')}//.`);
}

function oidc(env: Environment, production: boolean): OidcConfig | null {
  const issuer = url(env, 'OIDC_ISSUER', production ? ['https:'] : ['http:', 'https:']);
  if (issuer === null) return null;
  const clientId = text(env, 'OIDC_CLIENT_ID');
  if (!clientId) throw new WrongSetting('OIDC_CLIENT_ID must be given when OIDC_ISSUER is set.');
  return {
    issuer,
    clientId,
    clientSecret: text(env, 'OIDC_CLIENT_SECRET'),
    title: text(env, 'OIDC_TITLE') ?? new URL(issuer).host,
  };
}

/** One host, because the pages allow pictures of exactly one. */
function tiles(env: Environment): string | null {
  const value = url(env, 'MAP_TILES_URL', ['http:', 'https:']);
  if (value === null) return null;
  const parts = new Set(value.match(/\{\w+\}/g));
  const isWhole = parts.size === 3 && ['{z}', '{x}', '{y}'].every((part) => parts.has(part));
  if (isWhole && !new URL(value).host.includes('{')) return value;
  throw new WrongSetting(
    'MAP_TILES_URL must name one host and hold {z}, {x} and {y}, and nothing else in braces.',
  );
}

function proxies(env: Environment): readonly string[] {
  const listed = (text(env, 'TRUSTED_PROXIES') ?? '').split(',').map((entry) => entry.trim());
  const given = listed.filter((entry) => entry !== '' && entry !== 'none');
  const wrong = given.find((entry) => !isAddressOrRange(entry));
  if (wrong)
    throw new WrongSetting(`TRUSTED_PROXIES must list addresses or ranges, and "${wrong}" is neither.`);
  return given;
}

function isAddressOrRange(entry: string): boolean {
  const [address = '', bits, ...more] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

function testSwitch(env: Environment, name: string, production: boolean): boolean {
  const value = oneOf(env, name, ['on', 'off'], 'on');
  if (value === 'off' && production)
    throw new WrongSetting(`${name}=off is for tests and is refused in production.`);
  return value === 'on';
}

function secret(env: Environment): string | null {
  const value = text(env, 'APP_SECRET');
  if (value === null || value.length >= 32) return value;
  throw new WrongSetting('APP_SECRET must have at least 32 characters.');
}

function oneOf(env: Environment, name: string, allowed: readonly string[], otherwise: string): string {
  const value = text(env, name) ?? otherwise;
  if (allowed.includes(value)) return value;
  throw new WrongSetting(`${name} must be one of ${allowed.join(', ')}, not "${value}".`);
}
