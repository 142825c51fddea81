import 'server-only';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { env } from '#lib/env';
import { DomainError } from '#lib/errors';
import { log } from '#lib/log';

export interface ScannerAddress {
  readonly host: string;
  readonly port: number;
}

const timeoutMs = 60_000;

function configuredScanner(): ScannerAddress | null {
  const { CLAMD_HOST, CLAMD_PORT } = env();
  return CLAMD_HOST ? { host: CLAMD_HOST, port: CLAMD_PORT } : null;
}

/** The file in the frames of clamd's INSTREAM command: a length of four bytes, the bytes; a zero ends it. */
async function sendFile(socket: Socket, localPath: string): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const chunk of createReadStream(localPath, { highWaterMark: 256 * 1024 })) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    if (!socket.write(chunk)) await once(socket, 'drain');
  }
  socket.write(Buffer.alloc(4));
}

async function askScanner({ host, port }: ScannerAddress, localPath: string): Promise<string> {
  const socket = connect({ host, port });
  socket.setTimeout(timeoutMs, () =>
    socket.destroy(new Error(`clamd did not answer in ${timeoutMs / 1000} s`)),
  );
  try {
    await once(socket, 'connect');
    const [answer] = await Promise.all([readAnswer(socket), sendFile(socket, localPath)]);
    return answer;
  } finally {
    socket.destroy();
  }
}

async function readAnswer(socket: Socket): Promise<string> {
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer.replaceAll('\0', '').trim();
}

/**
 * Shows a file to the virus scanner, where the shop has one (clamd over TCP). A scanner that does not answer
 * lets nothing through.
 *
 * @throws DomainError INVALID `file-infected`, UNAVAILABLE `scan-unavailable`
 */
export async function scanFile(localPath: string, scanner = configuredScanner()): Promise<void> {
  if (!scanner) return;
  const answer = await askScanner(scanner, localPath).catch((cause: unknown) => {
    throw new DomainError('UNAVAILABLE', 'The virus scanner does not answer.', {
      reason: 'scan-unavailable',
      cause,
    });
  });
  if (answer === 'stream: OK') return;
  const name = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (!name) {
    throw new DomainError('UNAVAILABLE', 'The virus scanner could not read the file.', {
      reason: 'scan-unavailable',
      cause: answer,
    });
  }
  log.warn('upload-infected', { name });
  throw new DomainError('INVALID', 'The virus scanner found something in this file.', {
    reason: 'file-infected',
  });
}
