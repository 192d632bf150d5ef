/** The contract as an OpenAPI 3.1 document, made from the schemas that also check it. */
import { DIRECTORY_NAME } from './directory-description.ts';
import { contractPaths } from './openapi-paths.ts';
import { componentSchemas, ref, type JsonSchema } from './openapi-schemas.ts';
import { problemTitles } from './problem-error.ts';

export function createOpenApi(): Readonly<Record<string, unknown>> {
  return {
    openapi: '3.1.1',
    info: {
      title: DIRECTORY_NAME,
      version: '1',
      summary:
        'Ecosystems, organizations, programs and convenings of the STEM Learning Ecosystems network.',
      description:
        'Reads are plain GETs that any cache may keep, and answers carry a strong ETag. Errors are RFC 9457 problem details with a stable `code`. A parameter that a path does not know is an error.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: contractPaths(),
    components: {
      schemas: componentSchemas(),
      responses: problemResponses(),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'Token of the receipt of an application.',
        },
      },
    },
  };
}

/** One response per status, named by it. */
function problemResponses(): Record<string, JsonSchema> {
  const content = { 'application/problem+json': { schema: ref('Problem') } };
  return Object.fromEntries(
    problemTitles().map(([status, description]) => [String(status), { description, content }]),
  );
}
