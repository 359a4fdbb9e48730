// In the browser, on one page of each kind: nothing makes the page wider than the window at 320 px, and no words lie on
// other words, are cut off or stand outside the window, in any view and at any width.

import { kindPages, visit } from '../site.mjs';

const WIDTHS = [320, 768, 1280];

export async function check(site) {
  return visit(site, kindPages(site), {}, async (page, _, open) => {
    await open();
    await page.evaluate(() => document.fonts.ready);
    const faults = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const what of await page.evaluate(measure)) faults.push(`${what} (${width} px)`);
    }
    return faults;
  });
}

// Runs in the page. Gives its faults in words.
function measure() {
  const wide = document.documentElement.clientWidth;
  const faults = [];
  if (document.documentElement.scrollWidth > wide) faults.push(`scrolls sideways: ${document.documentElement.scrollWidth} px`);

  // A frame of its own may scroll; what is in it is measured within it.
  const frameOf = node => {
    for (let at = node; at && at !== document.body; at = at.parentElement) if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return at;
    return null;
  };
  const hidden = node => node.closest('.visually-hidden, .skip') || !node.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const fixed = node => {
    for (let at = node; at; at = at.parentElement) if (/fixed|sticky/.test(getComputedStyle(at).position)) return true;
    return false;
  };

  // The boxes of all words, a line each, without the room that a font keeps above and below its letters.
  const boxes = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (!text.data.trim() || /^(SCRIPT|STYLE)$/.test(parent.tagName) || hidden(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const frame = frameOf(parent);
    const pinned = fixed(parent);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const spare = (bottom - top) * 0.28;
      if (right - left < 2) continue;
      if (!frame && !pinned && (left < -1 || right > wide + 1)) faults.push(`“${text.data.trim().slice(0, 40)}” stands outside the window`);
      if (!pinned) boxes.push({ text, frame, left, right, top: top + spare, bottom: bottom - spare });
    }
  }

  boxes.sort((a, b) => a.top - b.top);
  boxes.forEach((a, at) => {
    for (let next = at + 1; next < boxes.length && boxes[next].top < a.bottom; next++) {
      const b = boxes[next];
      if (a.text === b.text || a.frame !== b.frame) continue;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 2 && down > 2) faults.push(`“${a.text.data.trim().slice(0, 40)}” lies on “${b.text.data.trim().slice(0, 40)}”`);
    }
  });

  for (const node of document.body.querySelectorAll('*')) {
    const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(node);
    if (overflowX !== 'hidden' && overflowX !== 'clip' || hidden(node) || textOverflow === 'ellipsis' || webkitLineClamp !== 'none') continue;
    const cut = node.scrollWidth > node.clientWidth + 2 || (overflowY !== 'visible' && node.scrollHeight > node.clientHeight + 2);
    if (cut && node.clientWidth > 2 && node.innerText?.trim()) faults.push(`<${node.tagName.toLowerCase()} class="${node.className}"> cuts its words off`);
  }
  return [...new Set(faults)].slice(0, 20);
}
