/** As the server has it (accounts/domain/new-password.ts), so that the commonest refusal comes before the sending. */
const SHORTEST = 12;

/** How many characters a password still lacks; 0 when it is long enough. */
export function missingCharacters(password: string): number {
  return Math.max(0, SHORTEST - Array.from(password.normalize('NFC')).length);
}
