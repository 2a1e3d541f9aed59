#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# From templates to a bank that serves: every wrong row is named, people change their first passwords, settings come from
# a file, the environment and the command line, and are read again.
# usage: first_day.sh BIN_DIR
set -euo pipefail
bin="$1"
. "$(dirname "$0")/workplace.sh"
fail() { echo "$1" >&2; exit 1; }

"$bin/huiyin-server" init --templates "$work/in" >/dev/null 2>&1
"$bin/huiyin-server" init --templates "$work/in" >/dev/null 2>&1 && fail "templates were written over"
printf '999,支行,sub_branch,,,\n' >>"$work/in/units.csv"
printf 'x,999999,outlet_staff,王\n' >>"$work/in/people.csv"
if "$bin/huiyin-server" init --data "$work/bank" --from-csv "$work/in/units.csv" "$work/in/people.csv" 2>"$work/wrong"; then
  fail "a bank was made of wrong rows"
fi
grep -q 'units.csv:[0-9]*: code:' "$work/wrong" && grep -q 'people.csv:[0-9]*: unit:' "$work/wrong" || fail "a wrong row was not named"
[ ! -e "$work/bank" ] || fail "something was made of wrong rows"
sed -i '/^999,/d' "$work/in/units.csv"
sed -i '/^x,999999/d' "$work/in/people.csv"
"$bin/huiyin-server" init --data "$work/bank" --from-csv "$work/in/units.csv" "$work/in/people.csv" >"$work/passwords" 2>/dev/null
[ "$(wc -l <"$work/passwords")" -eq 11 ] || fail "not everybody got a password"
printf 'account,unit,role,name\nteller.2,100001,outlet_staff,王丽\n' >"$work/more.csv"
"$bin/huiyin-server" account import --data "$work/bank" "$work/more.csv" | grep -q '^teller.2,' || fail "nobody was added"
"$bin/huiyin-server" account import --data "$work/bank" "$work/more.csv" 2>/dev/null && fail "somebody was added twice"
"$bin/huiyin-server" verify --data "$work/bank" >/dev/null

cat >"$work/server.conf" <<CONF
# a bank
data = $work/bank
listen = 127.0.0.1:1
log-level = warning
CONF
"$bin/huiyin-server" config check --config "$work/server.conf" | grep -q "log-level = warning.*server.conf:4" || fail "the file is not said"
HUIYIN_LOG_LEVEL=loud "$bin/huiyin-server" config check --config "$work/server.conf" >/dev/null 2>&1 && fail "a wrong level was taken"
echo 'lissten = a' >"$work/wrong.conf"
"$bin/huiyin-server" config check --config "$work/wrong.conf" 2>"$work/wrong" && fail "a wrong row was taken"
grep -q 'wrong.conf:1' "$work/wrong" || fail "the wrong row is not named"
HUIYIN_SIGN_IN_TRIES=2 "$bin/huiyin-server" serve --config "$work/server.conf" --listen 127.0.0.1:0 >"$work/out" 2>"$work/log" &
server_pid=$!
for _ in $(seq 600); do grep -q '^listening on' "$work/out" && break; kill -0 "$server_pid"; sleep 0.05; done
url="$(sed -n 's/^listening on //p' "$work/out")"
grep -q 'head office serves' "$work/log" && fail "what is less grave than a warning was said"

json() { python3 -c 'import json,sys; print(json.load(sys.stdin).get(sys.argv[1], ""))' "$1"; }
sign_in() { curl -s "$url/v1/session" -H 'Content-Type: application/json' -d "{\"account\":\"$1\",\"password\":\"$2\"}"; }
first="$(sed -n 's/^manager,//p' "$work/passwords")"
session="$(sign_in manager "$first")"
[ "$(json must_change <<<"$session")" = True ] || fail "a first password need not be changed"
token="$(json token <<<"$session")"
[ "$(curl -s -o /dev/null -w '%{http_code}' "$url/v1/complaints" -H "Authorization: Bearer $token")" = 403 ] || fail "a first password opens lists"
curl -sf "$url/v1/password" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
  -d "{\"old\":\"$first\",\"new\":\"five boxing wizards\"}" >/dev/null
[ "$(curl -s -o /dev/null -w '%{http_code}' "$url/v1/complaints" -H "Authorization: Bearer $token")" = 200 ] || fail "the new password opens nothing"

sign_in auditor wrong >/dev/null; sign_in auditor wrong >/dev/null
[ "$(sign_in auditor wrong | json status)" = 429 ] || fail "the environment's number of tries does not count"
sed -i 's/log-level = warning/log-level = info/' "$work/server.conf"
kill -HUP "$server_pid"
for _ in $(seq 100); do grep -q 'the settings were read again' "$work/log" && break; sleep 0.05; done
grep -q 'the settings were read again' "$work/log" || fail "SIGHUP reads nothing again"
kill "$server_pid"; wait "$server_pid"; server_pid=""
"$bin/huiyin-server" verify --data "$work/bank" >/dev/null
echo "a bank from its tables, its settings and its first day hold"
