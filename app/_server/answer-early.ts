import type { Server } from 'node:http';
import { answerVitals, isForVitals, vitalsIntake } from '#lib/vitals/server';
import { answerKeptList } from './answer-kept-list.ts';
import { answerScripts } from './answer-scripts.ts';

const prepared = new WeakSet<Server>();

/**
 * Lets a server answer by itself, before the framework sees them, what is asked for most and needs nothing of
 * it: beacons, as the collector does, scripts and stylesheets, and lists of the API that are in memory. A route handler that does
 * nothing costs six times as much. The server's end waits until all beacons are written.
 */
export function answerEarly(server: Server, getIntake = vitalsIntake): void {
  if (prepared.has(server)) return;
  prepared.add(server);
  const intake = getIntake();
  const answerBeacon = answerVitals(intake);
  const answerScript = answerScripts();
  const others = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (isForVitals(request)) answerBeacon(request, response);
    else if (!answerScript(request, response) && !answerKeptList(request, response))
      for (const listener of others) Reflect.apply(listener, server, [request, response]);
  });
  const { close } = server;
  server.close = (done) => close.call(server, (error) => void intake.close().then(() => done?.(error)));
}
