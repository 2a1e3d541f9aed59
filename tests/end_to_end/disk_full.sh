#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A disk that is really full, a small tmpfs under real processes: who captures is told, head office takes nothing that it
# cannot keep, and once there is room again everything that was acknowledged is there once.
# usage: disk_full.sh BIN_DIR   (77: this user may not mount a tmpfs)
set -- "$1" 0
. "$(dirname "$0")/killing.sh"
mkdir "$work/kiosk" "$work/head-office"
for place in kiosk head-office; do
  mount -t tmpfs -o size=6m,mode=700 tmpfs "$work/$place" 2>/dev/null || { echo "no tmpfs here: skipped"; exit 77; }
done
trap 'cleanup_disks' EXIT
cleanup_disks() {
  end_server
  umount "$work/kiosk" "$work/head-office" 2>/dev/null || true
  cleanup
}
fill() { dd if=/dev/zero of="$1/ballast" bs=16k 2>/dev/null || true; } # until nothing more goes
words="$(printf '排队太久%.0s' $(seq 200))"
body='{"form":"onsite","channel":"kiosk","unit":"650101","category":"2.1","customer":{"anonymous":true},"narrative":"'$words'"}'
capture() { echo "$body" | "$bin/huiyin-replica" capture --data "$work/kiosk" --file - --json; }

found_office kiosk
for _ in $(seq 5); do capture >>"$work/acknowledged"; done

fill "$work/kiosk"
refused=0
for _ in $(seq 60); do
  if capture >"$work/one" 2>>"$work/said"; then cat "$work/one" >>"$work/acknowledged"; else refused=$((refused + 1)); fi
done
[ "$refused" -gt 0 ] && grep -qi 'full\|space' "$work/said"
for reading in status list duties verify; do "$bin/huiyin-replica" "$reading" --data "$work/kiosk" >/dev/null; done
rm "$work/kiosk/ballast"
capture >>"$work/acknowledged"

fill "$work/head-office"
failed=0
for _ in $(seq 3); do "$bin/huiyin-replica" sync --once --data "$work/kiosk" >/dev/null 2>&1 || failed=$((failed + 1)); done
ready() { curl -s -o "$work/ready" -w '%{http_code}' "$url/readyz"; }
[ "$(ready)" = 503 ] && grep -q '"disk_full"' "$work/ready"
[ "$(curl -s "$url/livez")" = '{}' ]
rm "$work/head-office/ballast"
[ "$(ready)" = 200 ]
"$bin/huiyin-replica" sync --data "$work/kiosk" >/dev/null
[ "$("$bin/huiyin-replica" status --data "$work/kiosk" --json | jq .waiting)" = 0 ]
"$bin/huiyin-server" export --data "$work/head-office" | jq -r 'select(.kind == "captured").body.number' | sort >"$work/held"
jq -r .number "$work/acknowledged" | sort >"$work/promised"
end_server
"$bin/huiyin-server" verify --data "$work/head-office" >/dev/null
"$bin/huiyin-replica" verify --data "$work/kiosk" >/dev/null
lost="$(comm -23 "$work/promised" "$work/held" | wc -l)" doubled="$(uniq -d "$work/held" | wc -l)"
echo "$refused captures refused, $failed exchanges failed; $(wc -l <"$work/promised") acknowledged, $lost lost, $doubled doubled"
[ "$lost" = 0 ] && [ "$doubled" = 0 ] && [ "$failed" -gt 0 ]
