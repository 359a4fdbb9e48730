// Lighthouse on the front page, a section and a note, in both languages, as a phone sees them: full marks for accessibility,
// best practices and search engines, nearly so for speed, and no shift of the layout. It runs when no other check does.

import lighthouse from 'lighthouse';

export const alone = true;

const WANTED = { accessibility: 1, 'best-practices': 1, seo: 1, performance: 0.98 };
// Speed wavers with what else the machine does: the best of so many runs counts. The other marks do not waver.
const RUNS = 3;

export async function check(site) {
  const kinds = ['', site.kinds.get('casualties'), site.kinds.get('note-figure')].filter(path => path !== undefined);
  const faults = [];
  for (const path of site.views.filter(view => !view.includes('-')).flatMap(view => kinds.map(path => view + path))) {
    const where = site.base + path;
    for (const what of await judge(site.origin + where, site.cdpPort, said => site.note?.(`${where}: ${said}`))) faults.push({ where, what });
  }
  return faults;
}

async function judge(url, port, note) {
  let faults = [];
  for (let run = 1; run <= RUNS; run++) {
    const { lhr } = await lighthouse(url, { port, output: [], logLevel: 'error', onlyCategories: Object.keys(WANTED) });
    const score = name => lhr.categories[name].score;
    const shift = lhr.audits['cumulative-layout-shift'].numericValue;
    note(`Lighthouse, run ${run}: ${Object.keys(WANTED).map(name => `${name} ${Math.round(score(name) * 100)}`).join(', ')}, shift ${shift}`);
    faults = Object.keys(WANTED).filter(name => score(name) < WANTED[name]).map(name => `${name} ${Math.round(score(name) * 100)} of 100: ${reasons(lhr, name)}`);
    if (shift > 0) faults.push(`its layout shifts by ${shift}`);
    if (!faults.some(fault => fault.startsWith('performance'))) break;
  }
  return faults;
}

// The audits that cost points.
const reasons = (lhr, category) => lhr.categories[category].auditRefs
  .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
  .map(({ id }) => `${lhr.audits[id].title} ${lhr.audits[id].displayValue ?? ''}`.trim())
  .join('; ');
