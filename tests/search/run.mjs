// Holds the search of a built site to what it promises: `node run.mjs SITE_FOLDER SCRIPT [QUERIES]`. The script is the one that
// the search page runs; the queries are those of the sample, or those in the file of that name among the labels. Prints what was measured, and ends with 1 where there is a fault.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engine } from './index.mjs';

const LABELS = join(import.meta.dirname, '../labels');
// Of a hundred queries, so many have the expected page among the first three.
const RIGHT = 0.95;
const FIRST = 3;
// Bytes that a first query may load on the sample, as they stand on the disk.
const MOST_BYTES = 100_000;
// Milliseconds for a query whose files are loaded.
const MOST_TIME = 50;

const [folder, script, queries = 'queries.tsv'] = process.argv.slice(2);
let faults = 0;
const fault = said => { faults += 1; console.log(`    ${said}`); };

// The program and the script read the same terms from the same words.
const { words } = engine(script, folder);
const lines = readFileSync(join(LABELS, 'terms.jsonl'), 'utf8').trimEnd().split('\n').map(line => JSON.parse(line));
let differing = 0;
for (const [text, expected] of lines) {
  const got = words(text).flatMap((terms, word) => terms.map(([term, reading]) => [term, reading, word]));
  if (JSON.stringify(got) !== JSON.stringify(expected)) {
    differing += 1;
    if (differing < 6) fault(`${JSON.stringify(text)}: the program has ${JSON.stringify(expected)}, the script ${JSON.stringify(got)}`);
  }
}
if (differing) fault(`${differing} texts are read differently`);
console.log(`${differing ? '✗' : '✓'} terms: ${lines.length} texts`);

// Every query in an index that nothing was loaded of, then once more with all at hand.
const rows = readFileSync(join(LABELS, queries), 'utf8').trimEnd().split('\n').slice(1).map(line => line.split('\t'));
let right = 0;
let loaded = 0;
let sent = 0;
let files = 0;
let slowest = 0;
for (const [about, query, expected] of rows) {
  const { open, load, asked, KINDS } = engine(script, folder);
  const index = await open(load);
  const { found } = await index.search(query);
  // What the page shows at once: the first three of each kind.
  const shown = KINDS.flatMap((_, kind) => found.filter(one => one.kind === kind).slice(0, FIRST));
  const paths = new Map();
  for (const { document } of [...found.slice(0, FIRST), ...shown]) paths.set(document, (await index.show(document)).path);
  loaded = Math.max(loaded, asked.bytes);
  sent = Math.max(sent, asked.sent);
  files = Math.max(files, asked.files);
  const first = found.slice(0, FIRST).map(({ document }) => paths.get(document));
  if (first.includes(expected)) right += 1;
  else console.log(`    missed (${about}): ${query}: ${expected} is not among ${first.join(' ') || 'nothing'}`);
  // Time of the processor, as others may want it too.
  const start = process.cpuUsage();
  await index.search(query);
  const { user, system } = process.cpuUsage(start);
  slowest = Math.max(slowest, (user + system) / 1000);
}
if (right < rows.length * RIGHT) fault(`only ${right} of ${rows.length} queries have the expected page among the first three`);
if (loaded > MOST_BYTES) fault(`a first query loads ${loaded} bytes`);
if (slowest > MOST_TIME) fault(`a query takes ${slowest.toFixed(0)} ms`);
console.log(`${faults ? '✗' : '✓'} queries: ${right} of ${rows.length} right, at most ${loaded} bytes (${sent} compressed) in ${files} files loaded, and ${slowest.toFixed(1)} ms`);
process.exit(faults ? 1 : 0);
