// With scripts off, on one page of each kind: all words that scripts show are there, each control does something without
// them, and each chart has its numbers in words or a table beside it.

import { kindPages, visit } from '../site.mjs';

export async function check(site) {
  const paths = kindPages(site);
  const shown = new Map();
  await visit(site, paths, {}, async (page, path, open) => {
    await open();
    shown.set(path, await page.evaluate(wordsOfMain));
    return [];
  });
  return visit(site, paths, { javaScriptEnabled: false }, async (page, path, open) => {
    await open();
    const words = await page.evaluate(wordsOfMain);
    const have = new Set(words);
    const lost = shown.get(path).filter(word => !have.has(word));
    return [
      ...(words.length < 8 ? [`main has only ${words.length} words`] : []),
      ...(lost.length ? [`loses ${lost.length} words: ${lost.slice(0, 8).join(' ')}`] : []),
      ...(await page.evaluate(uselessParts)),
      ...(await narrowing(page)),
    ];
  });
}

// Follows choices that narrow a list, the first and the last of each kind: each shows its own rows and no others, no group
// without one, and a way back.
async function narrowing(page) {
  const faults = [];
  for (const list of await page.locator('.filters ul').all()) {
    const links = list.locator('a[data-show]');
    for (const link of [links.first(), links.last()]) {
      await link.click();
      const words = (await link.innerText()).trim();
      const { shown, wanted, empty, back } = await page.evaluate(narrowed);
      if (!wanted || shown !== wanted) faults.push(`“${words}” shows ${shown} rows, ${wanted} of its own`);
      if (empty) faults.push(`“${words}” leaves ${empty} groups without a row`);
      if (!back) faults.push(`“${words}” cannot be taken back`);
    }
  }
  return faults;
}

// Runs in the page: the rows that are shown while a choice is the target of the address.
function narrowed() {
  const rows = [...document.querySelectorAll('[data-in]:not([data-whole])')];
  const number = /only-(\d+)/.exec(document.querySelector(':target')?.className)?.[1];
  const own = rows.filter(row => row.dataset.in.split(' ').includes(number));
  const groups = [...document.querySelectorAll('[data-group]')].filter(group => group.checkVisibility());
  return {
    shown: rows.filter(row => row.checkVisibility()).length,
    wanted: own.length,
    empty: groups.filter(group => !own.some(row => group.contains(row))).length,
    back: document.querySelector('.narrowed-all').checkVisibility(),
  };
}

// Runs in the page: the words of its main part that are shown, each once. Controls that scripts add do not count.
function wordsOfMain() {
  const words = node => node.innerText.split(/\s+/).filter(Boolean);
  const main = document.querySelector('main');
  const controls = new Set([...main.querySelectorAll('button, select, output, search, [role="status"]')].flatMap(words));
  return [...new Set(words(main))].filter(word => !controls.has(word));
}

// Runs in the page: controls that need scripts, and charts without words.
function uselessParts() {
  const faults = [];
  const seen = node => node.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const name = node => `<${node.tagName.toLowerCase()} class="${node.getAttribute('class') ?? ''}">`;
  for (const node of document.querySelectorAll('button, select, input, textarea')) {
    const sends = node.form?.getAttribute('action') !== null && node.form?.querySelector('button:not([type="button"]), [type="submit"]');
    // A box or a choice may be read by the style sheet alone.
    if (seen(node) && !sends && !/^(checkbox|radio|hidden)$/.test(node.type)) faults.push(`${name(node)} “${(node.innerText || node.name).slice(0, 30)}” does nothing without scripts`);
  }
  for (const node of document.querySelectorAll('a:not([href]), a[href="#"], a[href^="javascript:"]')) {
    if (seen(node)) faults.push(`${name(node)} “${node.innerText.slice(0, 30)}” leads nowhere without scripts`);
  }
  for (const svg of document.querySelectorAll('main svg:not([aria-hidden="true"])')) {
    const titled = svg.querySelector('title')?.textContent.trim() || svg.getAttribute('aria-label') || svg.getAttribute('aria-labelledby');
    if (!titled) faults.push(`${name(svg)} has no title`);
    // What holds the same in words is named by the chart, or stands in the same part of the page.
    const words = document.getElementById(svg.getAttribute('aria-details') ?? '') ?? svg.closest('section, article') ?? document;
    if (!words.matches?.('table, ol, ul, dl') && !words.querySelector('table, ol, ul, dl')) faults.push(`${name(svg)} has no table or list beside it`);
  }
  return faults;
}
