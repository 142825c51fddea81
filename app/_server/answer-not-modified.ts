import type { IncomingMessage, ServerResponse } from 'node:http';
import { castBecause } from '#lib/cast';

/**
 * A page that the visitor has already is answered by 304 without a body. Only documents have an ETag here:
 * the payloads of navigations share the page's headers, but not its bytes.
 */
export function answerNotModified({
  request,
  response,
}: {
  request: IncomingMessage;
  response: ServerResponse;
}): void {
  const known = request.headers['if-none-match'];
  const isNavigationPayload = 'rsc' in request.headers;
  if (!known && !isNavigationPayload) return;
  const { writeHead, write, end } = response;
  let isUnchanged = false;
  response.writeHead = castBecause<typeof writeHead>(
    'the overloads of writeHead are passed on as they come',
    (...given: Parameters<typeof writeHead>) => {
      if (isNavigationPayload) response.removeHeader('ETag');
      isUnchanged = given[0] === 200 && response.getHeader('ETag') === known && known !== undefined;
      if (!isUnchanged) return writeHead.apply(response, given);
      for (const name of ['Content-Length', 'Content-Type', 'Content-Encoding']) response.removeHeader(name);
      return writeHead.call(response, 304);
    },
  );
  response.write = castBecause<typeof write>(
    'the overloads of write are passed on as they come',
    (...given: Parameters<typeof write>) => {
      if (!response.headersSent) response.writeHead(response.statusCode);
      return isUnchanged || write.apply(response, given);
    },
  );
  response.end = castBecause<typeof end>(
    'the overloads of end are passed on as they come',
    (...given: Parameters<typeof end>) => {
      if (!response.headersSent) response.writeHead(response.statusCode);
      return isUnchanged ? Reflect.apply(end, response, []) : end.apply(response, given);
    },
  );
}
