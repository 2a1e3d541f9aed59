#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What the pages' commands find in the place of a machine's own programs, called by their names: systemd and packages do
# what they do to head office, and nobody needs to be root. GUIDE: the directory that stands in for /.
set -euo pipefail
name="$(basename "$0")"
pid="$GUIDE/run/pid"
running() { [ -s "$pid" ] && kill -0 "$(cat "$pid")" 2>/dev/null; }
stop() {
  running || return 0
  kill -TERM "$(cat "$pid")"
  while running; do sleep 0.05; done
  rm -f "$pid"
}
start() {
  ! running || return 0
  : >"$GUIDE/run/out"
  setsid huiyin-server serve --data "$GUIDE/var/lib/huiyin" --config "$GUIDE/etc/huiyin/server.conf" >"$GUIDE/run/out" 2>>"$GUIDE/run/log" </dev/null &
  echo $! >"$pid"
  for _ in $(seq 1200); do
    ! grep -q '^listening on ' "$GUIDE/run/out" || return 0
    running || { tail -n 3 "$GUIDE/run/log" >&2; exit 1; }
    sleep 0.05
  done
  exit 1
}
case "$name" in
  systemctl)
    case "$1" in
      start) start ;;
      stop | disable) stop ;;
      restart) stop; start ;;
      reload)
        read_before="$(grep -c 'the settings were read again' "$GUIDE/run/log" || true)"
        kill -HUP "$(cat "$pid")"
        for _ in $(seq 1200); do
          [ "$(grep -c 'the settings were read again' "$GUIDE/run/log" || true)" = "$read_before" ] || exit 0
          sleep 0.05
        done
        exit 1
        ;;
      enable) ;;
      *) echo "systemctl $1 is not known here" >&2; exit 1 ;;
    esac
    ;;
  apt) # the packages are installed by scripts/packages-try; head office's restarts it
    for word in "$@"; do
      case "$word" in
        ./huiyin-*_*.deb) grep -q "^ *huiyin_package($(sed 's|^\./huiyin-\([a-z]*\)_.*|\1|' <<<"$word") " "$SOURCE/cmake/Packages.cmake" ;;
        install | --allow-downgrades) ;;
        *) echo "apt $word is not known here" >&2; exit 1 ;;
      esac
    done
    case "$*" in *huiyin-server*) ! running || { stop; start; } ;; esac
    ;;
  journalctl) cat "$GUIDE/run/log" ;; # -u huiyin-server, the only unit here
  runuser) # -u USER -- COMMAND
    [ "$1" = -u ] && [ "$3" = -- ]
    shift 3
    exec "$@"
    ;;
  install) # without owner and group
    words=()
    while [ $# -gt 0 ]; do
      case "$1" in -o | -g) shift 2 ;; *) words+=("$1"); shift ;; esac
    done
    exec /usr/bin/install "${words[@]}"
    ;;
  update-ca-certificates) [ -n "$(ls "$GUIDE/usr/local/share/ca-certificates")" ] ;;
esac
