import { Header, applyDecorators } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';

/** A route whose words follow `Accept-Language`: says so in the document and to caches. */
export function InEitherLanguage(): MethodDecorator {
  return applyDecorators(
    Header('vary', 'Accept-Language'),
    ApiHeader({
      name: 'Accept-Language',
      required: false,
      description: 'ru (default) or en',
      schema: { type: 'string' },
    }),
  );
}
