#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A network that is slow, cuts, doubles and changes what it carries between devices and head office (faulty_proxy.py):
# everything that was acknowledged arrives once, nothing that was changed on the way is taken for true, and once the network
# is well again everyone holds the same.
# usage: proxy.sh BIN_DIR ROUNDS [SEED]
. "$(dirname "$0")/killing.sh"
here="$(cd "$(dirname "$0")" && pwd)"
body='{"form":"onsite","channel":"CHANNEL","unit":"650101","category":"2.1","customer":{"anonymous":true},"narrative":"排队太久"}'

found_office kiosk tablet desk
echo faulty >"$work/faults"
touch "$work/proxy"
python3 -B "$here/faulty_proxy.py" "${url##*:}" "$RANDOM" "$work/faults" >"$work/proxy" 2>"$work/proxy.log" &
proxy_pid=$!
trap 'kill "$proxy_pid" 2>/dev/null || true; cleanup' EXIT
until grep -q '^listening on ' "$work/proxy"; do kill -0 "$proxy_pid"; sleep 0.02; done
way="http://127.0.0.1:$(sed -n 's/^listening on //p' "$work/proxy")"

tried=0 failed=0
for round in $(seq "$rounds"); do
  for face in kiosk tablet; do
    channel=kiosk; [ $face = kiosk ] || channel=counter
    echo "${body/CHANNEL/$channel}" | "$bin/huiyin-replica" capture --data "$work/$face" --file - --json >>"$work/acknowledged"
  done
  for face in kiosk tablet desk; do
    tried=$((tried + 1))
    "$bin/huiyin-replica" sync --server "$way" --once --data "$work/$face" >/dev/null 2>"$work/$face.said" || failed=$((failed + 1))
  done
done
echo clean >"$work/faults"
for face in kiosk tablet desk; do "$bin/huiyin-replica" sync --server "$way" --data "$work/$face" >/dev/null; done
for face in tablet desk; do
  "$bin/huiyin-replica" sync --server "$way" --data "$work/$face" >/dev/null
  "$bin/huiyin-replica" list --data "$work/$face" --json | jq -cS '.items | sort_by(.subject)[]' >"$work/$face.list"
  [ "$("$bin/huiyin-replica" status --data "$work/$face" --json | jq '.refused')" = 0 ]
done
cmp "$work/tablet.list" "$work/desk.list"
jq -r .number "$work/tablet.list" | sort >"$work/held"
jq -r .number "$work/acknowledged" | sort >"$work/promised"
lost="$(comm -23 "$work/promised" "$work/held" | wc -l)"
more="$(comm -13 "$work/promised" "$work/held" | wc -l)"
doubled="$(uniq -d "$work/held" | wc -l)"
kill "$proxy_pid"; wait "$proxy_pid" || true
end_server
"$bin/huiyin-server" verify --data "$work/head-office" >/dev/null
for face in kiosk tablet desk; do "$bin/huiyin-replica" verify --data "$work/$face" >/dev/null; done
echo "network: $(tail -n 1 "$work/proxy")"
echo "$rounds rounds: $failed of $tried exchanges failed; $(wc -l <"$work/promised") acknowledged, $lost lost, $more never said, $doubled doubled"
[ "$lost" = 0 ] && [ "$more" = 0 ] && [ "$doubled" = 0 ] && [ "$failed" -gt 0 ]
