import { createServer } from 'node:net';
import { PlainError } from './progress.mjs';

/** The port that was asked for, refused at once and in words when it cannot be had. */
export async function requireFreePort(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new PlainError(`PORT is "${text}": it must be a whole number from 1 to 65535.`);
  }
  const problem = await tryToListen(port);
  if (problem === 'EADDRINUSE') {
    throw new PlainError(
      `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port === 3000 ? 3001 : port + 1} npm start`,
    );
  }
  if (problem === 'EACCES') {
    throw new PlainError(
      `You may not listen on port ${port}: choose one above 1023, for example PORT=3000 npm start`,
    );
  }
  if (problem) throw new PlainError(`Port ${port} cannot be used: ${problem}`);
  return port;
}

function tryToListen(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code ?? error.message));
    server.listen(port, () => server.close(() => resolve(null)));
  });
}
