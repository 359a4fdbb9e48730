// Pictures of one page of each kind in each language, kept beside the report for people to look at; a few of them are held
// against those in `references/`. `make browser-pictures` makes these anew after a change that is meant.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { kindPages, visit } from '../site.mjs';

const REFERENCES = join(import.meta.dirname, '..', 'references');
// Kinds that hold most of the components between them. Of each, the first screens on a phone.
const COMPARED = ['front', 'note-figure', 'casualties', 'source'];
const PHONE = { width: 390, height: 1400 };
// Of longer pages, the pictures to look at show so many pixels.
const TALLEST = 6000;
// The share of pixels that may differ: letters are drawn a little differently by each version of the browser.
const TOLERANCE = 0.01;

export async function check(site) {
  const folder = join(site.artefacts, 'pictures');
  mkdirSync(folder, { recursive: true });
  const forms = new Map(site.views.flatMap(view => [...site.kinds].map(([kind, path]) => [view + path, { view, kind, name: `${view.replace('/', '') || 'default'}-${kind}` }])));
  return visit(site, kindPages(site), { viewport: PHONE }, async (page, path, open) => {
    await open();
    await page.evaluate(() => document.fonts.ready);
    const { name, kind, view } = forms.get(path);
    const compared = COMPARED.includes(kind) && !view.includes('-');
    const faults = compared ? compare(await page.screenshot(), name, folder) : [];
    for (const width of [PHONE.width, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), TALLEST);
      await page.screenshot({ path: join(folder, `${name}-${width}.jpeg`), quality: 70, fullPage: true, clip: { x: 0, y: 0, width, height } });
    }
    return faults;
  });
}

function compare(shown, name, folder) {
  const reference = join(REFERENCES, `${name}.png`);
  if (process.env.DOSSIER_BLESS) {
    mkdirSync(REFERENCES, { recursive: true });
    const picture = PNG.sync.read(shown);
    // Sixteen steps of each colour are closer than the comparison looks, and make a small file.
    picture.data.forEach((value, at) => (picture.data[at] = Math.round(value / 17) * 17));
    writeFileSync(reference, PNG.sync.write(picture, { colorType: 2, deflateLevel: 9 }));
    return [];
  }
  if (!existsSync(reference)) return [`has no reference ${name}.png: run \`make browser-pictures\``];
  const [was, is] = [PNG.sync.read(readFileSync(reference)), PNG.sync.read(shown)];
  if (was.width !== is.width || was.height !== is.height) return [`is ${is.width} × ${is.height}, its reference ${was.width} × ${was.height}`];
  const marked = new PNG({ width: is.width, height: is.height });
  const differ = differing(was, is, marked);
  if (differ <= TOLERANCE) return [];
  writeFileSync(join(folder, `${name}-differs.png`), PNG.sync.write(marked));
  return [`differs from references/${name}.png in ${(differ * 100).toFixed(1)} % of its pixels; see pictures/${name}-differs.png`];
}

// The share of pixels that a reader sees differ; soft edges of letters are let pass. They are marked in `marked`.
export function differing(was, is, marked) {
  return pixelmatch(was.data, is.data, marked?.data, is.width, is.height, { threshold: 0.2 }) / (is.width * is.height);
}
