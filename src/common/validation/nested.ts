import { Transform, Type } from 'class-transformer';
import type { ClassConstructor } from 'class-transformer';
import { IsDefined, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { together } from './refusal-decorator.ts';
import type { FieldFault } from './refusal-decorator.ts';

const MISSING: FieldFault = { code: 'missing', rule: false };
const NOT_AN_OBJECT: FieldFault = { code: 'not-an-object', rule: false };

/**
 * A member that must be an object of the class, checked by the class's own decorators. Bare `@ValidateNested()`
 * lets a missing object through and walks into arrays; this refuses `missing` (also null) and `not-an-object`
 * (text, numbers, arrays), both 400.
 */
export function NestedObject(type: () => ClassConstructor<object>): PropertyDecorator {
  return together(IsDefined({ context: MISSING }), nestedOf(type));
}

/** The same, and may be absent. null is read as absent, so the member is an object or undefined, never null. */
export function OptionalNested(type: () => ClassConstructor<object>): PropertyDecorator {
  return together(Optional(), nestedOf(type));
}

/**
 * Each element of a list must be an object of the class. `@ValidateNested({ each: true })` alone takes an empty list
 * for an element, and whoever reads its members finds none of them. Beside `@IsArray` and the bounds of the list.
 */
export function EachNested(type: () => ClassConstructor<object>): PropertyDecorator {
  return together(
    IsObject({ each: true, context: NOT_AN_OBJECT }),
    ValidateNested({ each: true, context: NOT_AN_OBJECT }),
    Type(type),
  );
}

/** Any member that may be absent; put it above the member's other decorators. null is read as absent. */
export function Optional(): PropertyDecorator {
  return together(
    IsOptional(),
    Transform(({ value }: { value: unknown }) => value ?? undefined),
  );
}

function nestedOf(type: () => ClassConstructor<object>): PropertyDecorator {
  return together(
    IsObject({ context: NOT_AN_OBJECT }),
    ValidateNested({ context: NOT_AN_OBJECT }),
    Type(type),
  );
}
