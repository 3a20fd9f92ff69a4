#!/bin/bash
# Starts a real webmail for the tests: Roundcube on PHP's own server, Dovecot for its folders, and an SMTP server that
# keeps what it is sent as files in $state/outbox. Says so and stops if it is up already.
# Log in with any name at localhost, for instance test@localhost, and the password "test".
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/settings.sh"

answers() {
  # Read to the end: grep -q would close the pipe early, and curl would call that a failure.
  curl -fsS "http://127.0.0.1:$http_port/" 2>/dev/null | grep rcmloginuser >/dev/null
}

start_dovecot() {
  # Without root, Dovecot serves everything as the one user that it runs as, and cannot chroot its login process.
  local owner group unprivileged=
  if [ "$(id -u)" = 0 ]; then
    owner=nobody group=nogroup
  else
    owner=$(id -un) group=$(id -gn)
    unprivileged="default_internal_user = $owner
default_login_user = $owner
default_internal_group = $group
service imap-login {
  chroot =
}
service anvil {
  chroot =
}"
  fi
  [ "$(id -u)" != 0 ] || chown "$owner:$group" "$state/mail"
  local template
  template=$(<"$here/dovecot.conf")
  template=${template//@STATE@/$state}
  template=${template//@IMAP_PORT@/$imap_port}
  template=${template//@OWNER@/$owner}
  template=${template//@GROUP@/$group}
  printf '%s\n%s\n' "$template" "$unprivileged" >"$state/dovecot/dovecot.conf"
  dovecot -c "$state/dovecot/dovecot.conf" </dev/null >"$state/logs/dovecot-start.log" 2>&1 || {
    cat "$state/logs/dovecot-start.log" >&2
    exit 1
  }
}

# Each server gets a session of its own, so that down.sh can end it together with its workers.
start() {
  local name=$1
  shift
  setsid "$@" </dev/null >"$state/logs/$name.log" 2>&1 &
  echo $! >"$state/$name.pid"
}

start_smtp() {
  start smtp node "$here/smtp-sink.mjs" "$smtp_port" "$state/outbox"
}

start_roundcube() {
  # Roundcube reads all its configuration from one folder, and expects its defaults there too.
  cp "$here/config.inc.php" "$state/config/config.inc.php"
  local file
  for file in defaults.inc.php mimetypes.php; do
    [ ! -e "/etc/roundcube/$file" ] || ln -sfn "/etc/roundcube/$file" "$state/config/$file"
  done
  local root=/var/lib/roundcube/public_html
  [ -d "$root" ] || root=/var/lib/roundcube
  export ROUNDCUBE_CONFIG_DIR="$state/config/" PHP_CLI_SERVER_WORKERS=4
  export EVENHAND_MAIL_STATE="$state" EVENHAND_MAIL_IMAP_PORT="$imap_port" EVENHAND_MAIL_SMTP_PORT="$smtp_port"
  start php php -d display_errors=0 -d error_log="$state/logs/php-errors.log" -d session.save_path="$state/temp" \
    -S "127.0.0.1:$http_port" -t "$root"
}

# The first log-in makes the database and the mail folders; two at once would get into each other's way.
log_in_once() {
  local url="http://127.0.0.1:$http_port/?_task=login" jar="$state/temp/first-log-in" token
  token=$(curl -fsS -c "$jar" "$url" | sed -n 's/.*name="_token" value="\([^"]*\)".*/\1/p')
  curl -fsS -o /dev/null -b "$jar" -c "$jar" --data-urlencode "_token=$token" \
    -d '_task=login&_action=login&_user=test%40localhost&_pass=test' "$url"
}

if [ -f "$state/php.pid" ] && kill -0 "$(cat "$state/php.pid")" 2>/dev/null && answers; then
  echo "Roundcube is up already: http://127.0.0.1:$http_port/"
  exit 0
fi

"$here/down.sh"
rm -rf "$state/dovecot/run"
mkdir -p "$state"/{config,logs,temp,db,mail,outbox,dovecot/run}
# Dovecot's processes run as other users and must be able to reach their folders.
chmod 755 "$state"

start_dovecot
start_smtp
start_roundcube

for _ in $(seq 80); do
  if answers; then
    log_in_once
    echo "Roundcube is up: http://127.0.0.1:$http_port/ (test@localhost, password test)"
    exit 0
  fi
  sleep 0.25
done
echo "Roundcube did not come up on port $http_port. The last lines of its logs in $state/logs:" >&2
tail -n 5 "$state"/logs/*.log >&2
"$here/down.sh"
exit 1
