/** How the trail names a person of the staff. */
export function staffActor(accountId: string): string {
  return `staff:${accountId}`;
}
