import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { ApiProblems } from '../common/http/openapi.ts';
import { FILE_KINDS } from './domain/file-kinds.ts';
import type { FileKind } from './domain/file-kinds.ts';

/** A file in the document: its type, its tag and date, and that it may be asked for conditionally. */
export function ApiOpenFile(kind: FileKind, operationId: string, summary: string): MethodDecorator {
  const text = { schema: { type: 'string' } } as const;
  return applyDecorators(
    ApiOperation({ operationId, summary, description: 'Fields and an example: the page /open-data.' }),
    ApiProduces(FILE_KINDS[kind].type.split(';')[0] ?? ''),
    ApiResponse({
      status: 200,
      description: 'The file, compressed for whoever reads gzip',
      headers: {
        ETag: { ...text, description: 'Strong; another whenever the content is another' },
        'Last-Modified': { ...text, description: 'Since when the content is this one' },
        'Cache-Control': { ...text, description: 'The seconds until it may be made anew, a minute at first' },
      },
      schema: { type: 'string' },
    }),
    ApiResponse({ status: 304, description: 'As known by its ETag or date' }),
    ApiProblems(400, 404, 429),
  );
}
