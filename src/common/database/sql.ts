/** A statement ready for the driver: `$1…` in the text, values beside it, never inlined. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Set for hot statements: the server then keeps the plan (a prepared statement a connection). */
  readonly name?: string;
}

/** A piece of SQL that may stand inside another `sql` template. */
export class Sql implements Statement {
  readonly #strings: readonly string[];
  readonly #parts: readonly unknown[];
  #built: { text: string; values: unknown[] } | null = null;

  constructor(strings: readonly string[], parts: readonly unknown[]) {
    this.#strings = strings;
    this.#parts = parts;
  }

  get text(): string {
    return this.#build().text;
  }

  get values(): readonly unknown[] {
    return this.#build().values;
  }

  /** The same statement under a name the server prepares it by. The text must not vary with the name. */
  named(name: string): Statement {
    return { name, text: this.text, values: this.values };
  }

  appendTo(target: { text: string; values: unknown[] }): void {
    this.#strings.forEach((piece, index) => {
      target.text += piece;
      if (index >= this.#parts.length) return;
      const part = this.#parts[index];
      if (part instanceof Sql) part.appendTo(target);
      else target.text += `$${placeOf(part, target.values)}`;
    });
  }

  #build(): { text: string; values: unknown[] } {
    if (!this.#built) {
      this.#built = { text: '', values: [] };
      this.appendTo(this.#built);
    }
    return this.#built;
  }
}

/** The number of a parameter. One instant said many times, as `now` is, is sent and read once. */
function placeOf(value: unknown, values: unknown[]): number {
  const known = value instanceof Date ? values.indexOf(value) : -1;
  return known >= 0 ? known + 1 : values.push(value);
}

/** Builds a statement: every `${value}` becomes a parameter, every `${sql`…`}` is spliced in. */
export function sql(strings: TemplateStringsArray, ...parts: readonly unknown[]): Sql {
  return new Sql(strings.raw, parts);
}

/** Joins pieces with a separator, for lists of conditions. */
export function joinSql(pieces: readonly Sql[], separator: string): Sql {
  const strings = pieces.length === 0 ? [''] : ['', ...pieces.slice(1).map(() => separator), ''];
  return new Sql(strings, pieces);
}

/** A statement as a plain object: the driver reads it through a copy that private fields do not survive. */
export function asQuery(statement: Statement): { text: string; values: unknown[]; name?: string } {
  const { text, values, name } = statement;
  return { text, values: values as unknown[], ...(name !== undefined && { name }) };
}
