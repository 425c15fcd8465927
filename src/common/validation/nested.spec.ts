import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { IsArray, validateSync } from 'class-validator';
import { EachNested, NestedObject, Optional, OptionalNested } from './nested.ts';
import { IsPersonName } from './validators.ts';

class Visitor {
  @IsPersonName() familyName: string;
  @Optional() @IsPersonName() patronymic?: string;
}

class Form {
  @NestedObject(() => Visitor) visitor: Visitor;
  @OptionalNested(() => Visitor) bookedBy?: Visitor;
}

class Sheet {
  @IsArray({ context: { code: 'not-an-array', rule: false } }) @EachNested(() => Visitor) rows: Visitor[];
}

const visitor = { familyName: 'Кокова' };
const read = (body: object): Form => plainToInstance(Form, body);

/** Faults as `member: code`, nested members after a dot. Fails when a constraint carries no context. */
function faults(body: object, stopAtFirstError = true): readonly string[] {
  const own = (errors: ReturnType<typeof validateSync>, path: string): string[] =>
    errors.flatMap((error) => [
      ...Object.keys(error.constraints ?? {}).map((constraint) => {
        const { code, rule } = error.contexts?.[constraint] as { code: string; rule: boolean };
        return `${path}${error.property}: ${code}${rule ? ' (rule)' : ''}`;
      }),
      ...own(error.children ?? [], `${path}${error.property}.`),
    ]);
  return own(validateSync(read(body), { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError }), '');
}

describe('an object within an object', () => {
  it('is made an instance of its class', () => {
    expect(read({ visitor, bookedBy: visitor }).visitor).toBeInstanceOf(Visitor);
    expect(read({ visitor, bookedBy: visitor }).bookedBy).toBeInstanceOf(Visitor);
    expect(faults({ visitor, bookedBy: visitor })).toEqual([]);
  });

  it('may not be missing', () => {
    expect(faults({})).toEqual(['visitor: missing']);
    expect(faults({ visitor: null })).toEqual(['visitor: missing']);
  });

  it.each(['', 'text', 0, 1, true, []].map((value) => [value]))('may not be %j', (value) => {
    expect(faults({ visitor: value })).toEqual(['visitor: not-an-object']);
    expect(faults({ visitor, bookedBy: value })).toEqual(['bookedBy: not-an-object']);
  });

  it('may not be a list, even of right objects', () => {
    expect(faults({ visitor: [visitor] })).toEqual(['visitor: not-an-object']);
    expect(faults({ visitor, bookedBy: [visitor] })).toEqual(['bookedBy: not-an-object']);
  });

  it('says so in every constraint, also where all are asked', () => {
    expect(new Set(faults({ visitor: 'text', bookedBy: 7 }, false))).toEqual(
      new Set(['visitor: not-an-object', 'bookedBy: not-an-object']),
    );
  });

  it('is checked within', () => {
    expect(faults({ visitor: {} })).toEqual(['visitor.familyName: missing']);
    expect(faults({ visitor: { familyName: '123' } })).toEqual(['visitor.familyName: not-a-name (rule)']);
    expect(faults({ visitor, bookedBy: { familyName: 5 } })).toEqual(['bookedBy.familyName: not-a-string']);
  });
});

describe('a list of objects', () => {
  const codes = (rows: unknown): unknown[] =>
    validateSync(plainToInstance(Sheet, { rows }), { whitelist: true, stopAtFirstError: true });

  it('takes objects of the class', () => {
    expect(codes([visitor, visitor])).toEqual([]);
    expect(codes([{ familyName: 5 }])).not.toEqual([]);
  });

  it.each([[[]], [[[]]], [[visitor]], null, 'text', 7].map((element) => [element]))(
    'has no %j among them',
    (element) => {
      expect(codes([visitor, element])).not.toEqual([]);
      expect(codes([element])).not.toEqual([]);
    },
  );
});

describe('a member that may be absent', () => {
  it('is undefined, never null, whether absent or null', () => {
    const form = read({ visitor: { ...visitor, patronymic: null }, bookedBy: null });
    expect(form.bookedBy).toBeUndefined();
    expect(form.visitor.patronymic).toBeUndefined();
    expect(faults({ visitor: { ...visitor, patronymic: null }, bookedBy: null })).toEqual([]);
  });

  it('is checked when it is there', () => {
    expect(faults({ visitor: { ...visitor, patronymic: '-' } })).toEqual([
      'visitor.patronymic: not-a-name (rule)',
    ]);
  });
});
