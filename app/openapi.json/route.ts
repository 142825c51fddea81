import { openApiDocument } from '#app/_api/openapi.ts';

const apiVersion = '1.0.0';

export function GET(): Response {
  return Response.json(openApiDocument(apiVersion), {
    headers: { 'Cache-Control': 'public, no-cache', 'Access-Control-Allow-Origin': '*' },
  });
}
