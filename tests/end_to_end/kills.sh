#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# SIGKILL in the middle of capturing, exchanging and serving: nothing that was acknowledged is ever lost, nothing stands twice.
# usage: kills.sh BIN_DIR ROUNDS [SEED]
. "$(dirname "$0")/killing.sh"
body='{"form":"onsite","channel":"kiosk","unit":"650101","category":"2.1","customer":{"anonymous":true},"narrative":"排队太久"}'

found_office kiosk tablet
touch "$work/acknowledged"
# How long a capture takes here and now: each kill comes at some moment of it, or shortly after.
before="$(date +%s%N)"
echo "$body" | "$bin/huiyin-replica" capture --data "$work/kiosk" --file - --json >>"$work/acknowledged"
most=$((($(date +%s%N) - before) * 5 / 4000000 + 5))
[ "$most" -lt 900 ] || most=900
for round in $(seq "$rounds"); do
  # a capture that is killed somewhere
  echo "$body" | "$bin/huiyin-replica" capture --data "$work/kiosk" --file - --json >"$work/one" 2>/dev/null &
  kill_after $((RANDOM % most)) $!
  cat "$work/one" >>"$work/acknowledged"
  # one that is not, so that there is something to send
  echo "$body" | "$bin/huiyin-replica" capture --data "$work/kiosk" --file - --json >>"$work/acknowledged"
  # an exchange during which device or server is killed
  "$bin/huiyin-replica" sync --data "$work/kiosk" >/dev/null 2>&1 &
  if [ $((RANDOM % 2)) = 0 ]; then
    kill_after $((RANDOM % most)) $!
  else
    device=$!
    kill_after $((RANDOM % most)) "$server_pid"; server_pid=""
    wait "$device" || true
    start_server "${url#http://}"
  fi
done
"$bin/huiyin-replica" sync --data "$work/kiosk" >/dev/null
"$bin/huiyin-replica" sync --data "$work/tablet" >/dev/null
"$bin/huiyin-replica" list --data "$work/tablet" --json | jq -r '.items[].number' | sort >"$work/held"
jq -r .number "$work/acknowledged" | sort >"$work/promised"
lost="$(comm -23 "$work/promised" "$work/held" | wc -l)"
doubled="$(uniq -d "$work/held" | wc -l)"
# A crash leaves no copy of memory, and what head office said until then holds no customer's words.
grep -q '^Max core file size  *0  *0 ' "/proc/$server_pid/limits"
kill -SEGV "$server_pid"; wait "$server_pid" 2>/dev/null || true; server_pid=""
if grep -qF "$(jq -r .narrative <<<"$body")" "$work/server.log"; then echo "a customer's words stand in the log" >&2; exit 1; fi
"$bin/huiyin-server" verify --data "$work/head-office" >/dev/null
"$bin/huiyin-replica" verify --data "$work/kiosk" >/dev/null
"$bin/huiyin-replica" verify --data "$work/tablet" >/dev/null
echo "$rounds rounds: $(wc -l <"$work/promised") acknowledged, $(wc -l <"$work/held") held, $lost lost, $doubled doubled"
[ "$lost" = 0 ] && [ "$doubled" = 0 ]
