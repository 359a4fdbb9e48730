#!/usr/bin/env bash
# Installs the programs of requirements.txt, pinned with hashes, into a folder of their own, where that was not done already.
# Says plainly what it cannot install, and then ends with 1.
set -uo pipefail
folder=$1
list="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/requirements.txt"

cmp -s "$list" "$folder/.installed" && exit 0

has_python() { python3 -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; }
if ! has_python && command -v apt-get >/dev/null; then
  echo "missing: Python 3.10 or newer with venv; asking apt-get"
  root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo -n)
  "${root[@]}" apt-get update -qq &&
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3 python3-venv >/dev/null
fi
has_python || {
  echo "Python 3.10 or newer with venv is missing and could not be installed: see https://www.python.org" >&2
  exit 1
}

# No package is built here: each comes as a wheel, so that none runs a script while it is installed.
rm -rf "$folder"
if python3 -m venv "$folder" &&
  "$folder/bin/pip" install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r "$list"; then
  cp "$list" "$folder/.installed"
else
  echo "the packages of tests/formats/requirements.txt could not be installed by pip" >&2
  exit 1
fi
