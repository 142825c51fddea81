// `npm run perf:lighthouse-ci`: the pages of lighthouserc.json, on a production shop with the demo catalogue.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, PlainError } from '../bootstrap/progress.mjs';
import { runChild } from '../child.ts';
import { startDemoShop } from '../demo-shop.ts';
import { listenForShutdown, shutDown } from '../on-shutdown.ts';
import { obtainBrowser } from '../testing/find-browser.ts';

const root = process.cwd();
const settingsSchema = z.object({ ci: z.object({ collect: z.object({ url: z.array(z.url()) }) }) });

async function lhci(args: string[], browser: string): Promise<number> {
  const { code } = await runChild(
    process.execPath,
    [join(root, 'node_modules/@lhci/cli/src/cli.js'), ...args],
    {
      cwd: root,
      output: 'inherit',
      env: { ...process.env, CHROME_PATH: browser },
    },
  );
  return code;
}

async function main(): Promise<number> {
  const browser = await obtainBrowser(root);
  const settings = settingsSchema.parse(JSON.parse(readFileSync(join(root, 'lighthouserc.json'), 'utf8')));
  const shop = await startDemoShop(root);
  const urls = settings.ci.collect.url.map((url) => `--url=${shop.address}${new URL(url).pathname}`);
  const collected = await lhci(['collect', ...urls], browser);
  await shop.stop();
  if (collected !== 0) throw new PlainError('Lighthouse could not load every page; its messages are above.');
  await lhci(['upload'], browser);
  return lhci(['assert'], browser);
}

listenForShutdown(130);
try {
  await shutDown(await main());
} catch (error) {
  fail(error);
}
