#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Seven days without head office: a kiosk keeps all that customers say, and hands it over when head office is back, though both
# are killed while it does. usage: outage.sh BIN_DIR KILLS SEED LINES
lines="$4"
. "$(dirname "$0")/killing.sh"
now() { date +%s.%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.1f", b - a }'; }

found_office kiosk tablet
end_server

started="$(now)"
"$bin/huiyin-outage" --data "$work/kiosk" --lines "$lines" | sort >"$work/promised"
captured_in="$(since "$started")"
if "$bin/huiyin-replica" sync --data "$work/kiosk" >/dev/null 2>&1; then echo "head office is not there, and was heard" >&2; exit 1; fi
[ "$("$bin/huiyin-replica" status --data "$work/kiosk" --json | jq .waiting)" = "$lines" ]

start_server "${url#http://}"
started="$(now)"
for _ in $(seq "$rounds"); do
  "$bin/huiyin-replica" sync --data "$work/kiosk" >/dev/null 2>&1 &
  device=$!
  if [ $((RANDOM % 2)) = 0 ]; then
    kill_after $((100 + RANDOM % 800)) "$device"
  else
    kill_after $((100 + RANDOM % 800)) "$server_pid"; server_pid=""
    wait "$device" || true
    start_server "${url#http://}"
  fi
done
"$bin/huiyin-replica" sync --data "$work/kiosk" >/dev/null
handed_over_in="$(since "$started")"
started="$(now)"
"$bin/huiyin-replica" sync --data "$work/tablet" >/dev/null
taken_in="$(since "$started")"
[ "$("$bin/huiyin-replica" status --data "$work/kiosk" --json | jq .waiting)" = 0 ]
"$bin/huiyin-replica" list --data "$work/tablet" --json | jq -r '.items[].number' | sort >"$work/held"
lost="$(comm -23 "$work/promised" "$work/held" | wc -l)"
doubled="$(uniq -d "$work/held" | wc -l)"
end_server
"$bin/huiyin-server" verify --data "$work/head-office" >/dev/null
"$bin/huiyin-replica" verify --data "$work/kiosk" >/dev/null
"$bin/huiyin-replica" verify --data "$work/tablet" >/dev/null
echo "$(wc -l <"$work/promised") promised in $captured_in s; handed over in $handed_over_in s with $rounds kills; taken in by a tablet" \
  "in $taken_in s; $(wc -l <"$work/held") held, $lost lost, $doubled doubled"
[ "$lost" = 0 ] && [ "$doubled" = 0 ] && [ "$(wc -l <"$work/held")" = "$lines" ]
