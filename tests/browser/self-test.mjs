// Proves that each check can fail: a small sound site passes all of them, and each way of breaking it is noticed by the
// check that is there for it. `node self-test.mjs STYLES_FOLDER`.

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { PNG } from 'pngjs';
import { launch } from './chromium.mjs';
import { serve } from './serve.mjs';
import { openSite } from './site.mjs';
import { differing } from './checks/pictures.mjs';

const BASE = '/dossier/';
const FRONT = 'index.html';
const ARABIC = 'ar/index.html';
const STYLE = 'site.css';
const more = (file, html) => [file, '</main>', `${html}</main>`];
const rule = css => [STYLE, ':root {', `${css} :root {`];

// Filters that nothing makes work.
const LIST = '<nav class="filters"><ul><li><a href="#only_a" data-show="1">A 1</a></li></ul><p class="narrowed-all"><a href="#only_all">All</a></p><p role="status" data-none="None"></p></nav>';

// Check, what it has to say, and the change that brings it about: a file, words in it, and what replaces them.
const BREAKS = [
  ['language', /has no dir of its own/, [FRONT, 'lang="ar" dir="rtl" hreflang', 'lang="ar" hreflang']],
  ['language', /<bdi lang="ar"> runs ltr/, [FRONT, '<bdi lang="ar" dir="rtl">', '<bdi lang="ar" dir="ltr">']],
  ['language', /Arabic script in text marked lang="en"/, [FRONT, '<bdi lang="ar" dir="rtl">', '<bdi dir="rtl">']],
  ['language', /Latin script in text marked lang="ar"/, [ARABIC, '<span lang="en" dir="ltr">', '<span>']],
  ['language', /“10–14” stands among Arabic letters outside an isolate/, [ARABIC, '<bdi>10–14</bdi>', '10–14']],
  ['language', /“2022-01-06” stands among/, [ARABIC, /<bdi>(<time.*?<\/time>)<\/bdi>/, '$1']],
  ['language', /title="“من 10–14”" has a number that turns/, [ARABIC, '<p id="claim">', '<p id="claim" title="من 10–14">']],
  ['structure', /the id `words` is given twice/, [FRONT, 'id="chart"', 'id="words"']],
  ['structure', /h3 follows h1/, [FRONT, /h2/g, 'h3']],
  ['structure', /0 headings of the first level/, [ARABIC, /h1/g, 'h2']],
  ['structure', /hreflang="en", its own, is missing/, [FRONT, /<link rel="alternate" hreflang="en".*\n/, '']],
  ['structure', /hreflang="x-default" is missing/, [FRONT, /<link rel="alternate" hreflang="x-default".*\n/, '']],
  ['structure', /hreflang="ar" is not answered/, [ARABIC, /<link rel="alternate" hreflang="en".*\n/, '']],
  ['structure', /hreflang="ar" leads nowhere/, [FRONT, 'dossier/ar/', 'dossier/arabic/']],
  ['structure', /\.\/notes\/two\/ leads nowhere/, [FRONT, './notes/one/', './notes/two/']],
  ['structure', /#nowhere names a place that is not there/, [FRONT, './notes/one/', './notes/one/#nowhere']],
  ['structure', /leaves the site's folder/, [FRONT, './notes/one/', '/notes/one/']],
  ['vnu', /Article lacks heading/, more(FRONT, '<article><p>Words</p></article>')],
  ['vnu', /“colour”: Property “colour” doesn't exist/, rule('p { colour: red; }')],
  ['html-validate', /aria-label/, more(FRONT, '<p aria-label="Words">Words</p>')],
  ['stylelint', /Disallowed physical property "margin-left"/, rule('p { margin-left: 1rem; }')],
  ['stylelint', /Unknown property "colour"/, rule('p { colour: red; }')],
  ['axe', /color-contrast: .*\(390 px, light\)/, rule('.dim { color: light-dark(#aaa, #eee); }')],
  ['axe', /color-contrast: .*\(1280 px, dark\)/, rule('.dim { color: light-dark(#111, #444); }')],
  ['axe', /target-size/, more(FRONT, '<div><a class="tiny" href="#chart">1</a><a class="tiny" href="#words">2</a></div>'), rule('.tiny { font-size: 9px; line-height: 10px; display: inline-block; }')],
  ['axe', /image-alt/, more(FRONT, '<img src="./icon.svg" width="8" height="8">')],
  ['layout', /scrolls sideways: \d+ px \(320 px\)/, rule('h1 { inline-size: 600px; }')],
  ['layout', /“.+” lies on “.+”/, rule('.dim { margin-block-start: -3rem; }')],
  ['layout', /<h1 class=""> cuts its words off/, rule('h1 { block-size: 1rem; overflow: hidden; }')],
  ['layout', /“نهاية الصفحة” stands outside the window/, rule('[dir="rtl"] footer { position: relative; inset-inline-start: -3rem; } html { overflow-x: clip; }')],
  ['requests', /asks for https:\/\/elsewhere\.invalid/, [FRONT, "img-src 'self'", 'img-src https:'], more(FRONT, '<img alt="" src="https://elsewhere.invalid/a.png">')],
  ['requests', /missing\.png answers 404/, more(FRONT, '<img alt="" src="./missing.png">')],
  ['requests', /has no Content-Security-Policy/, [FRONT, /<meta http-equiv.*\n/, '']],
  ['requests', /script-src-elem forbids inline/, more(FRONT, '<script>document.title = "changed";</script>')],
  ['requests', /its Content-Security-Policy is loose/, [FRONT, "style-src 'self'", "style-src 'unsafe-inline'"]],
  ['requests', /costs \d+ bytes, more than 250000/, more(FRONT, `<!-- ${Array.from({ length: 90_000 }, (_, at) => Math.sin(at)).join('')} -->`)],
  ['requests', /a script fails: broken/, more(FRONT, '<script src="./broken.js"></script>'), ['broken.js', '', 'throw new Error("broken");']],
  ['no-scripts', /loses 1 words: inserted/, more(FRONT, '<script src="./insert.js"></script>'), ['insert.js', '', 'document.querySelector("h1").append(" inserted");']],
  ['no-scripts', /<button class=""> “Sort” does nothing/, more(FRONT, '<button>Sort</button>')],
  ['no-scripts', /“More” leads nowhere/, more(FRONT, '<a>More</a>')],
  ['no-scripts', /<svg class=""> has no title/, [FRONT, ' aria-labelledby="chart-title"><title id="chart-title">Metres by article</title>', '>']],
  ['no-scripts', /<svg class=""> has no table or list beside it/, [FRONT, /<ul>[^]*?<\/ul>/, '']],
  ['filters', /“A 1” shows 2 rows, 1 are its own/, more(FRONT, `${LIST}<p data-in="1">One</p><p data-in="">Two</p>`)],
  ['no-scripts', /“A 1” shows 2 rows, 1 of its own/, more(FRONT, `${LIST}<span class="only only-1" id="only_a"></span><p data-in="1">One</p><p data-in="">Two</p>`)],
  ['saved', /loses 1 words: styled/, more(FRONT, '<p hidden class="styled">styled</p>'), rule('.styled { display: block; }')],
  ['saved', /does not say its language and direction/, [FRONT, 'lang="en" ', '']],
  ['fragments', /nothing is marked/, ['data/annotations.jsonld', 'rises%20by', 'falls%20by']],
  ['keyboard', /no link to a note is reached/, [FRONT, 'href="./notes/one/"', 'href="./notes/one/" tabindex="-1"']],
  ['keyboard', /#q-one is not in sight/, ['sources/one/index.html', 'id="q-one"', 'id="q-two"']],
  ['keyboard', /the focus is not seen on <a>/, rule('a:focus-visible { outline: none !important; }')],
  ['search', /shows no result/, ['search/index.html', '', '<!doctype html><html lang="en"><title>Search</title><input id="q">']],
  ['lighthouse', /seo \d+ of 100: .*description/, [FRONT, /<meta name="description".*\n/, '']],
];

let browser, port, scratch;
before(async () => {
  ({ browser, port } = await launch());
  scratch = mkdtempSync(join(tmpdir(), 'dossier-browser-'));
});
after(async () => {
  await browser.close();
  rmSync(scratch, { recursive: true });
});

// What a check finds in the sound site after the given changes.
async function found(name, changes) {
  const folder = mkdtempSync(join(scratch, 'site-'));
  cpSync(join(import.meta.dirname, 'fixtures'), folder, { recursive: true });
  for (const [file, words, others] of changes) {
    const before = words === '' ? '' : readFileSync(join(folder, file), 'utf8');
    const changed = words === '' ? others : before.replace(words, others);
    assert.notEqual(changed, before, `${words} does not stand in ${file}`);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), changed);
  }
  const server = await serve(folder, BASE);
  try {
    // The way by the keyboard and the marks of Lighthouse are proven in one language.
    const views = ['keyboard', 'lighthouse'].includes(name) ? [''] : ['', 'ar/'];
    const site = openSite({ folder, origin: server.origin, base: BASE, browser, cdpPort: port, views });
    const { check } = await import(`./checks/${name}.mjs`);
    return (await check({ ...site, styles: folder })).map(({ where, what }) => `${where}: ${what}`);
  } finally {
    server.stop();
  }
}

for (const name of new Set(BREAKS.map(([name]) => name))) {
  test(`${name} finds nothing in a sound site`, async () => assert.deepEqual(await found(name, []), []));
}
for (const [name, wanted, ...changes] of BREAKS) {
  test(`${name} notices ${wanted.source}`, async () => {
    const faults = await found(name, changes);
    assert.ok(faults.some(fault => wanted.test(fault)), `found only:\n${faults.join('\n')}`);
  });
}

test('pictures notices a block of another colour, and lets soft edges pass', () => {
  const picture = (shade, rows) => {
    const image = new PNG({ width: 100, height: 100 });
    image.data.fill(255);
    for (let at = 0; at < rows * 400; at += 4) image.data.fill(shade, at, at + 3);
    return image;
  };
  assert.ok(differing(picture(255, 0), picture(0, 3)) > 0.02);
  assert.equal(differing(picture(255, 0), picture(245, 3)), 0);
});
