#!/bin/sh
# Makes sure that the tests have LibreOffice, which reckons workbooks as their readers' programs do.
set -eu
command -v soffice >/dev/null 2>&1 && exit 0
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  echo "Installing LibreOffice for the tests of workbooks…"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    libreoffice-calc libreoffice-writer >/dev/null && exit 0
fi
echo "The tests of workbooks need LibreOffice (the command soffice), and it could not be installed." >&2
echo "Install it yourself (Debian, Ubuntu: sudo apt install libreoffice-calc libreoffice-writer; others: libreoffice.org), then run make test again." >&2
exit 1
