// Filters, with scripts, on each kind of list in each view: a choice shows its own rows at once and says how many, two are
// joined, an empty result says so, the address keeps what is chosen and gives it back, and everything can be shown again.
// Every kind of choice is taken in the default language; in the other views the first, as the same script serves them all.

import { kindPages, visit } from '../site.mjs';

export async function check(site) {
  // The style guide shows filters in each language on one page: no reader meets such a page.
  const lists = path => site.read(site.pages.find(page => page.path === path)).split('<nav class="filters"').length - 1;
  const paths = kindPages(site).filter(path => lists(path) === 1);
  return visit(site, paths, {}, async (page, path, open) => {
    await open();
    const faults = [];
    const kinds = site.views.some(view => view && path.startsWith(view)) ? 1 : await page.locator('.filters ul').count();
    if (!(await page.evaluate(listing)).links) return ['has filters without a choice'];
    for (let kind = 0; kind < kinds; kind++) faults.push(...(await ofKind(page, kind)));
    if (faults.length) return faults;
    faults.push(...(await joined(page)), ...(await emptied(page)));
    return faults;
  });
}

// The first choice of a kind: its rows, the count, the address; back, and forward; then the choice taken back.
async function ofKind(page, kind) {
  const link = page.locator('.filters ul').nth(kind).locator('a[data-show]').first();
  const [name, hash, number] = await link.evaluate(a => [a.textContent.trim(), a.hash, a.dataset.show]);
  const faults = [];
  const whole = await page.evaluate(listing);
  await link.click();
  const chosen = await page.evaluate(listing);
  const wanted = await page.evaluate(carrying, [number]);
  if (chosen.shown !== wanted || !wanted) faults.push(`“${name}” shows ${chosen.shown} rows, ${wanted} are its own`);
  if (western(chosen.said) !== western(`${chosen.records} ${whole.records}`)) faults.push(`“${name}” leaves ${chosen.records} of ${whole.records} and says “${chosen.said}”`);
  if (western(name.split(/\s/).at(-1)) !== String(chosen.records)) faults.push(`“${name}” leaves ${chosen.records}`);
  if (chosen.empty) faults.push(`“${name}” leaves ${chosen.empty} groups without a row`);
  if (chosen.hash !== hash || chosen.view !== hash) faults.push(`“${name}” is not kept: the address ends in ${chosen.hash}, its translation's in ${chosen.view}`);
  await page.locator('.narrowed-all a').click();
  const again = await page.evaluate(listing);
  if (again.shown !== whole.shown || again.hash || again.all) faults.push(`“${name}” cannot be taken back`);
  if (!again.focused) faults.push('the focus is lost when everything is shown again');
  // What one kind keeps, all do.
  if (kind > 0 || faults.length) return faults;
  await page.goBack();
  if ((await page.evaluate(listing)).shown !== chosen.shown) faults.push(`the step back to “${name}” shows something else`);
  await page.locator('.filters a[aria-current]').click();
  return faults;
}

// The first choices of the first two kinds together.
async function joined(page) {
  const lists = page.locator('.filters ul');
  if (await lists.count() < 2) return [];
  const links = [0, 1].map(at => lists.nth(at).locator('a[data-show]').first());
  for (const link of links) await link.click();
  const numbers = await Promise.all(links.map(link => link.getAttribute('data-show')));
  const both = await page.evaluate(listing);
  const faults = both.shown === (await page.evaluate(carrying, numbers)) ? [] : [`two choices show ${both.shown} rows, not those that carry both`];
  await page.reload();
  const again = await page.evaluate(listing);
  if (again.shown !== both.shown || again.hash !== both.hash) faults.push('two choices are lost when the page is loaded anew');
  await page.locator('.narrowed-all a').click();
  return faults;
}

// Two choices that no row carries, where there are any: the page says so.
async function emptied(page) {
  const pair = await page.evaluate(() => {
    const rows = [...document.querySelectorAll('[data-in]')].map(row => row.dataset.in.split(' '));
    const kinds = [...document.querySelectorAll('.filters ul')].map(list => [...list.querySelectorAll('a[data-show]')].map(a => a.dataset.show));
    for (const one of kinds[0] ?? []) for (const other of kinds[1] ?? []) if (!rows.some(row => row.includes(one) && row.includes(other))) return [one, other];
    return null;
  });
  if (!pair) return [];
  for (const number of pair) await page.locator(`.filters a[data-show="${number}"]`).click();
  const { shown, said, none } = await page.evaluate(listing);
  await page.locator('.narrowed-all a').click();
  return shown || said !== none ? [`an empty result shows ${shown} rows and says “${said}”`] : [];
}

// The numbers in words, in digits that can be compared.
function western(words) {
  return (words.replace(/[٠-٩]/g, digit => digit.charCodeAt(0) - 0x660).match(/\d+/g) ?? []).join(' ');
}

// Runs in the page: how many rows of the list are shown and of how many records, what is said of it, and what the address keeps.
function listing() {
  const rows = [...document.querySelectorAll('[data-in]:not([data-whole])')].filter(row => row.checkVisibility());
  const said = document.querySelector('.filters [role="status"]');
  return {
    links: document.querySelectorAll('.filters a[data-show]').length,
    shown: rows.length,
    records: new Set(rows.map(row => row.querySelector('h2 a, h3 a')?.href ?? row)).size,
    empty: [...document.querySelectorAll('[data-group]')].filter(group => group.checkVisibility() && !rows.some(row => group.contains(row))).length,
    said: said.textContent,
    none: said.dataset.none,
    hash: location.hash,
    view: document.querySelector('a[data-view]')?.hash ?? location.hash,
    all: document.querySelector('.narrowed-all').checkVisibility(),
    focused: document.activeElement !== document.body,
  };
}

// Runs in the page: how many rows carry all of some numbers.
function carrying(numbers) {
  const carries = row => numbers.every(number => row.dataset.in.split(' ').includes(number));
  return [...document.querySelectorAll('[data-in]:not([data-whole])')].filter(carries).length;
}
