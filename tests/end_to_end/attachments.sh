#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Evidence from one tablet to another (rulebook 23): attached with no network, sent while device and server are killed
# again and again, fetched by whoever sees the complaint, found by nobody on a disk.
# usage: attachments.sh BIN_DIR ROUNDS [SEED]
. "$(dirname "$0")/killing.sh"
device() { local name="$1" command="$2"; shift 2; "$bin/huiyin-replica" "$command" --data "$work/$name" "$@"; }

"$bin/huiyin-server" init --data "$work/head-office" --demo >/dev/null
start_server 127.0.0.1:0
enrol() { # name unit
  device "$1" enroll --server "$url" --code "$("$bin/huiyin-server" enroll --data "$work/head-office" --unit "$2" --face tablet)" >/dev/null
}
enrol outlet 650101; enrol branch 650100; enrol elsewhere 610001
words="the words that nobody may find on a disk of a device"
{ echo "$words"; head -c 20000000 /dev/urandom; echo "$words"; } >"$work/counter.mp4"
body='{"form":"onsite","channel":"counter","category":"2.1","customer":{"anonymous":true},"narrative":"排队太久"}'

# attached with no network
end_server
subject="$(echo "$body" | device outlet capture --file - --json | jq -r .subject)"
hash="$(device outlet attach --subject "$subject" --file "$work/counter.mp4" --what video --note "柜台录像")"
echo '{}' | device outlet append --subject "$subject" --kind accepted --file - >/dev/null
start_server "${url#http://}"

killed=0
for round in $(seq "$rounds"); do
  "$bin/huiyin-replica" sync --data "$work/outlet" >/dev/null 2>&1 &
  if [ $((RANDOM % 2)) = 0 ]; then
    kill_after $((RANDOM % 120)) $!
  else
    syncing=$!
    kill_after $((RANDOM % 120)) "$server_pid"; server_pid=""
    wait "$syncing" || true
    start_server "${url#http://}"
  fi
  killed=$((killed + 1))
done
device outlet sync >/dev/null
[ "$(device outlet status --json | jq .waiting)" = 0 ]

# whoever sees the complaint sees the film, killed in the middle, too
device branch sync >/dev/null
"$bin/huiyin-replica" attachment --data "$work/branch" --subject "$subject" --hash "$hash" --to "$work/cut.mp4" >/dev/null 2>&1 &
kill_after 30 $!
rm -f "$work/cut.mp4"
device branch attachment --subject "$subject" --hash "$hash" --to "$work/fetched.mp4" >/dev/null
cmp "$work/counter.mp4" "$work/fetched.mp4"
device branch show "$subject" --json | jq -e '[.timeline[].kind] | index("viewed")' >/dev/null
# another branch does not
device elsewhere sync >/dev/null
if device elsewhere attachment --subject "$subject" --hash "$hash" --to "$work/stolen.mp4" 2>"$work/why"; then exit 1; fi
[ ! -e "$work/stolen.mp4" ]
# and no device keeps it in the open, nor anything of it elsewhere
for name in outlet branch elsewhere; do
  if grep -rqa "$words" "$work/$name"; then echo "found on the disk of $name" >&2; exit 1; fi
done
[ "$(find "$work/outlet" "$work/branch" -name '*.part' | wc -l)" = 0 ]
# offline it is still there
end_server
device branch attachment --subject "$subject" --hash "$hash" --to "$work/offline.mp4" >/dev/null
cmp "$work/counter.mp4" "$work/offline.mp4"
device outlet verify >/dev/null; device branch verify >/dev/null
"$bin/huiyin-server" verify --data "$work/head-office" >/dev/null
echo "$killed kills: 20 MB arrived whole, were fetched whole, and lie on no device's disk in the open"
