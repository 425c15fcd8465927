/** What the room needs of the settings. */
export abstract class AccountsOptions {
  /** `https://…` without a slash at the end: cookies are Secure, links lead here, writes must come from here. */
  abstract readonly publicUrl: string;
}
