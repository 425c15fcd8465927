// Writes the types of the API for the office, web/office/api/schema.d.ts, from docs/openapi.json.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const document = path.join(root, 'docs/openapi.json');
const product = path.join(root, 'web/office/api/schema.d.ts');

const HEAD = '// Written by `npm run docs:write` from docs/openapi.json. Not to be edited.\n\n';

/** The text of the types as the committed document gives them. */
export async function officeSchema() {
  const described = JSON.parse(readFileSync(document, 'utf8'));
  for (const operations of Object.values(described.paths))
    for (const operation of Object.values(operations)) operation.parameters = withoutLanguage(operation);
  return HEAD + astToString(await openapiTS(described));
}

/** The office's client says the language with every request; a screen has nothing to say of it. */
function withoutLanguage({ parameters = [] }) {
  return parameters.filter(({ in: where, name }) => where !== 'header' || name !== 'accept-language');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(product, await officeSchema());
