// What a check is handed: a built site on the disk, its pages, one page of each kind, the views in which each page
// exists, and a way to visit pages in the one browser that all checks share.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// The languages and pairs of the sample, by their prefix in addresses; the default language has none.
const VIEWS = ['', 'ar/', 'en-ar/'];

// Opens the site in `folder`, which is served at `origin` + `base`; `browser` may be left out where only files are read.
export function openSite({ folder, origin = '', base = '/', browser, cdpPort, views = VIEWS, artefacts }) {
  const pages = readdirSync(folder, { recursive: true })
    .filter(file => file.endsWith('.html'))
    .sort()
    .map(file => ({ file: join(folder, file), path: file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1') }));
  const site = { folder, origin, base, browser, cdpPort, artefacts, views, pages };
  site.read = page => readFileSync(page.file, 'utf8');
  site.has = path => existsSync(join(folder, path));
  site.kinds = kindsOf(site);
  return site;
}

// The address of each kind's hardest page, the longest of its kind in the default view, and all sections. No address is
// written down here, so that changes to the content need no change of the tests.
function kindsOf(site) {
  const longest = new Map();
  for (const page of site.pages) {
    if (site.views.some(view => view && page.path.startsWith(view))) continue;
    const html = site.read(page);
    let kind = /<body[^>]* class="page-([\w-]+)/.exec(html)?.[1] ?? page.path;
    if (kind === 'section') kind = page.path.slice(0, -1);
    if (kind === 'note') kind = /<article class="note (note-[\w-]+)/.exec(html)?.[1] ?? kind;
    if (html.length > (longest.get(kind)?.length ?? 0)) longest.set(kind, { path: page.path, length: html.length });
  }
  return new Map([...longest].map(([kind, { path }]) => [kind, path]));
}

// The pages of each kind in the given views, as paths below the base.
export function kindPages(site, views = site.views) {
  const known = new Set(site.pages.map(page => page.path));
  return views.flatMap(view => [...site.kinds.values()].map(path => view + path)).filter(path => known.has(path));
}

// Visits `paths` in one context made with `options`, two pages at a time, and gathers the faults that `look` gives for each.
export async function visit(site, paths, options, look) {
  const context = await site.browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce', ...options });
  const faults = [];
  const left = [...paths];
  const tab = async () => {
    const page = await context.newPage();
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      const where = `${site.base}${path}`;
      for (const what of await look(page, path, async () => page.goto(site.origin + where))) faults.push({ where, what });
    }
  };
  try {
    await Promise.all([tab(), tab()]);
  } finally {
    await context.close();
  }
  return faults;
}
