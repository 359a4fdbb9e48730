// On one page of each kind: no request leaves the site's folder or fails, the console stays empty, the page meets its own
// Content-Security-Policy; and the front page is light.

import { kindPages, visit } from '../site.mjs';

// What a first visit to a front page may cost, fonts included, as a host sends it.
const FRONT_BYTES = 250_000;
// What its fonts may cost for one language.
const FONT_BYTES = 150_000;

export async function check(site) {
  const faults = await visit(site, kindPages(site), {}, async (page, path, open) => listen(page, path, open, site));
  for (const view of site.views) faults.push(...(await visit(site, [view], {}, async (page, _, open) => weigh(page, open, view, site))));
  return faults;
}

async function listen(page, path, open, site) {
  const faults = [];
  const hear = {
    console: message => faults.push(`console: ${message.type()}: ${message.text()}`),
    pageerror: error => faults.push(`a script fails: ${error.message}`),
    requestfailed: request => faults.push(`${request.url()} fails: ${request.failure()?.errorText}`),
    request: request => /^(data|blob):/.test(request.url()) || request.url().startsWith(site.origin + site.base) || faults.push(`asks for ${request.url()}`),
    response: response => response.ok() || faults.push(`${response.url()} answers ${response.status()}`),
  };
  for (const [event, listener] of Object.entries(hear)) page.on(event, listener);
  await page.addInitScript(() => {
    globalThis.violations = [];
    addEventListener('securitypolicyviolation', event => violations.push(`${event.effectiveDirective} forbids ${event.blockedURI}`));
  });
  await open();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState('networkidle');
  faults.push(...(await page.evaluate(() => violations)));
  const policy = await page.evaluate(() => document.querySelector('meta[http-equiv="Content-Security-Policy" i]')?.content);
  if (!policy) faults.push('has no Content-Security-Policy');
  else if (/'unsafe-(inline|eval)'|\*|https?:/.test(policy)) faults.push(`its Content-Security-Policy is loose: ${policy}`);
  for (const [event, listener] of Object.entries(hear)) page.off(event, listener);
  return faults;
}

async function weigh(page, open, view, site) {
  let all = 0;
  let fonts = 0;
  const sizes = [];
  page.on('requestfinished', request => sizes.push(request.sizes().then(({ responseBodySize }) => {
    all += responseBodySize;
    if (request.resourceType() === 'font') fonts += responseBodySize;
  })));
  await open();
  await page.waitForLoadState('networkidle');
  await Promise.all(sizes);
  site.note?.(`the front page \`${site.base}${view}\` costs ${all} bytes, of which fonts ${fonts}`);
  return [
    ...(all > FRONT_BYTES ? [`costs ${all} bytes, more than ${FRONT_BYTES}`] : []),
    ...(fonts > FONT_BYTES && !view.includes('-') ? [`its fonts cost ${fonts} bytes, more than ${FONT_BYTES}`] : []),
  ];
}
