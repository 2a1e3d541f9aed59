#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The drill: head office dies, its disk is put back from a backup, and everything that was acknowledged is there again.
# usage: drill.sh BIN_DIR [KILLS]   KILLS: how many restores are killed in the middle; nothing stays
set -euo pipefail
bin="$(cd "$1" && pwd)"
kills="${2:-8}"
. "$(dirname "$0")/workplace.sh"
house="$work/head-office"
trap 'echo "FAILED at line $LINENO: $BASH_COMMAND" >&2; tail -n 5 "$work"/*.log >&2 2>/dev/null || true' ERR

step() { printf '\n\033[1m%s\033[0m\n' "$1"; }
proved() { printf '  ✓ %s\n' "$1"; }
fail() { echo "  ✗ $1" >&2; exit 1; }
equal() { [ "$2" = "$3" ] || fail "$1: expected $2, got $3"; proved "$1: $2"; }
server() { "$bin/huiyin-server" "$@"; }
replica() { local command="$1" device="$2"; shift 2; "$bin/huiyin-replica" "$command" --data "$work/$device" "$@"; }

start_server() { # data-dir listen
  : >"$work/listening"
  "$bin/huiyin-server" serve --data "$1" --listen "$2" >"$work/listening" 2>>"$work/server.log" &
  server_pid=$!
  for _ in $(seq 400); do
    grep -q '^listening on ' "$work/listening" && break
    kill -0 "$server_pid" 2>/dev/null || fail "head office did not start: $(tail -n 1 "$work/server.log")"
    sleep 0.05
  done
  url="$(sed -n 's/^listening on //p' "$work/listening")"
}
stop_server() { kill "$server_pid"; wait "$server_pid" 2>/dev/null || true; server_pid=""; }
enrol() { # device unit face
  replica enroll "$1" --server "$url" --code "$(server enroll --data "$house" --unit "$2" --face "$3")" >/dev/null
}
refused() { # what, words of the sentence, command…
  local what="$1" words="$2" code=0
  shift 2
  "$@" >"$work/out.txt" 2>"$work/why.txt" || code=$?
  [ "$code" = 1 ] || fail "$what: exit code $code, not 1"
  [ "$(wc -l <"$work/why.txt")" = 1 ] || fail "$what: not one sentence: $(cat "$work/why.txt")"
  grep -q "$words" "$work/why.txt" || fail "$what: $(cat "$work/why.txt")"
  proved "$what is refused: $(sed "s|^huiyin-server: ||; s|$work/||g" "$work/why.txt")"
}
# What lies in the directory, but for the lock and what is only about reading.
state() { (cd "$1" && find . -type f ! -name lock ! -name '*-shm' -exec sha256sum {} + | sort -k 2); }

complaint() { # narrative
  jq -n --arg text "$1" '{form:"onsite",channel:"counter",unit:"650101",category:"2.2",customer:{name:"王建国",mobile:"13800138000",anonymous:false},reply_by:"phone",narrative:$text}'
}
captured=0
capture() { # device: complaints taken in there; their numbers are in the customers' hands
  local n
  for n in $(seq "$2"); do
    captured=$((captured + 1))
    complaint "第$captured件：排队太久" | replica capture "$1" --file - --json | jq -r .number >>"$work/numbers"
  done
}
token_of() { # account, unit
  curl -sf -H 'Content-Type: application/json' -d "{\"account\":\"$1-$2\",\"password\":\"demo-$2\"}" "$url/v1/session" | jq -r .token
}
call_in() { # a complaint over HTTP
  captured=$((captured + 1))
  local token
  token="$(token_of outlet_manager 650101)"
  complaint "第$captured件：电话里说的" | curl -sf -X POST -H "Authorization: Bearer $token" -H 'Content-Type: application/json' -d @- "$url/v1/complaints" | jq -r .number
}
use_policy() { # version: in force from now on
  local token
  token="$(token_of channel_operations_head 000010)"
  curl -sf -H "Authorization: Bearer $token" "$url/v1/policy" | jq --arg version "$1" '{policy: (.rules.policy | .version = $version | .urge.office_hours = 3)}' |
    curl -sf -X POST -H "Authorization: Bearer $token" -H 'Content-Type: application/json' -d @- "$url/v1/policy" >/dev/null
}
numbers_here() { server export --data "$house" 2>/dev/null | jq -r 'select(.kind == "captured") | .body.number' | sort; }
all_here() { # what
  local missing
  missing="$(comm -23 <(sort "$work/numbers") <(numbers_here))"
  [ -z "$missing" ] || fail "$1: these numbers are in customers' hands and are lost: $missing"
  [ -z "$(numbers_here | uniq -d)" ] || fail "$1: these numbers were given twice: $(numbers_here | uniq -d)"
  proved "$1: each of $(wc -l <"$work/numbers") numbers in customers' hands is there, once"
}

