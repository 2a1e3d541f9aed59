#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Whoever answers on head office's address: an enrolled device says in one sentence what is wrong and ends with 1, is still
# whole, and hands over what it holds once head office answers again.
# usage: hostile_answers.sh BIN_DIR
set -- "$1" 0
. "$(dirname "$0")/killing.sh"
here="$(cd "$(dirname "$0")" && pwd)"
body='{"form":"onsite","channel":"kiosk","unit":"650101","category":"2.1","customer":{"anonymous":true},"narrative":"排队太久"}'

found_office kiosk
echo "$body" | "$bin/huiyin-replica" capture --data "$work/kiosk" --file - --json >/dev/null

hostile() { # KIND SENTENCE: what `hostile_office.py KIND` answers is refused with this sentence
  : >"$work/hostile"
  python3 -B "$here/hostile_office.py" "$1" >"$work/hostile" &
  local office=$! code=0
  until grep -q '^listening on ' "$work/hostile"; do kill -0 "$office"; sleep 0.02; done
  timeout 30 "$bin/huiyin-replica" sync --once --data "$work/kiosk" \
    --server "$(sed -n 's/^listening on //p' "$work/hostile")" >"$work/out" 2>"$work/said" || code=$?
  kill "$office"; wait "$office" 2>/dev/null || true
  echo "$1: exit $code: $(cat "$work/said")"
  [ "$code" = 1 ] && grep -q "$2" "$work/said"
}
hostile long-status-line "head of head office's answer is too large"
hostile long-header "head of head office's answer is too large"
hostile many-headers "head of head office's answer is too large"
hostile two-lengths "does not speak HTTP"
hostile no-http "does not speak HTTP"
hostile hang-up "broke before the whole answer"

refuses() { # KIND CODE: the unsigned refusal shuts nobody out; status names it, and the next customer is heard
  local before after code=0
  before="$("$bin/huiyin-replica" status --data "$work/kiosk" --json | jq .last_seq || true)"
  hostile "$1" .
  "$bin/huiyin-replica" status --data "$work/kiosk" --json >"$work/status" || code=$?
  [ "$code" = 1 ] && [ "$(jq -r '.troubles[0].code' "$work/status")" = "$2" ] && [ "$(jq .shut_out "$work/status")" = false ]
  echo "$body" | "$bin/huiyin-replica" capture --data "$work/kiosk" --file - --json >/dev/null
  after="$("$bin/huiyin-replica" status --data "$work/kiosk" --json | jq .last_seq || true)"
  [ "$after" = "$((before + 1))" ]
}
refuses 401 unknown_device
refuses 403-revoked refused_device
refuses 403-forged failed
refuses 403 refused_device
refuses 404 failed
refuses 500 failed
refuses page failed

"$bin/huiyin-replica" verify --data "$work/kiosk" >/dev/null
"$bin/huiyin-replica" sync --once --data "$work/kiosk" >/dev/null
[ "$("$bin/huiyin-replica" status --data "$work/kiosk" --json | jq .waiting)" = 0 ]
"$bin/huiyin-replica" status --data "$work/kiosk" >/dev/null # all is well: exit code 0
