// The links of the annotations into live pages, `#:~:text=…`: Chromium opens each at the words that it names. The live page is
// the published full text of the article, alone, as its publisher would have it; what Chromium marks there is told by its colour.
// A site that publishes no full text has nothing to try.

import { PNG } from 'pngjs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LIVE = 'https://live.invalid/';
const OF_ONE = 4;
const WIDTH = 390;

export async function check(site) {
  if (!site.has('data/annotations.jsonld')) return [];
  const { items } = JSON.parse(readFileSync(join(site.folder, 'data/annotations.jsonld'), 'utf8'));
  const tried = new Map();
  for (const { target } of items) {
    const article = target.map(({ source }) => /sources\/([^/]+)\/$/.exec(source.id ?? '')?.[1]).find(Boolean);
    const text = article && fullText(site, article);
    const links = target.map(({ selector: [{ value }] }) => value).filter(value => value?.startsWith(':~:text='));
    const known = tried.get(article)?.links ?? [];
    if (text) tried.set(article, { text, links: [...new Set([...known, ...links])].slice(0, OF_ONE) });
  }
  const faults = [];
  const context = await site.browser.newContext({ viewport: { width: WIDTH, height: 844 }, javaScriptEnabled: true });
  try {
    for (const [article, { text, links }] of tried) {
      for (const link of links) {
        const what = await follow(context, text, link);
        if (what) faults.push({ where: `${site.base}sources/${article}/`, what });
      }
    }
  } finally {
    await context.close();
  }
  site.note?.(`fragments: ${[...tried.values()].reduce((sum, { links }) => sum + links.length, 0)} links into ${tried.size} texts`);
  return faults;
}

// The full text as its publisher has it, without the numbers of our notes, which stand against the words before them; none where
// it is not published.
function fullText(site, article) {
  const page = `sources/${article}/index.html`;
  const text = site.has(page) ? /<section class="full-text"[^]*?<\/section>/.exec(readFileSync(join(site.folder, page), 'utf8'))?.[0] : undefined;
  return text?.replace(/<a class="quoted-in"[^]*?<\/a>/g, '');
}

// Opens the text at a link, far below the top of a page, and says what is wrong with the words that are marked then.
async function follow(context, text, link) {
  const page = await context.newPage();
  try {
    const body = `<!doctype html><meta charset="utf-8"><style>div { block-size: 3000px } ::target-text { background: rgb(255, 0, 0); color: rgb(255, 0, 0) }</style><div></div>${text}<div></div>`;
    await page.route('**/*', route => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(`${LIVE}#${link}`);
    const picture = PNG.sync.read(await page.screenshot());
    const at = marked(picture);
    if (!at) return `${decodeURIComponent(link)}: nothing is marked`;
    const words = await page.evaluate(([x, y]) => document.elementsFromPoint(x, y)[0].closest('p, li, h2, h3, h4, blockquote, section').textContent, at);
    const first = decodeURIComponent(link.slice(':~:text='.length).split(',')[0]);
    const plain = said => said.normalize('NFC').replace(/[\s\u200e\u200f\u2066-\u2069]+/g, ' ').toLowerCase();
    return plain(words).includes(plain(first)) ? undefined : `${decodeURIComponent(link)}: other words are marked`;
  } finally {
    await page.close();
  }
}

// The first point of the colour of the mark, from above.
function marked({ width, height, data }) {
  for (let at = 0; at < width * height; at += 1) {
    if (data[at * 4] > 250 && data[at * 4 + 1] < 5 && data[at * 4 + 2] < 5) return [at % width + 1, Math.floor(at / width) + 1];
  }
  return undefined;
}
