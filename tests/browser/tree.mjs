// Reads a page into a tree of nodes with the few questions that the static checks ask.

import { parse } from 'parse5';

// Calls `enter(node, state)` for every node in document order; what it gives is the state of the node's children.
export function walk(html, enter, state) {
  const go = (node, state) => {
    const inner = enter(node, state) ?? state;
    for (const child of node.childNodes ?? []) go(child, inner);
  };
  go(parse(html), state);
}

// All elements of the page in document order.
export function elements(html) {
  const found = [];
  walk(html, node => void (node.tagName && found.push(node)));
  return found;
}

// The value of an attribute, or `undefined`.
export const attr = (node, name) => node.attrs?.find(attr => attr.name === name)?.value;

// The text below a node, with white space folded.
export const textOf = node => (node.nodeName === '#text' ? node.value : (node.childNodes ?? []).map(textOf).join('')).replace(/\s+/g, ' ');
