// html-validate over all pages, by two workers.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';

const CONFIG = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The standard allows both, and lower case compresses better.
    'doctype-style': 'off',
    // A title names the page and the dossier; search engines shorten it, readers of tabs do not mind.
    'long-title': 'off',
    // Headings in Arabic have ids in Arabic, which the standard allows.
    'valid-id': ['error', { relaxed: true }],
  },
};

export async function check(site) {
  const halves = [0, 1].map(half => site.pages.filter((_, at) => at % 2 === half));
  const found = await Promise.all(halves.map(pages => work(pages.map(({ file, path }) => ({ file, where: site.base + path })))));
  return found.flat();
}

function work(pages) {
  return new Promise((done, fail) => new Worker(fileURLToPath(import.meta.url), { workerData: pages }).once('message', done).once('error', fail));
}

if (!isMainThread && workerData) {
  const { FileSystemConfigLoader, HtmlValidate } = await import('html-validate');
  const { readFileSync } = await import('node:fs');
  const validator = new HtmlValidate(new FileSystemConfigLoader(CONFIG));
  const faults = workerData.flatMap(({ file, where }) =>
    validator.validateStringSync(readFileSync(file, 'utf8'), join(dirname(file), 'page.html')).results
      .flatMap(result => result.messages)
      .map(message => ({ where: `${where}:${message.line}`, what: `${message.message} (${message.ruleId})` })));
  parentPort.postMessage(faults);
}
