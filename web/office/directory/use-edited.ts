import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../api/problem.ts';
import { editedFields } from '../parts/merge-edits.ts';
import type { Values } from '../parts/merge-edits.ts';
import type { Consequences } from './views.ts';

/** What is edited: its fields, and the version they are of. */
export interface Edition<Name extends string> {
  readonly values: Values<Name>;
  readonly version: number;
}

export interface EditedOptions<Name extends string, Saved> {
  readonly initial: Edition<Name>;
  /** What it would do; asked first, and shown unless it does nothing. */
  readonly preview?: (edition: Edition<Name>) => Promise<Consequences>;
  readonly send: (edition: Edition<Name>) => Promise<Saved>;
  /** The fields of the state that a conflict carries. */
  readonly present: (present: Readonly<Record<string, unknown>>) => Edition<Name> | Promise<Edition<Name>>;
  /** Shows what was saved; answers what the form begins with from now on. */
  readonly saved: (saved: Saved) => Edition<Name>;
}

export interface Edited<Name extends string> {
  readonly values: Values<Name>;
  readonly base: Values<Name>;
  readonly isPending: boolean;
  /** What went wrong, unless it is a conflict. */
  readonly error: Error | null;
  /** How it is now, when somebody else was first. */
  readonly conflict: Edition<Name> | null;
  /** What confirming would do; null while nothing is asked. */
  readonly asked: Consequences | null;
  set(this: void, name: Name, value: string): void;
  save(this: void): void;
  confirm(this: void): void;
  cancel(this: void): void;
  merge(this: void, merged: Values<Name>): void;
  takeTheirs(this: void): void;
}

const CONFLICTS = ['centre-changed', 'region-changed'];

class Conflict<Name extends string> extends Error {
  constructor(readonly theirs: Edition<Name>) {
    super();
  }
}

/** What a form began with, and what is in it now. */
function useEdition<Name extends string>(initial: Edition<Name>) {
  const [base, setBase] = useState(initial);
  const [values, setValues] = useState(initial.values);
  return {
    ...{ base, values },
    set: (name: Name, value: string): void => setValues((before) => ({ ...before, [name]: value })),
    begin: (edition: Edition<Name>, next = edition.values): void => {
      setBase(edition);
      setValues(next);
    },
  };
}

function isFelt({ days, visits }: Consequences): boolean {
  return days > 0 || visits > 0;
}

type Attempt<Name extends string> = <Answer>(
  edition: Edition<Name>,
  from: Values<Name>,
  send: (edition: Edition<Name>) => Promise<Answer>,
) => Promise<{ answer: Answer; edition: Edition<Name> }>;

/** Sends an edition, and again when somebody else changed only what is no part of it. Throws `Conflict`. */
function attempting<Name extends string>(present: EditedOptions<Name, unknown>['present']): Attempt<Name> {
  return async (edition, from, send) => {
    try {
      return { answer: await send(edition), edition };
    } catch (error) {
      if (!(error instanceof Refusal) || !CONFLICTS.includes(error.code)) throw error;
      const theirs = await present(error.members['present'] as Record<string, unknown>);
      if (editedFields(from, from, theirs.values).length > 0) throw new Conflict(theirs);
      const again = { ...edition, version: theirs.version };
      return { answer: await send(again), edition: again };
    }
  };
}

/**
 * A form of something that others edit too. A save names the version the form began with; when another is stored now,
 * but none of this form's fields differs, it is sent again by itself, else `conflict` has both to choose from.
 */
export function useEdited<Name extends string, Saved>(options: EditedOptions<Name, Saved>): Edited<Name> {
  const { base, values, set, begin } = useEdition(options.initial);
  const [asked, setAsked] = useState<{ what: Consequences; edition: Edition<Name> } | null>(null);
  const [conflict, setConflict] = useState<Edition<Name> | null>(null);

  const attempt = attempting(options.present);
  const mutation = useMutation({
    mutationFn: async ({
      edition: wanted,
      from,
      sure,
    }: {
      edition: Edition<Name>;
      from: Values<Name>;
      sure: boolean;
    }) => {
      const looked = options.preview && !sure ? await attempt(wanted, from, options.preview) : null;
      const edition = looked?.edition ?? wanted;
      if (looked && isFelt(looked.answer)) return setAsked({ what: looked.answer, edition });
      begin(options.saved((await attempt(edition, from, options.send)).answer));
    },
    onError: (error) => {
      if (error instanceof Conflict) setConflict(error.theirs as Edition<Name>);
    },
  });
  const start = (edition: Edition<Name>, from: Values<Name>, sure: boolean): void => {
    setAsked(null);
    setConflict(null);
    mutation.mutate({ edition, from, sure });
  };
  return {
    ...{ values, set, base: base.values, isPending: mutation.isPending, conflict },
    error: mutation.error instanceof Conflict ? null : mutation.error,
    asked: asked?.what ?? null,
    save: () => start({ values, version: base.version }, base.values, false),
    confirm: () => asked && start(asked.edition, base.values, true),
    cancel: () => setAsked(null),
    merge: (merged) => {
      if (!conflict) return;
      begin(conflict, merged);
      start({ values: merged, version: conflict.version }, conflict.values, false);
    },
    takeTheirs: () => {
      if (!conflict) return;
      begin(conflict);
      setConflict(null);
    },
  };
}
