import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProblemView } from './common/http/openapi.ts';

/** The OpenAPI 3.1 document of all routes under /api/v1. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Okno')
    .setDescription('Pre-registration at public service centres. Nobody enters the queue without a booking.')
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'The secret of a hold or booking.' })
    .build();
  return SwaggerModule.createDocument(app, settings, { extraModels: [ProblemView] });
}

/** Serves the document at /api/v1/openapi.json and a page to browse it at /api/docs. */
export async function serveOpenApi(app: NestFastifyApplication): Promise<void> {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/v1/openapi.json',
  });
}