step "1. Head office of the demonstration bank serves; a kiosk and a tablet are enrolled and hand in"
server init --data "$house" --demo >/dev/null
start_server "$house" 127.0.0.1:0
listen="${url#http://}"
enrol kiosk 650101 kiosk
enrol tablet 650101 tablet
enrol stolen 650102 tablet
replica sync stolen >/dev/null
capture kiosk 3
capture tablet 2
replica sync kiosk >/dev/null
replica sync tablet >/dev/null
call_in >>"$work/numbers"
all_here "before anything happened"

step "2. A backup is made while it serves"
for delay in 0.002 0.01 0.03; do
  "$bin/huiyin-server" backup --data "$house" --to "$work/killed.sqlite" >/dev/null 2>&1 &
  victim=$!
  sleep "$delay"
  kill -9 "$victim" 2>/dev/null || true
  wait "$victim" 2>/dev/null || true
  if [ -e "$work/killed.sqlite" ]; then
    mkdir "$work/probe"
    cp "$house/keys.json" "$work/probe/"
    server restore --data "$work/probe" --from "$work/killed.sqlite" >/dev/null || fail "a backup that was killed is half there"
  fi
  rm -rf "$work"/killed.sqlite* "$work/probe"
done
server backup --data "$house" --to "$work/backup.sqlite" >/dev/null
equal "what a backup leaves beside it" backup.sqlite "$(cd "$work" && ls -d backup.sqlite*)"
proved "backups that were killed left nothing under their name, or a whole one"

step "3. The bank goes on: what follows is acknowledged, and in no backup"
capture kiosk 4
capture tablet 3
replica sync kiosk >/dev/null
replica sync tablet >/dev/null
equal "events waiting on the devices" "0 0" "$(replica status kiosk --json | jq .waiting) $(replica status tablet --json | jq .waiting)"
called_in_after_backup="$(call_in)"
echo "$called_in_after_backup" >>"$work/numbers"
enrol late 650101 kiosk
capture late 2
replica sync late >/dev/null
stolen="$(replica status stolen --json | jq -r .origin)"
server device revoke --data "$house" --id "$stolen" >/dev/null
server account disable --data "$house" --id outlet_staff-650102 >/dev/null
server account role --data "$house" --id outlet_manager-650102 --role outlet_staff >/dev/null
printed="$(server enroll --data "$house" --unit 650102 --face kiosk)"
use_policy drill-2
replica sync tablet >/dev/null # it holds what was called in, and keeps for head office what was changed
capture kiosk 1 # not handed in yet
refused "a restore while head office serves" "in use" server restore --data "$house" --from "$work/backup.sqlite"

step "4. Head office is killed (SIGKILL); its write-ahead log holds what the database does not"
end_server
[ -s "$house/huiyin.sqlite-wal" ] || fail "there is no write-ahead log"
cp -a "$house" "$work/dead"

step "5. What an operator may do wrong is refused in one sentence, and changes nothing"
by_hand="$work/by-hand"
cp -a "$work/dead" "$by_hand"
cp "$work/backup.sqlite" "$by_hand/huiyin.sqlite"
before="$(state "$by_hand")"
refused "a backup put in place by cp, the dead log beside it" "restore" timeout 20 "$bin/huiyin-server" serve --data "$by_hand" --listen 127.0.0.1:0
rm -f "$by_hand/huiyin.sqlite-wal" "$by_hand/huiyin.sqlite-shm"
refused "a backup put in place by cp, without the log" "restore" timeout 20 "$bin/huiyin-server" serve --data "$by_hand" --listen 127.0.0.1:0
refused "a command on it" "restore" server verify --data "$by_hand"
cp "$work/dead/huiyin.sqlite-wal" "$by_hand/"
[ "$before" = "$(state "$by_hand")" ] || fail "something was changed"
head -c 40960 "$work/backup.sqlite" >"$work/cut.sqlite"
server init --data "$work/other" --demo >/dev/null
server backup --data "$work/other" --to "$work/foreign.sqlite" >/dev/null
before="$(state "$house")"
refused "a backup that was cut off" "damaged" server restore --data "$house" --from "$work/cut.sqlite"
refused "another bank's backup" "keys" server restore --data "$house" --from "$work/foreign.sqlite"
refused "no backup at all" "no backup" server restore --data "$house" --from "$work/none.sqlite"
[ "$before" = "$(state "$house")" ] || fail "something was moved"
proved "nothing was moved by any of them"

