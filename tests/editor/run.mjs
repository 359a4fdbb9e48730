// Writes a dossier in an editor: `node run.mjs NEW OTHER…`. NEW is a folder as `dossier init` makes it, with the records of
// `added/`; the others are dossiers with the same .vscode. In all of them no file may be said to be wrong; in NEW
// keys and IDs complete, the cursor is told what they mean, and mistakes are found. Prints what failed, and ends with 1.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { COMPLETIONS, MEANINGS, MISTAKES } from './cases.mjs';
import { start } from './server.mjs';

// Front matter is no file of its own to an editor; here it is shown to the server as one.
const FRONT = { articles: 'article', notes: 'note', pages: 'page', translations: 'note-translation' };
const SCHEMAS = Object.fromEntries(
  Object.entries(FRONT).map(([folder, schema]) => [`.vscode/schema/${schema}.json`, `/front/${folder}/*.yaml`]),
);
const MARK = '|';

const [fresh, ...others] = process.argv.slice(2);
const faults = [];
let files = 0;

// Gives every file of a dossier that a schema is for, as the server is to see it.
function texts(root) {
  const paths = readdirSync(join(root, 'content'), { recursive: true }).map(path => `content/${path}`);
  const read = path => readFileSync(join(root, path), 'utf8');
  const plain = ['dossier.yaml', ...paths.filter(path => /\.ya?ml$/.test(path))].map(path => [path, read(path)]);
  const marked = paths.filter(path => path.endsWith('.md')).map(path => {
    const translated = /^content\/notes\/.*\.[^./]+\.md$/.test(path);
    const name = path.split('/').at(-1).replace('.md', '');
    const [, kind] = /^content\/(articles|notes|pages)\//.exec(path);
    return [`front/${translated ? 'translations' : kind}/${name}.yaml`, read(path).split(/^---\r?$/m)[1]];
  });
  return [...plain, ...marked];
}

// Opens every file of a dossier at once.
async function valid(root) {
  const server = await start(root, SCHEMAS);
  const all = texts(root);
  files += all.length;
  await Promise.all(all.map(async ([path, text]) => {
    for (const { range, message } of await server.open(path, text)) {
      faults.push(`${path}:${range.start.line + 1}: said to be wrong: ${message}`);
    }
  }));
  return server;
}

// Opens a text with a cursor in it, and gives where that is.
async function place(server, path, text) {
  const [before] = text.split(MARK);
  const lines = before.split('\n');
  await server.open(path, text.replace(MARK, ''));
  return { line: lines.length - 1, character: lines.at(-1).length };
}

for (const root of others) await (await valid(root)).stop();
const server = await valid(fresh);
// Every case has a place of its own: one file may not be open twice.
const own = path => (path.includes('*') ? path.replace('*', `x${files += 1}`) : path);
const started = files;

for (const { path, text, offers, never = [] } of COMPLETIONS) {
  const at = own(path);
  if (at === path) await server.close(path);
  const items = await server.complete(at, await place(server, at, text));
  for (const [label, inserts, meaning] of offers) {
    const item = items.find(item => item.label === label);
    const inserted = item?.textEdit?.newText ?? item?.insertText;
    const said = item?.documentation?.value ?? item?.documentation ?? '';
    if (!item) faults.push(`${JSON.stringify(text)}: \`${label}\` is not offered, but ${items.map(one => one.label)}`);
    else if (inserted !== inserts) faults.push(`${JSON.stringify(text)}: ${label} sets ${JSON.stringify(inserted)}`);
    else if (!said.includes(meaning)) faults.push(`${JSON.stringify(text)}: of ${label} is said ${JSON.stringify(said)}`);
  }
  const noise = items.map(item => item.label).filter(label => never.includes(label));
  if (noise.length > 0) faults.push(`${JSON.stringify(text)}: offered too: ${noise}`);
  if (at === path) await server.close(path).then(() => server.open(path, readFileSync(join(fresh, path), 'utf8')));
}
for (const { path, text, says } of MEANINGS) {
  const at = own(path);
  const said = await server.hover(at, await place(server, at, text));
  if (!said.includes(says)) faults.push(`${JSON.stringify(text)}: under the cursor stands ${JSON.stringify(said)}`);
}
await Promise.all(MISTAKES.map(async ({ path, text, says }) => {
  const said = (await server.open(own(path), text)).map(({ message }) => message);
  if (!said.some(message => message.includes(says))) faults.push(`${JSON.stringify(text)}: found is ${JSON.stringify(said)}`);
}));
await server.stop();

for (const fault of faults) console.log(`    ${fault}`);
const cases = COMPLETIONS.length + MEANINGS.length + MISTAKES.length;
console.log(`editor: ${started} files without a mistake and ${cases} cases, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
