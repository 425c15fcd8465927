import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProblemView } from './common/http/openapi.ts';

/** What outsiders build on comes first; the rest is for the house's own screens. */
const PUBLIC_TAGS = ['directory', 'booking', 'talon', 'open data'];

/** The OpenAPI 3.1 document of all routes under /api/v1. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Okno')
    .setDescription('Pre-registration at public service centres. Nobody enters the queue without a booking.')
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'The secret of a hold or booking.' });
  for (const tag of PUBLIC_TAGS) builder.addTag(tag);
  return SwaggerModule.createDocument(app, builder.build(), { extraModels: [ProblemView] });
}

/** Serves the document at /api/v1/openapi.json and a page to browse it at /api/docs. */
export async function serveOpenApi(app: NestFastifyApplication): Promise<void> {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/v1/openapi.json',
  });
}
