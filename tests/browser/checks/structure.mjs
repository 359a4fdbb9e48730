// Over all pages: unique ids, one h1 and headings in order, addresses in the other languages that answer each other, and
// no link within the site that leads nowhere.

import { attr, elements } from '../tree.mjs';

export async function check(site) {
  const read = new Map(site.pages.map(page => [site.base + page.path, outline(site.read(page))]));
  const faults = [];
  for (const [where, page] of read) {
    const say = what => faults.push({ where, what });
    page.twice.forEach(id => say(`the id \`${id}\` is given twice`));
    headings(page.levels, say);
    alternates(where, page, read, say);
    links(where, page, read, site, say);
  }
  return faults;
}

// What the checks below ask of a page, read once.
function outline(html) {
  const all = elements(html);
  const ids = all.map(node => attr(node, 'id')).filter(Boolean);
  const heads = all.filter(node => node.tagName === 'link');
  const alternates = heads.filter(node => attr(node, 'rel') === 'alternate' && attr(node, 'hreflang'));
  return {
    ids: new Set(ids),
    twice: new Set(ids.filter((id, at) => ids.indexOf(id) < at)),
    levels: all.filter(node => /^h[1-6]$/.test(node.tagName)).map(node => Number(node.tagName[1])),
    lang: attr(all.find(node => node.tagName === 'html'), 'lang'),
    indexed: !all.some(node => attr(node, 'name') === 'robots' && attr(node, 'content').includes('noindex')),
    canonical: attr(heads.find(node => attr(node, 'rel') === 'canonical') ?? {}, 'href'),
    alternates: new Map(alternates.map(node => [attr(node, 'hreflang'), attr(node, 'href')])),
    links: all.flatMap(node => ['href', 'src'].map(name => attr(node, name))).filter(href => href !== undefined),
  };
}

function headings(levels, say) {
  if (levels.filter(level => level === 1).length !== 1) say(`${levels.filter(level => level === 1).length} headings of the first level`);
  levels.forEach((level, at) => at && level > levels[at - 1] + 1 && say(`h${level} follows h${levels[at - 1]}`));
}

// An indexed page names itself, each other language, and the default one; each of them names it in turn.
function alternates(where, page, read, say) {
  if (!page.indexed) return page.alternates.size && say('is not indexed, but names other languages');
  const own = page.alternates.get(page.lang);
  if (own === undefined) return say(`hreflang="${page.lang}", its own, is missing`);
  if (own !== page.canonical) say('its own hreflang is not its canonical address');
  if (new URL(own).pathname !== where) say(`its own hreflang is ${own}`);
  if (!page.alternates.has('x-default')) say('hreflang="x-default" is missing');
  for (const [lang, href] of page.alternates) {
    const other = read.get(new URL(href).pathname);
    if (!other) say(`hreflang="${lang}" leads nowhere: ${href}`);
    else if (other.alternates.get(page.lang) !== own) say(`hreflang="${lang}" is not answered: ${href}`);
    else if (lang !== 'x-default' && other.lang !== lang) say(`hreflang="${lang}" leads to a page in \`${other.lang}\``);
  }
}

function links(where, page, read, site, say) {
  const home = 'http://site' + where;
  for (const href of new Set(page.links)) {
    const to = URL.parse(href, home);
    if (!to) say(`\`${href}\` is no address`);
    if (to?.host !== 'site') continue;
    const path = decodeURIComponent(to.pathname);
    const target = read.get(path);
    if (!path.startsWith(site.base)) say(`${href} leaves the site's folder`);
    else if (!target && !site.has(path.slice(site.base.length))) say(`${href} leads nowhere`);
    else if (target && to.hash && !target.ids.has(decodeURIComponent(to.hash.slice(1)))) say(`${href} names a place that is not there`);
  }
}
