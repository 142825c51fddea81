// The least a Node server can do with a beacon: reads its body to the end and answers 204. The bench of the
// collector compares the others with it.
import { createServer } from 'node:http';

createServer((request, response) => {
  request.resume();
  request.on('end', () => response.writeHead(204).end());
}).listen(Number(process.argv[2]));
