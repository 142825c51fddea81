import type { Server } from 'node:http';
import { answerVitals, isForVitals, vitalsIntake } from '#lib/vitals/server';

const prepared = new WeakSet<Server>();

/**
 * Lets a server answer beacons itself, as the collector does, before the framework sees them: a route handler
 * that does nothing costs six times as much as taking a beacon. The server's end waits until all is written.
 */
export function takeBeacons(server: Server, getIntake = vitalsIntake): void {
  if (prepared.has(server)) return;
  prepared.add(server);
  const intake = getIntake();
  const answer = answerVitals(intake);
  const others = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (isForVitals(request)) answer(request, response);
    else for (const listener of others) Reflect.apply(listener, server, [request, response]);
  });
  const { close } = server;
  server.close = (done) => close.call(server, (error) => void intake.close().then(() => done?.(error)));
}
