// A page that somebody saved: its one file, with nothing beside it, neither style sheet nor script nor picture. On one page of each
// kind, every word that the site shows is still there to be read, in its own language and direction, and nothing is wider than
// the window but what is a table, code or drawing.

import { kindPages, visit } from '../site.mjs';

const WIDTH = 1280;

export async function check(site) {
  const paths = kindPages(site);
  const shown = new Map();
  await visit(site, paths, { javaScriptEnabled: false }, async (page, path, open) => {
    await open();
    shown.set(path, await page.evaluate(wordsOfMain));
    return [];
  });
  return visit(site, paths, { javaScriptEnabled: false, viewport: { width: WIDTH, height: 844 } }, async (page, path, open) => {
    await page.unrouteAll();
    await page.route('**/*', route => (route.request().resourceType() === 'document' ? route.continue() : route.abort()));
    await open();
    // What the style sheet sets apart may stand together without it, and the other way round.
    const have = (await page.evaluate(wordsOfMain)).join('');
    const lost = shown.get(path).filter(word => !have.includes(word));
    return [...(lost.length ? [`loses ${lost.length} words: ${lost.slice(0, 8).join(' ')}`] : []), ...(await page.evaluate(wrong))];
  });
}

// Runs in the page: the words of its main part that are shown.
function wordsOfMain() {
  return document.querySelector('main').innerText.split(/\s+/).filter(Boolean);
}

// Runs in the page: what a reader of the bare file stumbles over.
function wrong() {
  const faults = [];
  const root = document.documentElement;
  if (!root.lang || getComputedStyle(root).direction !== (root.dir || 'ltr')) faults.push('the file does not say its language and direction');
  if (!document.title.trim() || !document.querySelector('h1')?.innerText.trim()) faults.push('the file does not say what it is');
  const frames = 'table, pre, svg, iframe, .table-frame, .frame';
  for (const node of document.querySelectorAll('main :is(h1, h2, h3, h4, p, li, dd, dt, blockquote)')) {
    const { left, right, width } = node.getBoundingClientRect();
    if (width && !node.closest(frames) && !node.querySelector(frames) && (right > innerWidth + 1 || left < -1)) {
      faults.push(`<${node.tagName.toLowerCase()}> “${node.innerText.slice(0, 30)}” stands outside the window`);
    }
  }
  return faults;
}
