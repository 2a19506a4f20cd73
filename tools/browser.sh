#!/bin/sh
# Makes sure that the tests have a browser: Debian's through apt where that works, else Playwright's own.
set -eu
bin=$1
for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
if "$bin/python" -c "
import pathlib, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as p:
    sys.exit(not pathlib.Path(p.chromium.executable_path).exists())
"; then exit 0; fi
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  echo "Installing chromium for the browser tests…"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null && exit 0
fi
echo "Fetching Playwright's chromium for the browser tests…"
"$bin/python" -m playwright install chromium && exit 0
echo "The browser tests need Chromium, and it could not be installed." >&2
echo "Install it yourself (Debian, Ubuntu: sudo apt install chromium; others: $bin/python -m playwright install chromium), then run make test again." >&2
exit 1
