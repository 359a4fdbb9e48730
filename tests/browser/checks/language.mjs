// Over all pages: every change of language or script is marked, and nothing that a right-to-left line would turn about
// stands outside an isolate. Neither axe nor the validators look for this.

import { attr, walk } from '../tree.mjs';

const RTL = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb']);
const INLINE = new Set('a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q s samp small span strong sub sup time tspan u var wbr'.split(' '));
const SILENT = new Set(['script', 'style', 'template']);
// Names of things in programs are in no language; a title cannot hold marks.
const MUTE = new Set(['code', 'kbd', 'samp', 'title']);
const SPOKEN = ['alt', 'title', 'aria-label', 'aria-description', 'placeholder', 'content'];
const ARABIC = /\p{Script=Arabic}/u;
const LATIN_WORD = /\p{Script=Latin}{2,}/u;
const LATIN_WORDS = /\p{Script=Latin}{2,}[\s,]+\p{Script=Latin}{2,}/u;
// What changes its order after Arabic letters: ranges, dates with hyphens, identifiers, signed numbers, comparisons.
const TURNS = /\d+(?:\s?[-–−‒]\s?\d+)+|(?<![\p{L}\d])[-+−±≥≤<>≈]\s?\d+|\d+[-–]\p{Script=Latin}+/u;
// What stands between isolation characters is an isolate already.
const ISOLATED = /[\u2066-\u2068][^\u2069]*\u2069/g;
const OBJECT = '\ufffc';

const directionOf = lang => (RTL.has(lang.split('-')[0]) ? 'rtl' : 'ltr');
const excerpt = text => `“${text.replace(/\s+/g, ' ').trim().slice(0, 60)}”`;

export async function check(site) {
  return site.pages.flatMap(page => faultsOf(site.read(page)).map(what => ({ where: site.base + page.path, what })));
}

function faultsOf(html) {
  const faults = [];
  const scopes = [];
  const open = pre => (scopes.push({ text: '', pre }), scopes.at(-1));
  walk(html, (node, state) => {
    if (SILENT.has(node.tagName)) return { ...state, silent: true };
    if (node.nodeName === '#text') return void (state.silent || read(node.value, state, faults));
    if (node.tagName) return enter(node, state, faults, open);
  }, { lang: '', dir: 'ltr', scope: open(false) });
  for (const { text } of scopes.flatMap(linesOf)) {
    const plain = text.replace(ISOLATED, OBJECT);
    const turned = ARABIC.test(plain) && TURNS.exec(plain);
    if (turned) faults.push(`${excerpt(turned[0])} stands among Arabic letters outside an isolate: ${excerpt(plain.slice(Math.max(0, turned.index - 25)))}`);
  }
  return faults;
}

// Each line of a preformatted text is a paragraph of its own; elsewhere only `<br>` ends a line.
const linesOf = ({ text, pre }) => (pre ? text.split('\n').map(line => ({ text: line })) : [{ text }]);

// Takes one element: its language and direction, its attributes, and whether its text runs on in the line around it.
function enter(node, state, faults, open) {
  const lang = attr(node, 'lang') ?? state.lang;
  const given = attr(node, 'dir');
  const dir = given === undefined || given === 'auto' ? state.dir : given;
  if (node.tagName === 'html' && !(attr(node, 'lang') && given)) faults.push('<html> has no lang or no dir');
  if (lang !== state.lang && directionOf(lang) !== dir) faults.push(`<${node.tagName} lang="${lang}"> runs ${dir}`);
  if (lang !== state.lang && directionOf(lang) !== directionOf(state.lang) && given === undefined) faults.push(`<${node.tagName} lang="${lang}"> has no dir of its own`);
  for (const name of SPOKEN) attribute(name, attr(node, name), lang, faults);
  const isolate = given !== undefined || node.tagName === 'bdi';
  const inline = INLINE.has(node.tagName);
  if (inline && isolate) state.scope.text += OBJECT;
  if (node.tagName === 'br') state.scope.text += OBJECT;
  // Except in a record or a listing, which has prose in it.
  // A drawing is one picture to a screen reader, which hears its title and description and none of the words in it.
  const drawing = node.tagName === 'svg' && attr(node, 'role') === 'img';
  const mute = (state.mute && node.tagName !== 'desc') || drawing || (MUTE.has(node.tagName) && !state.pre);
  if (node.tagName === 'code' && !state.pre && dir === 'rtl') faults.push(`<code> runs rtl`);
  return { ...state, lang, dir, mute, pre: state.pre || node.tagName === 'pre', isolated: isolate || (inline && state.isolated), scope: isolate || !inline ? open(state.pre || node.tagName === 'pre') : state.scope };
}

// Takes a run of text: its script has to be that of its language. A single word of Latin script among Arabic ones may be a
// name or a term and harms nothing; several, or text that is wholly Latin, need an isolate.
function read(text, state, faults) {
  state.scope.text += text;
  const plain = text.replace(ISOLATED, OBJECT);
  if (state.mute) return;
  const say = script => faults.push(`${script} script in text marked lang="${state.lang}": ${excerpt(text)}`);
  if (directionOf(state.lang) === 'ltr') return void (ARABIC.test(text) && say('Arabic'));
  const foreign = ARABIC.test(plain) ? LATIN_WORDS.test(plain) : LATIN_WORD.test(plain) && !state.isolated;
  if (foreign) say('Latin');
}

function attribute(name, value, lang, faults) {
  const plain = value?.replace(ISOLATED, OBJECT) ?? '';
  if (ARABIC.test(plain) && TURNS.test(plain)) faults.push(`${name}="${excerpt(value)}" has a number that turns, without isolation characters`);
}
