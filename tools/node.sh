#!/bin/sh
# Makes sure that the tests have Node, which runs the tests of the scripts.
set -eu
command -v node >/dev/null 2>&1 && exit 0
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  echo "Installing Node for the tests of the scripts…"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs >/dev/null && exit 0
fi
echo "The tests of the scripts need Node (the command node), and it could not be installed." >&2
echo "Install it yourself (Debian, Ubuntu: sudo apt install nodejs; others: nodejs.org), then run make test again." >&2
exit 1
