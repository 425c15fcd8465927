import { useRef, useState } from 'react';
import type { ChangeEvent, RefObject } from 'react';
import { useTexts } from '../language/language.tsx';
import { partsWords } from './words.ts';

export interface FieldProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly ref: (element: HTMLInputElement | null) => void;
}

export interface Fields<Name extends string> {
  readonly values: Readonly<Record<Name, string>>;
  /** For Mantine's inputs: `{...fields.of('login')}`. */
  of(this: void, name: Name): FieldProps;
  set(this: void, name: Name, value: string): void;
  /** Shows what is wrong and goes to the first of it; answers whether nothing is. */
  judge(this: void, errors: Partial<Record<Name, string | undefined>>): boolean;
  /** The errors of those left empty. */
  missing(this: void, ...names: Name[]): Partial<Record<Name, string>>;
}

/** Text fields of one form: what is in them, and what is wrong with them since it was last sent. */
export function useFields<Name extends string>(initial: Readonly<Record<Name, string>>): Fields<Name> {
  const texts = useTexts(partsWords);
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Partial<Record<Name, string | undefined>>>({});
  const elements: RefObject<Partial<Record<Name, HTMLInputElement | null>>> = useRef({});
  const set = (name: Name, value: string): void => setValues((before) => ({ ...before, [name]: value }));
  return {
    values,
    set,
    of: (name) => ({
      value: values[name],
      error: errors[name],
      onChange: (event) => set(name, event.currentTarget.value),
      ref: (element) => {
        elements.current[name] = element;
      },
    }),
    judge: (found) => {
      setErrors(found);
      const first = (Object.keys(initial) as Name[]).find((name) => found[name] !== undefined);
      if (first) elements.current[first]?.focus();
      return first === undefined;
    },
    missing: (...names) =>
      Object.fromEntries(
        names.filter((name) => values[name].trim() === '').map((name) => [name, texts.required]),
      ) as Partial<Record<Name, string>>,
  };
}
