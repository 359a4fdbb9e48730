// axe on one page of each kind: no violation of any level up to WCAG 2.2 AA, in each view, light and dark, on a phone and
// on a desk. Only colours differ between light and dark, so the dark pages are asked for those alone; and of what holds on
// the phone, only what follows from the room at hand or from what is shown is asked again on the desk.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { kindPages, visit } from '../site.mjs';

// Given to the page by the debugging protocol, which its Content-Security-Policy does not bind.
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LIGHT = { runOnly: { type: 'tag', values: TAGS } };
const DARK = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };
const WIDE = {
  runOnly: {
    type: 'rule',
    values: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable', 'region', 'heading-order', 'landmark-unique', 'link-name', 'summary-name', 'aria-hidden-focus'],
  },
};
const SIZES = [[{ width: 390, height: 844 }, LIGHT], [{ width: 1280, height: 900 }, WIDE]];

export async function check(site) {
  return visit(site, kindPages(site), {}, async (page, _, open) => {
    await open();
    await page.evaluate(AXE);
    const faults = [];
    for (const [viewport, light] of SIZES) {
      await page.setViewportSize(viewport);
      for (const [colorScheme, options] of [['light', light], ['dark', DARK]]) {
        await page.emulateMedia({ colorScheme });
        for (const violation of await page.evaluate(run, options)) faults.push(`${violation} (${viewport.width} px, ${colorScheme})`);
      }
    }
    return faults;
  });
}

// Runs in the page: its violations, each element on its own.
async function run(options) {
  const { violations } = await axe.run(document, { ...options, resultTypes: ['violations'] });
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, any, all, none }) => `${id}: ${help}: ${[...any, ...all, ...none][0]?.message ?? ''} at ${target.join(' ')}`));
}
