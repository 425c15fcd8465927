import { isDatabaseAway } from './database/failures.ts';

export interface Gathering<Item, Answer> {
  /** Does all in one go; `undefined` stands where an item was not done by it. Whatever it throws has undone all of it. */
  readonly together: (items: readonly Item[]) => Promise<readonly (Answer | undefined)[]>;
  /** Does one by itself: its answer or error is the item's. */
  readonly alone: (item: Item) => Promise<Answer>;
  /** What two items of one group must not have in common. */
  readonly keysOf: (item: Item) => readonly string[];
}

/** Two keep the database at work while the process reads the answers of one of them; more only make smaller groups. */
const MOST_UNDER_WAY = 2;
const MOST_TOGETHER = 32;
/** Whatever is kept waiting for so long (by a lock, say) lets those behind it go ahead. */
const PATIENCE_MS = 50;

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly keys: readonly string[];
  readonly resolve: (answer: Answer | PromiseLike<Answer>) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes that come while others of their kind are under way wait for those and then go together, as a database
 * gathers commits: under load many cost little more than one, and alone a write starts at once and is done as ever.
 *
 * Nobody's answer depends on another's: what a group does not do, for whatever reason, is done again alone. Only when
 * the database is away are all told so: what it did last is not known. Who has something in common with one who waits
 * does not wait, so rivals for one thing never stand in line here.
 */
export class GatheredWrites<Item, Answer> {
  readonly #work: Gathering<Item, Answer>;
  readonly #keys = new Set<string>();
  #waiting: Waiting<Item, Answer>[] = [];
  #underWay = 0;

  constructor(work: Gathering<Item, Answer>) {
    this.#work = work;
  }

  write(item: Item): Promise<Answer> {
    if (this.#underWay < MOST_UNDER_WAY) return this.#counted(() => this.#work.alone(item));
    const keys = this.#work.keysOf(item);
    if (keys.some((key) => this.#keys.has(key))) return this.#work.alone(item);
    for (const key of keys) this.#keys.add(key);
    return new Promise((resolve, reject) => this.#waiting.push({ item, keys, resolve, reject }));
  }

  /** Counts the work as under way until it ends or the patience does, and then begins the next. */
  #counted<Done>(work: () => Promise<Done>): Promise<Done> {
    this.#underWay += 1;
    let isCounted = true;
    const next = (): void => {
      if (!isCounted) return;
      isCounted = false;
      clearTimeout(timer);
      this.#underWay -= 1;
      this.#beginNext();
    };
    const timer = setTimeout(next, PATIENCE_MS);
    return work().finally(next);
  }

  #beginNext(): void {
    const group = this.#waiting.splice(0, MOST_TOGETHER);
    for (const { keys } of group) for (const key of keys) this.#keys.delete(key);
    const [first, ...others] = group;
    if (!first) return;
    if (others.length === 0) first.resolve(this.#counted(() => this.#work.alone(first.item)));
    else void this.#doTogether(group);
  }

  async #doTogether(group: readonly Waiting<Item, Answer>[]): Promise<void> {
    const items = group.map(({ item }) => item);
    let answers: readonly (Answer | undefined)[] = [];
    try {
      answers = await this.#counted(() => this.#work.together(items));
    } catch (error) {
      if (isDatabaseAway(error)) {
        for (const { reject } of group) reject(error);
        return;
      }
    }
    group.forEach(({ item, resolve }, index) => resolve(answers[index] ?? this.#work.alone(item)));
  }
}
