#!/bin/sh
# Makes sure that the exhaustive tests have what they look with: two browsers, Java and Node from Debian, tools from npm.
set -eu
cd "$(dirname "$0")/.."
missing=""
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v firefox-esr >/dev/null 2>&1 || missing="$missing firefox-esr"
command -v java >/dev/null 2>&1 || missing="$missing default-jre-headless"
command -v node >/dev/null 2>&1 || missing="$missing nodejs"
command -v npm >/dev/null 2>&1 || missing="$missing npm"
if [ -n "$missing" ]; then
  if ! command -v apt-get >/dev/null 2>&1 || [ "$(id -u)" != 0 ]; then
    echo "The exhaustive tests need:$missing. Install them, then run make test-all again." >&2
    exit 1
  fi
  echo "Installing$missing for the exhaustive tests…"
  apt-get update -qq
  # shellcheck disable=SC2086  # a list of packages
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi
cd tests/exhaustive
[ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --loglevel=error --ignore-scripts --no-audit --no-fund
