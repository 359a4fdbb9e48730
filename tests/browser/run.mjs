// Runs the checks over a built site: `node run.mjs SITE_FOLDER STYLES_FOLDER ARTEFACTS_FOLDER [CHECK…]`.
// Serves the site below a sub-path, starts one browser, runs two checks at a time, and says what they found. Ends with 1
// where there is a fault. Everything found is also written to `report.txt` among the artefacts.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launch } from './chromium.mjs';
import { serve } from './serve.mjs';
import { openSite } from './site.mjs';

const BASE = '/dossier/';
const SHOWN = 12;

const [folder, styles, artefacts, ...wanted] = process.argv.slice(2);
const checks = await Promise.all(readdirSync(join(import.meta.dirname, 'checks'))
  .map(file => file.replace('.mjs', ''))
  .filter(name => !wanted.length || wanted.includes(name))
  .map(async name => ({ name, ...(await import(`./checks/${name}.mjs`)) })));
const unknown = wanted.filter(name => !checks.some(check => check.name === name));
if (unknown.length) throw new Error(`no such check: ${unknown.join(', ')}`);

rmSync(artefacts, { recursive: true, force: true });
mkdirSync(artefacts, { recursive: true });
const server = await serve(resolve(folder), BASE);
const { browser, port } = await launch();
const report = [];
const site = {
  ...openSite({ folder: resolve(folder), origin: server.origin, base: BASE, browser, cdpPort: port, artefacts }),
  styles: resolve(styles),
  note: said => report.push(said),
};
console.log(`${site.pages.length} pages, ${site.kinds.size} kinds, Chromium ${browser.version()}`);

let faults = 0;
const begin = performance.now();
const left = checks.filter(check => !check.alone);
const lane = async () => {
  for (let check = left.shift(); check; check = left.shift()) await run(check);
};
try {
  await Promise.all([lane(), lane()]);
  for (const check of checks.filter(check => check.alone)) await run(check);
} finally {
  await browser.close();
  server.stop();
  writeFileSync(join(artefacts, 'report.txt'), report.join('\n') + '\n');
}
console.log(`${faults ? `${faults} faults` : 'no fault'} after ${seconds(begin)} s; all of it is in ${join(artefacts, 'report.txt')}`);
process.exit(faults ? 1 : 0);

async function run({ name, check }) {
  const start = performance.now();
  const found = await check(site).catch(error => [{ where: name, what: `the check failed: ${error.stack ?? error.message ?? error}` }]);
  faults += found.length;
  console.log(`${found.length ? '✗' : '✓'} ${name}, ${seconds(start)} s${found.length ? `: ${found.length} faults` : ''}`);
  const groups = Object.entries(byFault(found)).sort(([, a], [, b]) => b.length - a.length);
  for (const [what, { length, 0: first }] of groups.slice(0, SHOWN)) console.log(`    ${what}\n      at ${first.where}${length > 1 ? ` and ${length - 1} more` : ''}`);
  if (groups.length > SHOWN) console.log(`    and ${groups.length - SHOWN} other faults`);
  report.push(`${name}: ${found.length} faults`, ...found.map(({ where, what }) => `  ${where}: ${what}`));
}

// `Object.groupBy` is younger than the oldest Node that this runs on.
function byFault(found) {
  const groups = {};
  for (const fault of found) (groups[fault.what] ??= []).push(fault);
  return groups;
}

function seconds(start) {
  return ((performance.now() - start) / 1000).toFixed(1);
}
