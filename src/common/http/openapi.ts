import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiResponse } from '@nestjs/swagger';

export const IDEMPOTENCY_HEADER = {
  name: 'Idempotency-Key',
  description: 'A UUID. The same key and request give the first answer again, byte for byte.',
  required: false,
  schema: { type: 'string', format: 'uuid' },
} as const;

export class FieldProblemView {
  @ApiProperty({ type: String, example: '/visitor/familyName' }) pointer: string;
  @ApiProperty({ type: String }) code: string;
  @ApiProperty({ type: String }) detail: string;
}

/** RFC 9457. */
export class ProblemView {
  @ApiProperty({ type: String, example: '/problems/slot-taken' }) type: string;
  @ApiProperty({ type: String }) title: string;
  @ApiProperty({ type: Number }) status: number;
  @ApiProperty({ type: String }) detail: string;
  @ApiProperty({ type: String, example: 'slot-taken' }) code: string;
  @ApiPropertyOptional({ type: [FieldProblemView] }) errors?: FieldProblemView[];
}

/** Declares the refusals of a route, each with a problem body. */
export function ApiProblems(...statuses: readonly number[]): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: 'Problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemView' } } },
      }),
    ),
  );
}
