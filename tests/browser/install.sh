#!/bin/bash
# Sees to the Debian packages that the browser tests need: two browsers with fonts, and a webmail with its mail server.
# Installs them when run as root; otherwise says what to install. Does nothing, and touches no network, when all are there.
set -euo pipefail

# php-cgi is named so that apt does not bring in a web server for Roundcube's sake; PHP's own server is enough.
packages=(
  chromium firefox-esr fonts-liberation
  roundcube-core roundcube-sqlite3 dovecot-imapd php-cgi php-cli php-sqlite3
)

missing=()
for package in "${packages[@]}"; do
  status=$(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null || true)
  [ "$status" = 'ii ' ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

if ! command -v apt-get >/dev/null; then
  echo "The browser tests need Chromium, Firefox ESR, Roundcube 1.6, Dovecot and PHP 8. Here is no apt-get to install them with." >&2
  exit 1
fi
if [ "$(id -u)" != 0 ]; then
  echo 'The browser tests need some Debian packages. Please run, as root:' >&2
  echo "  apt-get install --no-install-recommends ${missing[*]}" >&2
  exit 1
fi

# A policy-rc.d that says no keeps the packages from starting services of their own; ours run from a temporary folder.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod +x "$policy"
  trap 'rm -f "$policy"' EXIT
fi

export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
if command -v debconf-set-selections >/dev/null; then
  echo 'roundcube-core roundcube/dbconfig-install boolean false' | debconf-set-selections
fi
apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
