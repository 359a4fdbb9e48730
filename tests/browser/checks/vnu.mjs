// The Nu HTML checker over all pages and their style sheets, in one run of Java: no error and no warning.

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
// Properties and rules of the CSS standards that the checker does not know yet.
const UNKNOWN_YET = /^CSS: (“(line-clamp|vector-effect|paint-order|container-type)”: Property “\2” doesn't exist|Unrecognized at-rule “@container”)/;

// Files have no origin that `'self'` could mean; that pages meet their policy is proven in the browser.
const OF_FILES = /^Resource violates Content Security Policy \(meta tag\): external/;

// A block of data is never run, so that no policy holds for it: https://html.spec.whatwg.org/multipage/scripting.html#data-block
const OF_DATA = message => /^Inline script violates Content Security Policy/.test(message.message) && /<script type="application\/ld\+json">/.test(message.extract ?? '');

export async function check(site) {
  const report = await run(['-jar', JAR, '--format', 'json', '--also-check-css', '--also-check-svg', '--skip-non-html', '--exit-zero-always', site.folder]);
  return JSON.parse(report).messages
    .filter(message => !UNKNOWN_YET.test(message.message) && !OF_FILES.test(message.message) && !OF_DATA(message))
    .map(({ url = '', lastLine, message }) => ({ where: `${site.base}${url.startsWith('file:') ? relative(site.folder, fileURLToPath(url)) : url}:${lastLine}`, what: message }));
}

// Gives what Java writes to its standard error, where the checker reports.
function run(args) {
  return new Promise((done, fail) => {
    const java = spawn('java', ['-Xss4m', ...args]);
    let said = '';
    java.stderr.on('data', text => (said += text));
    java.on('error', fail).on('close', status => (status === 0 ? done(said) : fail(new Error(`java ended with ${status}: ${said.slice(0, 500)}`))));
  });
}
