/** See office-schema.mjs. */
export function officeSchema(): Promise<string>;
