// `npm run health-check [address]`: asks a running shop how it is; ends with 0 when it is well.
const address = process.argv[2] ?? process.env.PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;
const url = new URL('/health', address);

try {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  process.stdout.write(`${url} ${response.status}\n${await response.text()}\n`);
  process.exit(response.ok ? 0 : 1);
} catch (error) {
  process.stderr.write(`${url} does not answer: ${error.cause?.message ?? error.message}\n`);
  process.exit(1);
}
