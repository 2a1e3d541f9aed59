#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The operator's way with policies: check, use, a branch's own, working days, try, list (rulebook 9; Art. 24).
# usage: policy.sh BIN_DIR SHARED_POLICY_DIR
set -euo pipefail
server="$(cd "$1" && pwd)/huiyin-server"
shipped="$(cd "$2" && pwd)/policy.json"
workdays="$(cd "$2" && pwd)/workdays-cn.json"
. "$(dirname "$0")/workplace.sh"
trap 'echo "FAILED at line $LINENO: $BASH_COMMAND" >&2; tail -n 5 "$work"/said "$work"/complained >&2 2>/dev/null || true' ERR
data="$work/head-office"

proved() { printf '  ✓ %s\n' "$1"; }
fail() { echo "  ✗ $1" >&2; cat "$work/said" "$work/complained" >&2; exit 1; }
says() { # words of the last command
  grep -qF "$1" "$work/said" "$work/complained" || fail "it does not say: $1"
}
expect() { # code command…
  local wanted="$1" code=0; shift
  "$server" "$@" >"$work/said" 2>"$work/complained" || code=$?
  [ "$code" = "$wanted" ] || fail "exit code $code instead of $wanted: $*"
}
changed() { jq "$1" "$shipped" >"$work/$2.json"; } # jq filter, name

expect 0 policy check "$shipped"
says "policy 2026-1 can be used"
says "working days are official for 2018, 2019"
proved "the shipped policy can be used, and the years with an official calendar are named"
changed '.limits["1"].respond = {"working_day":1}' misspelt
expect 1 policy check "$work/misspelt.json"; says "limits.1.respond.working_day"; says "check its spelling"
changed '.grading.major_loss_fen = "50000"' type
expect 1 policy check "$work/type.json"; says "grading.major_loss_fen"; says "must be a whole number"
changed '.categories[2].department = "999999"' nowhere
expect 1 policy check "$work/nowhere.json"; says "categories[2].department"
changed 'del(.scoring.points["3"])' missing
expect 1 policy check "$work/missing.json"; says "scoring.points.3"
echo '{' >"$work/broken.json"
expect 1 policy check "$work/broken.json"; says "not readable JSON"
expect 1 policy check "$work/none.json"; says "cannot be read"
expect 2 policy check
proved "what is wrong is named by its path in one sentence: misspelt, of another type, unknown unit, missing, no JSON, no file"
expect 1 init --data "$work/wrong" --demo --policy "$work/type.json"; says "grading.major_loss_fen"
[ ! -e "$work/wrong/huiyin.sqlite" ] || fail "a head office was made with a wrong policy"
proved "no head office is made with a wrong policy"

expect 0 init --data "$data" --demo
"$server" serve --data "$data" --listen 127.0.0.1:0 --rehearsal --now 2026-12-28T10:00:00+08:00 >"$work/listening" 2>"$work/log" &
server_pid=$!
for _ in $(seq 200); do grep -q '^listening' "$work/listening" && break; sleep 0.05; done
url="$(sed -n 's/^listening on //p' "$work/listening")"
grep -q 'no official working-day calendar' "$work/log" && grep -q '2027' "$work/log" || fail "the log is silent about 2027"
proved "at start the log says that 2027 has no official calendar"
session() { curl -sf -H 'Content-Type: application/json' -d "{\"account\":\"$1\",\"password\":\"demo-${1##*-}\"}" "$url/v1/session" | jq -r .token; }
token="$(session outlet_manager-650101)"
jq -n '{form:"onsite",channel:"counter",unit:"650101",category:"4.1",customer:{anonymous:true},reply_by:"none",narrative:"地面湿滑"}' |
  curl -sf -H "Authorization: Bearer $token" -H 'Content-Type: application/json' -d @- "$url/v1/complaints" >"$work/complaint"
due() { jq -r '.duties[] | select(.kind=="resolve") | .due'; }
[ "$(due <"$work/complaint")" = "2026-12-31T18:00:00+08:00" ] || fail "due $(due <"$work/complaint")"
changed '.version = "2026-2" | .limits["1"].resolve.working_days = 2' next
expect 1 policy use --data "$data" "$work/next.json"
proved "a policy is not changed under a head office that serves: $(head -c 120 "$work/complained")"
kill "$server_pid"; wait "$server_pid" || true; server_pid=""

expect 0 policy try --data "$data" "$work/next.json"; says "of 1 complaints would have been otherwise"
expect 0 policy use --data "$data" "$work/next.json"; says "policy 2026-2: in force"
changed '.archive.days = 9' same_name
expect 1 policy use --data "$data" "$work/same_name.json"; says "used before"
expect 0 verify --data "$data"
jq -n '{version:"u1",branch:"650100",limits:{"1":{resolve:{working_days:3}}}}' >"$work/looser.json"
expect 1 policy branch --data "$data" --unit 650100 "$work/looser.json"; says "limits.1.resolve.working_days"; says "Art. 24"
jq -n '{version:"u1",branch:"650100",limits:{"1":{resolve:{working_days:1}}}}' >"$work/tighter.json"
expect 1 policy branch --data "$data" --unit 650000 "$work/tighter.json"; says "branch"
expect 0 policy branch --data "$data" --unit 650100 "$work/tighter.json"
jq '.years["2027"] = {weekdays_off:["2027-01-01"],weekends_worked:[]}' "$workdays" >"$work/workdays.json"
expect 0 policy workdays --data "$data" "$work/workdays.json"
expect 0 policy list --data "$data"
says "2026-1	earlier"; says "2026-2	in force"; says "2026-2+u1	in force at 650100"; says "2026, 2027"
expect 2 policy branch --data "$data"
expect 0 policy branch --data "$data" --unit 650100 --withdraw
expect 0 verify --data "$data"
proved "a new version, a branch's own rules and a calendar were put in force, listed, and taken back; what loosens was refused"

"$server" serve --data "$data" --listen 127.0.0.1:0 --rehearsal >"$work/listening" 2>"$work/log" &
server_pid=$!
for _ in $(seq 200); do grep -q '^listening' "$work/listening" && break; sleep 0.05; done
url="$(sed -n 's/^listening on //p' "$work/listening")"
kept="$(curl -sf -H "Authorization: Bearer $token" "$url/v1/complaints/$(jq -r .subject "$work/complaint")" | due)"
[ "$kept" = "2026-12-31T18:00:00+08:00" ] || fail "the complaint's limit moved to $kept"
proved "the complaint keeps the limit it was received under: $kept"
