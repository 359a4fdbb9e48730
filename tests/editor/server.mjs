// The YAML language server, as an editor speaks to it: starts it for a folder with the settings of that folder's .vscode, opens
// texts, and asks for diagnostics, completions and what it says under the cursor. Looks nothing up on the network.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PROGRAM = join(import.meta.dirname, '../browser/node_modules/yaml-language-server/bin/yaml-language-server');
// Milliseconds after which an answer no longer comes.
const PATIENCE = 60_000;

// Reads settings as VS Code does: comment lines are allowed, and dots in a name part its levels.
function settings(root, schemas) {
  const text = readFileSync(join(root, '.vscode/settings.json'), 'utf8').replace(/^\s*\/\/.*$/gm, '');
  const nested = {};
  for (const [name, value] of Object.entries(JSON.parse(text))) {
    const levels = name.split('.');
    const last = levels.pop();
    levels.reduce((at, level) => (at[level] ??= {}), nested)[last] = value;
  }
  for (const [schema, places] of Object.entries(schemas)) nested.yaml.schemas[schema] = [nested.yaml.schemas[schema] ?? [], places].flat();
  return { ...nested, yaml: { ...nested.yaml, completion: true, hover: true, schemaStore: { enable: false } } };
}

// Starts the server; `schemas` adds to those of the settings.
export async function start(root, schemas = {}) {
  const known = settings(root, schemas);
  const child = spawn(process.execPath, [PROGRAM, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = new Map();
  const listeners = new Map();
  let count = 0;
  let version = 0;

  const send = message => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  };
  const notify = (method, params) => send({ method, params });
  const late = (what, give) => {
    const timer = setTimeout(() => { child.kill(); throw new Error(`no answer: ${what}`); }, PATIENCE);
    return value => { clearTimeout(timer); give(value); };
  };
  const request = (method, params) => new Promise((give, fail) => {
    count += 1;
    const done = late(method, give);
    answers.set(count, ({ result, error }) => (error ? fail(new Error(`${method}: ${error.message}`)) : done(result)));
    send({ id: count, method, params });
  });
  const setting = ({ section }) => section.split('.').reduce((at, level) => at?.[level], known) ?? null;
  const hear = ({ id, method, params, ...rest }) => {
    if (method && id !== undefined) {
      send({ id, result: method === 'workspace/configuration' ? params.items.map(setting) : null });
    } else if (method === 'textDocument/publishDiagnostics') {
      listeners.get(params.uri)?.(params.diagnostics);
    } else if (id !== undefined) {
      answers.get(id)?.(rest);
      answers.delete(id);
    }
  };
  let heard = Buffer.alloc(0);
  child.stdout.on('data', bytes => {
    heard = Buffer.concat([heard, bytes]);
    for (;;) {
      const end = heard.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(heard.subarray(0, end).toString())[1]);
      if (heard.length < end + 4 + length) return;
      const body = heard.subarray(end + 4, end + 4 + length);
      heard = heard.subarray(end + 4 + length);
      hear(JSON.parse(body));
    }
  });

  const folder = pathToFileURL(root).href;
  const address = path => pathToFileURL(join(root, path)).href;
  const published = path => new Promise(give => listeners.set(address(path), late(path, give)));
  const ask = async (method, path, position) => request(method, { textDocument: { uri: address(path) }, position });
  await request('initialize', {
    processId: process.pid, rootUri: folder, workspaceFolders: [{ uri: folder, name: 'dossier' }],
    capabilities: {
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
      },
      workspace: { configuration: true, workspaceFolders: true },
    },
  });
  notify('initialized', {});
  notify('workspace/didChangeConfiguration', { settings: known });

  return {
    // Opens a text and gives what is wrong with it.
    async open(path, text) {
      version += 1;
      const wrong = published(path);
      notify('textDocument/didOpen', { textDocument: { uri: address(path), languageId: 'yaml', version, text } });
      return wrong;
    },
    async close(path) {
      const gone = published(path);
      notify('textDocument/didClose', { textDocument: { uri: address(path) } });
      await gone;
      listeners.delete(address(path));
    },
    complete: async (path, position) => (await ask('textDocument/completion', path, position))?.items ?? [],
    hover: async (path, position) => (await ask('textDocument/hover', path, position))?.contents?.value ?? '',
    async stop() {
      const end = once(child, 'exit');
      await request('shutdown');
      notify('exit');
      await end;
    },
  };
}