step "6. Restores are killed in the middle: what is there then serves, the old state or the new"
for n in $(seq "$kills"); do
  rm -rf "$work/trial"
  cp -a "$work/dead" "$work/trial"
  "$bin/huiyin-server" restore --data "$work/trial" --from "$work/backup.sqlite" >/dev/null 2>&1 &
  victim=$!
  sleep "0.0$((n * 13 % 100))"
  kill -9 "$victim" 2>/dev/null || true
  wait "$victim" 2>/dev/null || true
  start_server "$work/trial" 127.0.0.1:0
  stop_server
  server verify --data "$work/trial" >/dev/null || fail "after a restore that was killed head office is damaged"
done
proved "$kills restores were killed; each time head office serves, and verify finds nothing"

step "7. The restore"
server restore --data "$house" --from "$work/backup.sqlite" | tee "$work/restored.txt" | sed 's/^/    /'
[ -s "$house"/replaced-*/huiyin.sqlite-wal ] || fail "the old database was not kept whole"
start_server "$house" "$listen"
proved "head office serves again, and the old database lies aside, whole"

step "8. The devices hand in again"
replica sync kiosk >/dev/null
replica sync tablet >/dev/null
replica sync kiosk >/dev/null
replica sync late >/dev/null
all_here "after the restore, also what was called in, from a tablet's copy, and what a kiosk said that the backup does not know"

step "   who was shut out stays so, and who came back is confirmed"
late="$(replica status late --json | jq -r .origin)"
server device list --data "$house" | grep "^$late" | grep -q unconfirmed || fail "$late is not told as unconfirmed: $(server device list --data "$house")"
server device confirm --data "$house" --id "$late" >/dev/null
replica sync late >/dev/null
proved "$late came back by its certificate and is confirmed by the administrator"
server device list --data "$house" | grep "^$stolen" | grep -q revoked || fail "$stolen has its rights again: $(server device list --data "$house")"
replica sync stolen >/dev/null 2>&1 && fail "$stolen exchanges" || true
server account list --data "$house" | grep -P "^outlet_staff-650102\t" | grep -q disabled || fail "a closed account has its rights again"
proved "the stolen tablet $stolen is shut out, the closed account is closed: devices kept that for head office"

step "   what head office had decided holds again"
server policy list --data "$house" | grep -qP "^drill-2\tin force" || fail "other rules are in force: $(server policy list --data "$house")"
proved "the policy of after the backup is in force again"
server account list --data "$house" | grep -qP "^outlet_manager-650102\t650102\toutlet_staff\t" || fail "a changed role is as it was before"
replica enroll printed --server "$url" --code "$printed" >/dev/null
proved "the changed role holds, and the code that was printed enrols a device"
equal "events that were acknowledged and are missing" "" "$(server device list --data "$house" | grep acknowledged || true)"

step "9. Nothing is given twice"
called_in_again="$(call_in)"
[ "$called_in_again" != "$called_in_after_backup" ] || fail "the number $called_in_again was given to two customers"
proved "head office gave $called_in_after_backup before and gives $called_in_again now"
echo "$called_in_again" >>"$work/numbers"
enrol kiosk-2 650101 kiosk
capture kiosk-2 1
replica sync kiosk-2 >/dev/null
origin="$(replica status kiosk-2 --json | jq -r .origin)"
[ "$origin" != k-0002 ] || fail "the new kiosk has a name that the lost head office may have given"
proved "the new kiosk is $origin"
all_here "at the end"

step "10. verify"
stop_server
server verify --data "$house" || fail "verify found damage"
refused "other keys" "keys" bash -c "cp '$work/other/keys.json' '$house/keys.json' && exec timeout 20 '$bin/huiyin-server' serve --data '$house' --listen 127.0.0.1:0"

step "All of it held."
