import { registerDecorator } from 'class-validator';

/**
 * What a failed check tells the door: its code, and `rule`: true when the value is well-formed and breaks a
 * rule (422), false when it has the wrong shape (400).
 */
export interface FieldFault {
  readonly code: string;
  readonly rule: boolean;
}

/**
 * A property decorator of one check: `isRefused` true refuses the value with the fault. The constraint is
 * named by the code and carries the fault as its context, which the validation pipe reads.
 */
export function refuse(fault: FieldFault, isRefused: (value: unknown) => boolean): PropertyDecorator {
  return (prototype, property) => {
    registerDecorator({
      name: fault.code,
      target: prototype.constructor,
      propertyName: String(property),
      options: { context: fault },
      validator: { validate: (value: unknown) => !isRefused(value), defaultMessage: () => fault.code },
    });
  };
}

/** Several decorators as one. They register in the order given. */
export function together(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (prototype, property) => {
    for (const decorate of decorators) decorate(prototype, property);
  };
}
