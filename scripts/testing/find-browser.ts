import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../bootstrap/progress.mjs';
import { runChild } from '../child.ts';
import { aptInstall } from './apt-install.ts';
import { findProgram } from './find-program.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium or Chrome that is on this machine, or undefined. CHROME_PATH names one. */
export function findBrowser(): string | undefined {
  const candidates = [process.env.CHROME_PATH, findProgram(NAMES), ...PLACES];
  return candidates.find((path) => path !== undefined && existsSync(path) && runs(path));
}

/** The same, fetched when there is none: Playwright's own, else the Debian package. */
export async function obtainBrowser(root: string): Promise<string> {
  const found = findBrowser() ?? (await playwrightBrowser(root)) ?? (await debianBrowser());
  if (!found)
    throw new PlainError(
      'No browser for the tests: install Chromium or Google Chrome (Debian: apt-get install chromium), or set CHROME_PATH to one.',
    );
  if (isBareDebian()) await aptInstall('fonts-liberation');
  return found;
}

/** A desktop has letters to stand in for the shop's own until those come; a server may have none. */
function isBareDebian(): boolean {
  return existsSync('/etc/debian_version') && !existsSync('/usr/share/fonts/truetype/liberation');
}

async function debianBrowser(): Promise<string | undefined> {
  return (await aptInstall('chromium')) ? findBrowser() : undefined;
}

async function playwrightBrowser(root: string): Promise<string | undefined> {
  const { chromium } = await import('playwright');
  if (runs(chromium.executablePath())) return chromium.executablePath();
  const cli = join(root, 'node_modules/playwright/cli.js');
  await runChild(process.execPath, [cli, 'install', 'chromium'], { cwd: root, output: 'keep' });
  return runs(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/** A package manager's stub, or a browser whose libraries are missing, is there but does not run. */
function runs(path: string): boolean {
  return spawnSync(path, ['--version'], { timeout: 15_000 }).status === 0;
}
