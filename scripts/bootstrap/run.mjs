import { spawn } from 'node:child_process';
import { PlainError } from './progress.mjs';

/** Runs a program quietly; what it printed is shown only when it fails. Resolves to its output. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => reject(new PlainError(`${command} did not start: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output);
      else {
        const tail = output.trim().split('\n').slice(-40).join('\n');
        reject(new PlainError(`${command} ${args.join(' ')} ended with ${signal ?? code}:\n${tail}`));
      }
    });
  });
}
