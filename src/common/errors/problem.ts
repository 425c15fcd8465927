/** A sentence in the two languages the product speaks; `{name}` stands for a value. */
export interface Bilingual {
  readonly ru: string;
  readonly en: string;
}

/** What kind of refusal it is; `http/` alone knows which status answers a kind. */
export type ProblemKind =
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'wrong-method'
  | 'conflict'
  | 'gone'
  | 'too-large'
  | 'wrong-type'
  | 'rule'
  | 'too-many'
  | 'internal'
  | 'unavailable';

/** One entry of the catalogue of errors (docs/errors.md). */
export interface ProblemType {
  readonly code: string;
  readonly kind: ProblemKind;
  readonly title: Bilingual;
  readonly detail: Bilingual;
}

export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
}

export interface ProblemFacts {
  /** Values for the `{…}` of title and detail. Never personal data: they reach logs. */
  readonly values?: Readonly<Record<string, string | number>>;
  readonly errors?: readonly FieldProblem[];
  /** Further members of the answer, such as `alternatives`. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number;
}

/** A refusal on its way to the door. Knows nothing of HTTP. */
export class Problem extends Error {
  constructor(
    readonly type: ProblemType,
    readonly facts: ProblemFacts = {},
  ) {
    super(type.code);
  }
}

const catalogue = new Map<string, ProblemType>();

/** Declares an error of a room, in its `x.errors.ts`. A code belongs to one room only. */
export function problemType(
  code: string,
  kind: ProblemKind,
  title: Bilingual,
  detail: Bilingual = title,
): ProblemType {
  if (catalogue.has(code)) throw new Error(`the error code ${code} is declared twice`);
  const type = Object.freeze({ code, kind, title, detail });
  catalogue.set(code, type);
  return type;
}

/** Every error declared so far, by code. Complete once all rooms are loaded. */
export function declaredProblems(): readonly ProblemType[] {
  return [...catalogue.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
