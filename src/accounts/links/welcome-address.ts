/** Where a one-time link leads. The token is in the fragment, which no server and no log is told. */
export function welcomeAddress(publicUrl: string, token: string): string {
  return `${publicUrl}/office/#/welcome?token=${token}`;
}
