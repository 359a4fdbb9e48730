// Finds a Chromium of this machine and starts it once for all checks. Nothing is downloaded.

import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser', 'chrome'];

// The path of the browser: `CHROME_PATH`, or the first of the usual names on the path.
export function findChromium() {
  const found = [process.env.CHROME_PATH, ...NAMES.flatMap(name => process.env.PATH.split(delimiter).map(folder => join(folder, name)))];
  return found.find(path => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

// Starts it; `port` is that of its debugging protocol, which Lighthouse asks for.
export async function launch() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium: install the package `chromium`, or name one in CHROME_PATH');
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [
      `--remote-debugging-port=${port}`,
      // Containers run as root, where the sandbox cannot; only pages of this machine are opened.
      '--no-sandbox',
      // Containers have little shared memory.
      '--disable-dev-shm-usage',
      '--disable-gpu',
      // Pictures have to be the same on every machine.
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--force-color-profile=srgb',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return { browser, port };
}

function freePort() {
  return new Promise(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
