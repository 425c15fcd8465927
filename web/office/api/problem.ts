/** A refusal of the server in the words of RFC 9457, already in the language of the office. */
export interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
}

/** The server refused. `code` is for decisions, `message` for people. */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly fields: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
  /** Members of the problem beside the usual ones, as `alternatives`. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(body: ProblemBody) {
    super(body.detail);
    this.code = body.code;
    this.status = body.status;
    this.title = body.title;
    this.fields = body.errors ?? [];
    this.members = { ...body };
  }

  /** Title and detail in one, for a place at a field. */
  get sentence(): string {
    return `${this.title}. ${this.message}`;
  }

  /** What is wrong with one field, by its JSON pointer. */
  at(pointer: string): string | undefined {
    return this.fields.find((field) => field.pointer === pointer)?.detail;
  }
}

/** The server did not answer, or something between it and us answered instead. */
export class NoAnswer extends Error {}

/** Whether a body is a problem of ours: a proxy's page is none. */
export function isProblem(body: unknown): body is ProblemBody {
  if (typeof body !== 'object' || body === null) return false;
  const { code, detail, status } = body as Record<string, unknown>;
  return typeof code === 'string' && typeof detail === 'string' && typeof status === 'number';
}

/** True when whoever asked is not signed in (any more). */
export function isSignInNeeded(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'sign-in-needed';
}
