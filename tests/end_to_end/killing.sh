# SPDX-License-Identifier: Apache-2.0
# What the scripts share that kill processes: arguments, a working directory that goes with them, a head office that
# starts, dies and starts again. Sourced: killing.sh BIN_DIR ROUNDS [SEED]
set -euo pipefail
bin="$(cd "$1" && pwd)"
rounds="$2"
RANDOM="${3:-$(date +%N | sed 's/^0*//')}"
RANDOM=$((RANDOM % 32768)); echo "seed ${3:-of the clock}"
. "$(dirname "${BASH_SOURCE[0]}")/workplace.sh"
trap 'echo "FAILED at line $LINENO: $BASH_COMMAND" >&2; tail -n 5 "$work"/server.log >&2 2>/dev/null || true' ERR

start_server() { # HOST:PORT; sets url
  : >"$work/listening"
  "$bin/huiyin-server" serve --data "$work/head-office" --listen "$1" >"$work/listening" 2>>"$work/server.log" &
  server_pid=$!
  until grep -q '^listening on ' "$work/listening"; do
    kill -0 "$server_pid" 2>/dev/null || { tail -n 5 "$work/server.log" >&2; exit 1; }
    sleep 0.02
  done
  url="$(sed -n 's/^listening on //p' "$work/listening")"
}
found_office() { # FACE…; a demonstration bank's head office on a free port, and a device of each face of one sub-branch
  "$bin/huiyin-server" init --data "$work/head-office" --demo >/dev/null
  start_server 127.0.0.1:0
  local face code
  for face in "$@"; do
    code="$("$bin/huiyin-server" enroll --data "$work/head-office" --unit 650101 --face "$face")"
    "$bin/huiyin-replica" enroll --data "$work/$face" --server "$url" --code "$code" >/dev/null
  done
}
kill_after() { # milliseconds pid
  sleep "$(printf '0.%03d' "$1")"
  kill -9 "$2" 2>/dev/null || true
  wait "$2" 2>/dev/null || true
}
