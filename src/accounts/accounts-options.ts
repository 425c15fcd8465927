/** A provider of OpenID Connect by which staff may sign in. */
export interface OidcOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client. */
  readonly clientSecret: string | null;
  /** What the button says. */
  readonly title: string;
}

/** What the room needs of the settings. */
export abstract class AccountsOptions {
  /** `https://…` without a slash at the end: cookies are Secure, links lead here, writes must come from here. */
  abstract readonly publicUrl: string;
  /** Whether the ready sign-ins of a demonstration are told to everybody. */
  abstract readonly demo: boolean;
  abstract readonly production: boolean;
  abstract readonly oidc: OidcOptions | null;
}
