// Opens the index of a built site in Node with the very script that the search page runs, and counts what it loads.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';

// Gives the script's engine; `load` reads a file of the index of the site in `folder`.
export function engine(script, folder) {
  const context = createContext({});
  runInContext(readFileSync(script, 'utf8'), context);
  const asked = { files: 0, bytes: 0, sent: 0 };
  const load = name => new Promise(resolve => {
    const text = readFileSync(join(folder, 'search', `${name}.js`), 'utf8');
    asked.files += 1;
    asked.bytes += Buffer.byteLength(text);
    asked.sent += gzipSync(text).length;
    context.dossierSearch.waiting.set(name, resolve);
    runInContext(text, context);
  });
  return { ...context.dossierSearch, load, asked };
}
