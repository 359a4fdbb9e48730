#!/usr/bin/env bash
# Installs what the checks in a browser need and this machine lacks: Node.js, Java, a Chromium, and the packages of the lock
# file. Says plainly what it cannot install, and then ends with 1.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

has_node() { node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null && command -v npm >/dev/null; }
has_java() { java -version >/dev/null 2>&1; }
has_chromium() {
  [ -x "${CHROME_PATH:-}" ] && return
  for name in chromium google-chrome-stable google-chrome chrome; do command -v "$name" >/dev/null && return; done
  # On Ubuntu this name may be a stub that asks for another way of installing.
  chromium-browser --version >/dev/null 2>&1
}

# Each with the package that Debian and Ubuntu have it in, and what to do where that fails.
wanted=()
has_node || wanted+=(nodejs npm)
has_java || wanted+=(default-jre-headless)
has_chromium || wanted+=(chromium)

if [ ${#wanted[@]} -gt 0 ]; then
  echo "missing: ${wanted[*]}; asking apt-get"
  root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo -n)
  if command -v apt-get >/dev/null; then
    "${root[@]}" apt-get update -qq &&
      "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${wanted[@]}" >/dev/null
  fi
fi

status=0
lacks() { echo "$1" >&2; status=1; }
has_node || lacks "Node.js 20.19 or newer with npm is missing and could not be installed: see https://nodejs.org"
has_java || lacks "Java is missing and could not be installed: it comes in the package default-jre-headless"
has_chromium || lacks "Chromium is missing and could not be installed: it comes in the package chromium; CHROME_PATH may name another"
[ "$status" -eq 0 ] || exit "$status"

if ! cmp -s package-lock.json node_modules/.installed; then
  # No script of a package is run: none is needed, and some would download a browser or a Java of their own.
  if PUPPETEER_SKIP_DOWNLOAD=1 npm ci --ignore-scripts --no-audit --no-fund --loglevel=error; then
    cp package-lock.json node_modules/.installed
  else
    lacks "the packages of tests/browser/package-lock.json could not be installed by npm"
  fi
fi
exit "$status"
