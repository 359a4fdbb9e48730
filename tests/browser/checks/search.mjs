// The search page as a reader uses it, in each view: an address with a query shows results with marked words, whose links lead
// to pages of the view; typing, choosing and Enter work from the keyboard; the status says how many; nothing is asked of
// elsewhere; axe finds nothing wrong with results on the page, light and dark, on a phone and on a desk; and a page opened from
// the disk finds the same.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { visit } from '../site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SHOWN = '.finder-found a';
const WAIT = { timeout: 5_000 };

export async function check(site) {
  if (!site.has('search/index.html')) return [];
  const name = nameOf(site);
  const pages = site.views.filter(view => site.has(`${view}search/index.html`)).map(view => `${view}search/?q=${encodeURIComponent(name)}`);
  const faults = await visit(site, pages, {}, async (page, path, open) => [...(await read(site, page, path, open, name)), ...(await look(page))]);
  return [...faults, ...(await fromDisk(site, name))];
}

// A name that has a page: the first heading among the entities.
function nameOf(site) {
  const page = site.pages.find(({ path }) => /^entities\/[^/]+\/$/.test(path));
  if (!page) return 'anything';
  return /<h1[^>]*>(?:<[^>]+>)*([^<]+)/.exec(site.read(page))[1].trim();
}

async function read(site, page, path, open, name) {
  const faults = [];
  const hear = request => request.url().startsWith(site.origin + site.base) || faults.push(`asks for ${request.url()}`);
  const fail = error => faults.push(`a script fails: ${error.message}`);
  const answer = response => response.ok() || faults.push(`${response.url()} answers ${response.status()}`);
  page.on('request', hear).on('pageerror', fail).on('response', answer);
  await open();
  if (!(await page.waitForSelector(SHOWN, WAIT).catch(() => null))) return ['an address with a query shows no result'];
  const view = path.slice(0, path.indexOf('search/'));
  const links = await page.$$eval(SHOWN, all => all.map(a => a.href));
  for (const link of links) {
    const below = new URL(link).pathname.slice(site.base.length);
    if (!below.startsWith(view) || !site.has(`${below}index.html`)) faults.push(`a result leads to ${below}`);
  }
  if (!(await page.$('.finder-found mark'))) faults.push('no word is marked');
  if (!/[\d٠-٩]/.test(await page.textContent('.finder-said'))) faults.push('the status does not say how many there are');
  if ((await page.inputValue('#q')) !== name) faults.push('the box does not hold the query of the address');
  if (await page.isVisible('.search-index')) faults.push('the index by letter stands below the results');
  // Enter goes to the first result, from where Tab goes on.
  await page.focus('#q');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.matches('.finder-found a'), null, WAIT).catch(() => faults.push('Enter does not lead to the results'));
  // A choice narrows them, and the address keeps it.
  await page.selectOption('select[name="kind"]', 'entities');
  await page.waitForFunction(() => new URLSearchParams(location.search).get('kind') === 'entities' && document.querySelectorAll('.finder-found section').length === 1, null, WAIT)
    .catch(() => faults.push('choosing a kind does not leave that kind alone'));
  await page.selectOption('select[name="kind"]', '');
  await page.waitForFunction(() => !location.search.includes('kind='), null, WAIT).catch(() => faults.push('the choice is not taken back'));
  // Nothing found brings the index back.
  await page.fill('#q', 'qqqqqqqqqqqqqqqq');
  await page.waitForFunction(() => !document.querySelector('.finder-found a'), null, WAIT).catch(() => faults.push('a word that is nowhere has results'));
  if (!(await page.isVisible('.search-index'))) faults.push('the index by letter does not come back');
  await page.fill('#q', name);
  await page.waitForSelector(SHOWN, WAIT);
  page.off('request', hear).off('pageerror', fail).off('response', answer);
  return faults;
}

async function look(page) {
  const faults = [];
  await page.evaluate(AXE);
  for (const viewport of [{ width: 390, height: 844 }, { width: 1280, height: 900 }]) {
    await page.setViewportSize(viewport);
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) faults.push(`is wider than ${viewport.width} px`);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate(values => axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }), TAGS);
      for (const { id, help, nodes } of violations) for (const { target } of nodes) faults.push(`${id}: ${help} at ${target.join(' ')} (${viewport.width} px, ${colorScheme})`);
    }
  }
  return faults;
}

async function fromDisk(site, name) {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const file = join(site.folder, 'search/index.html');
  try {
    await page.goto(`${pathToFileURL(file)}?q=${encodeURIComponent(name)}`);
    await page.waitForSelector(SHOWN, WAIT);
    return [];
  } catch (error) {
    return [{ where: file, what: `finds nothing from the disk: ${error.message.split('\n')[0]}` }];
  } finally {
    await context.close();
  }
}
