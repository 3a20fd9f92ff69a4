#!/bin/bash
# Ends what up.sh started; the files stay in $state. Nothing happens if nothing runs.
set -euo pipefail
source "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/settings.sh"

# PHP's server has workers, and the whole session is ended through its process group.
for name in php smtp; do
  if [ -f "$state/$name.pid" ]; then
    kill -- "-$(cat "$state/$name.pid")" 2>/dev/null || true
    rm -f "$state/$name.pid"
  fi
done

master=$(cat "$state/dovecot/run/master.pid" 2>/dev/null || true)
if [ -n "$master" ] && kill "$master" 2>/dev/null; then
  for _ in $(seq 40); do
    kill -0 "$master" 2>/dev/null || break
    sleep 0.1
  done
fi
