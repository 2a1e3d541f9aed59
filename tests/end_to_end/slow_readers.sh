#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Commands into pipes that nobody reads, beside a head office that is written to: none of them holds up the write-ahead
# log, and none keeps a device from capturing.
# usage: slow_readers.sh BIN_DIR
set -- "$1" 0
. "$(dirname "$0")/killing.sh"
stuck=()
trap 'kill -9 "${stuck[@]}" 2>/dev/null || true; cleanup' EXIT
words="$(printf '排队太久%.0s' $(seq 400))"
body='{"form":"onsite","channel":"counter","unit":"650101","category":"2.1","customer":{"anonymous":true},"narrative":"'$words'","reply_by":"none"}'
capture() { echo "$body" | "$bin/huiyin-replica" capture --data "$work/tablet" --file -; }

found_office tablet
token="$(curl -s -H 'Content-Type: application/json' -d '{"account":"contact_centre_agent-000030","password":"demo-000030"}' "$url/v1/session" | jq -r .token)"
flood() { # many captures over one connection
  local unit
  for unit in 650101 650102 650103 650104 650105 650106; do
    seq 25 | sed "s|.*|url = \"$url/v1/complaints\"\noutput = \"/dev/null\"|" | curl -s -K - \
      -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
      -d "$(jq --arg unit "$unit" '.form = "offsite" | .channel = "hotline" | .unit = $unit' <<<"$body")"
  done
}
write_ahead_mib() { echo $(($(stat -c %s "$work/head-office/huiyin.sqlite-wal") >> 20)); }

for _ in $(seq 30); do capture >/dev/null; done
"$bin/huiyin-replica" sync --data "$work/tablet" >/dev/null
flood
mkfifo "$work/export" "$work/report" "$work/list"
exec 7<>"$work/export" 9<>"$work/list" # open, and never read; the report waits for someone who opens its pipe
"$bin/huiyin-server" export --data "$work/head-office" --to "$work/export" 2>/dev/null & stuck+=($!)
"$bin/huiyin-server" export --data "$work/head-office" >&7 2>/dev/null & stuck+=($!)
"$bin/huiyin-server" report --data "$work/head-office" --kind month --period "$(TZ=Asia/Shanghai date +%Y-%m)" \
  --xlsx "$work/report" >/dev/null 2>&1 & stuck+=($!)
(cat /dev/zero >&9) & stuck+=($!) # so that the list finds its pipe full
sleep 0.5
"$bin/huiyin-replica" list --data "$work/tablet" >&9 2>/dev/null & stuck+=($!)
sleep 1
capture >/dev/null
flood
behind="$(write_ahead_mib)"
for each in 0 1 2 4; do kill -0 "${stuck[$each]}"; done # they are stuck, indeed
kill -9 "${stuck[@]}"
capture >/dev/null && "$bin/huiyin-replica" sync --data "$work/tablet" >/dev/null
echo "$behind MiB of writes behind stuck readers, $(write_ahead_mib) after"
[ "$behind" -lt 64 ] && [ "$(write_ahead_mib)" -lt 64 ]
