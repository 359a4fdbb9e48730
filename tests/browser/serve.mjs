// Serves a folder below a sub-path, as a host of static files does: compressed, with the site's own page for what it does
// not have. Nothing exists outside the sub-path, so that a link which forgets it fails.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json', '.xml': 'application/xml', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon',
  '.webp': 'image/webp', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json',
};
const PACKED = /^(text|application\/(json|xml|manifest)|image\/svg)/;

// Starts on a free port of this machine; gives the origin and how to stop.
export async function serve(folder, base = '/') {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = path.startsWith(base) ? join(folder, normalize('/' + path.slice(base.length))) : null;
    let status = 200;
    let name = file && (path.endsWith('/') ? join(file, 'index.html') : file);
    let bytes = name && (await readFile(name).catch(() => null));
    if (!bytes) {
      status = 404;
      name = join(folder, '404.html');
      bytes = path.startsWith(base) ? await readFile(name).catch(() => Buffer.from('')) : Buffer.from('');
    }
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    const headers = { 'content-type': type, 'cache-control': 'max-age=600' };
    if (PACKED.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
      bytes = gzipSync(bytes);
      headers['content-encoding'] = 'gzip';
    }
    response.writeHead(status, { ...headers, 'content-length': bytes.length }).end(bytes);
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return { origin: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}
