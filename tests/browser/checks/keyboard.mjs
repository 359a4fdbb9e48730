// With the keyboard alone, in each view: from the front page to a note, from a quotation there to its place in the source,
// and back to the note and the front page. Each stop of the focus is seen.

const TABS = 400;

export async function check(site) {
  const faults = [];
  for (const view of site.views) faults.push(...(await journey(site, view)));
  return faults;
}

async function journey(site, view) {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const home = `${site.base}${view}`;
  const faults = [];
  const say = what => faults.push({ where: new URL(page.url()).pathname, what });
  const path = () => new URL(page.url()).pathname;
  // Goes on by Tab until the focus is on a link to an address that `wanted` describes, and follows it.
  const follow = async (wanted, name) => {
    const reached = await tabTo(page, wanted.source, say);
    if (!reached) throw new Error(`no link to ${name} is reached by the keyboard`);
    await Promise.all([page.waitForURL(url => url.href === reached), page.keyboard.press('Enter')]);
    await page.waitForLoadState();
    const { hash } = new URL(page.url());
    if (hash && !(await page.evaluate(arrived))) say(`${hash} is not in sight on arrival`);
  };
  try {
    await page.goto(site.origin + home);
    await page.keyboard.press('Tab');
    if (!(await page.evaluate(() => document.activeElement.getAttribute('href')?.startsWith('#')))) say('the first stop is no link to the content');
    await page.keyboard.press('Enter');
    await follow(new RegExp(`${home}notes/[^/#]+/`), 'a note');
    const note = path();
    await follow(new RegExp(`${home}sources/[^/#]+/`), 'a quotation in its source');
    await follow(new RegExp(`${note}(#.*)?$`), 'the note that one came from');
    await follow(new RegExp(`${home}$`), 'the front page');
  } catch (error) {
    say(error.message.split('\n')[0]);
  } finally {
    await context.close();
  }
  return faults;
}

// Presses Tab until a link to an address like `wanted` has the focus, and gives that address.
async function tabTo(page, wanted, say) {
  for (let stop = 0; stop < TABS; stop++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(focused);
    // Past the last stop the focus leaves the page and comes in again at the top.
    if (!at) continue;
    if (!at.seen) say(`the focus is not seen on ${at.name}`);
    if (at.href && new RegExp(wanted).test(at.href)) return at.href;
  }
  return null;
}

// Runs in the page: what has the focus, and whether a reader sees that it has.
function focused() {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  const style = getComputedStyle(node);
  const box = node.getBoundingClientRect();
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
  const sight = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return { href: node.href, name: `<${node.tagName.toLowerCase()}> “${(node.innerText || '').trim().slice(0, 30)}”`, seen: (ring || style.boxShadow !== 'none') && sight };
}

// Runs in the page: whether the place that its address names is in the window.
function arrived() {
  const box = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.getBoundingClientRect();
  return Boolean(box) && box.top < innerHeight && box.bottom > 0;
}
