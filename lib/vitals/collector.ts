import { createServer, type Server } from 'node:http';
import { answerVitals, isForVitals } from './answer-vitals.ts';
import type { Intake } from './intake.ts';

/** Takes beacons as the shop does, in a process that does nothing else: for a proxy to lead them to. */
export function createCollector(intake: Intake): Server {
  const answer = answerVitals(intake);
  return createServer((request, response) => {
    if (isForVitals(request)) answer(request, response);
    else if (request.method === 'GET' && request.url === '/health/live')
      response.writeHead(200, { 'Content-Type': 'text/plain' }).end('ok');
    else response.writeHead(404).end();
  });
}
