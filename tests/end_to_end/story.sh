#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The story of the house with its real processes: a voice from an offline kiosk reaches the manager's tablet.
# usage: story.sh BIN_DIR CFPB_CSV      every step; nothing stays
#        story.sh BIN_DIR --into DIR    steps 1 to 7; head office and the devices stay in DIR, to be looked at
set -euo pipefail
bin="$(cd "$1" && pwd)"
here="$(cd "$(dirname "$0")" && pwd)"
. "$here/workplace.sh"
keep=""
if [ "$2" = --into ]; then
  keep=yes
  rmdir "$work"
  trap end_server EXIT
  mkdir -p "$3"
  work="$(cd "$3" && pwd)"
else
  csv="$(cd "$(dirname "$2")" && pwd)/$(basename "$2")"
fi
trap 'echo "FAILED at line $LINENO: $BASH_COMMAND" >&2; tail -n 5 "$work"/*.log >&2 2>/dev/null || true' ERR

step() { printf '\n\033[1m%s\033[0m\n' "$1"; }
proved() { printf '  ✓ %s\n' "$1"; }
fail() { echo "  ✗ $1" >&2; exit 1; }
equal() { [ "$2" = "$3" ] || fail "$1: expected $2, got $3"; proved "$1: $2"; }

replica() { local command="$1" device="$2"; shift 2; "$bin/huiyin-replica" "$command" --data "$work/$device" "$@"; }
start_server() { # data-dir listen [serve options]
  local data="$1" listen="$2"; shift 2
  : >"$work/listening"
  "$bin/huiyin-server" serve --data "$data" --listen "$listen" "$@" >"$work/listening" 2>>"$work/server.log" &
  server_pid=$!
  for _ in $(seq 200); do
    grep -q '^listening on ' "$work/listening" && break
    kill -0 "$server_pid" 2>/dev/null || { tail -n 5 "$work/server.log" >&2; fail "head office did not start"; }
    sleep 0.05
  done
  url="$(sed -n 's/^listening on //p' "$work/listening")"
}
restart_server() { start_server "$work/head-office" "${url#http://}" --rehearsal; }
enrol() { # device unit face
  local code
  code="$("$bin/huiyin-server" enroll --data "$work/head-office" --unit "$2" --face "$3")"
  replica enroll "$1" --server "$url" --code "$code" >/dev/null
}
session() { curl -sf -H 'Content-Type: application/json' -d "{\"account\":\"$1\",\"password\":\"$2\"}" "$url/v1/session" | jq -r .token; }
get() { curl -sf -H "Authorization: Bearer $token" "$url$1"; }
clock() { curl -sf -X POST -H "Authorization: Bearer $(session administrator-000000 demo-000000)" -H 'Content-Type: application/json' -d "{\"now\":\"$1\"}" "$url/v1/rehearsal/clock" | jq -r .now; }
complaint() { # narrative
  jq -n --arg text "$1" '{form:"onsite",channel:"kiosk",unit:"650101",category:"2.2",cause:2,customer:{name:"王建国",mobile:"13800138000",anonymous:false},reply_by:"phone",narrative:$text}'
}

step "1. Head office opens the demonstration bank; it is Friday 13 February 2026, 15:00, the eve of the Spring Festival"
"$bin/huiyin-server" init --data "$work/head-office" --demo >/dev/null
start_server "$work/head-office" 127.0.0.1:0 --rehearsal --now 2026-02-13T15:00:00+08:00
enrol kiosk 650101 kiosk; enrol tablet-a 650101 tablet; enrol tablet-b 650101 tablet; enrol desk 000030 desk
proved "a kiosk and two tablets of 650101 and a desk of the contact centre are enrolled, each by its one-time code"

step "2. The network is gone: head office is killed (SIGKILL). The lobby goes on"
end_server
: >"$work/numbers"
capture() { replica capture kiosk --file - --json | tee -a "$work/numbers" | jq -r .subject; }
worked="$(complaint 柜员解释不清让我多跑了一趟 | capture)"
alone="$(complaint 排队两小时无人理睬 | capture)"
apart="$(complaint 大堂经理态度恶劣 | capture)"
loss="$(complaint 转账错误损失八百元 | jq '.facts={loss:"small",loss_fen:80000}' | capture)"
jq -n '{unit:"650101",opinion:"suggestion",narrative:"建议增加休息座椅"}' | replica capture kiosk --opinion --file - --json | jq -r .subject >"$work/opinion"
jq -n '{unit:"650101",opinion:"complaint",narrative:"饮水机无水多日"}' | replica capture kiosk --opinion --file - --json | jq -r .subject >"$work/opinion-complaint"
equal "complaints acknowledged with a number" 4 "$(wc -l <"$work/numbers")"
if replica sync kiosk 2>"$work/sync.txt"; then fail "sync claimed success without head office"; fi
equal "lines waiting on the kiosk" 6 "$(replica status kiosk --json | jq .waiting)"
if grep -rqaE '王建国|13800138000|柜员解释|排队两小时|饮水机' "$work/kiosk"; then fail "the kiosk's folder holds the customers' words"; fi
proved "the kiosk's folder, searched byte by byte, holds no name, number or word of a customer (sealed to head office)"
interrupted=(自助存款机吞钞后无人处理 短信提醒迟到两天 利率宣传与合同不符 轮椅坡道被堆物占用 网银转账页面反复报错 代客填单时写错账号)
for i in $(seq 6); do # killed in the middle: what was acknowledged stands, what was not may or may not
  complaint "${interrupted[i - 1]}" | replica capture kiosk --file - --json >"$work/killed.$i" 2>/dev/null &
  victim=$!
  sleep "0.0$((i * 7 % 10))"
  kill -9 "$victim" 2>/dev/null || true
  wait "$victim" 2>/dev/null || true
done
acknowledged="$(cat "$work"/killed.* | jq -r 'select(.number) | .number' 2>/dev/null | wc -l || true)"
proved "six more captures were killed in the middle; $acknowledged of them had been acknowledged"

step "3. Head office comes up again; everything syncs"
restart_server
replica sync kiosk >/dev/null
equal "lines waiting on the kiosk" 0 "$(replica status kiosk --json | jq .waiting)"
replica sync tablet-a >/dev/null; replica sync tablet-b >/dev/null; replica sync desk >/dev/null
replica list tablet-a --json >"$work/list.json"
for number in $(jq -r .number "$work/numbers") $(cat "$work"/killed.* | jq -r '.number // empty' 2>/dev/null || true); do
  jq -e --arg n "$number" '.items[] | select(.number == $n)' "$work/list.json" >/dev/null || fail "$number was acknowledged and is lost"
done
proved "every acknowledged number is on the manager's tablet"
shown() { replica show tablet-a "$1" --json; }
equal "level of the ordinary complaint (Art. 11(1))" 1 "$(shown "$worked" | jq .level)"
equal "level of the one with a small loss (Art. 11(2))" 2 "$(shown "$loss" | jq .level)"
equal "its owner is the branch" 650100 "$(shown "$loss" | jq -r .owner.unit)"
shown "$alone" | jq -r '.duties[] | "    \(.kind)  due \(.due)  \(if .article == "regulator" then "limit of the regulator" else "Art. " + .article end)  \(.state)"'
equal "answer due over the Spring Festival (Art. 12(1))" 2026-02-25T18:00:00+08:00 "$(shown "$alone" | jq -r '.duties[] | select(.kind=="resolve") | .due')"

step "4. The manager works one complaint to its end"
act() { # device subject kind [body]
  local entry
  entry="$(printf '%s' "${4:-{\}}" | replica append "$1" --subject "$2" --kind "$3" --file - --json)"
  jq -e .effective <<<"$entry" >/dev/null || fail "$3 was not effective: $(jq -r .why_not <<<"$entry")"
}
act tablet-a "$worked" accepted '{"on_the_spot":false}'
act tablet-a "$worked" responded '{"how":"phone","text":"已致歉,正在核实"}'
act tablet-a "$worked" investigated '{"findings":"解释不清","verdict":"true","signature":"经办人"}'
act tablet-a "$worked" proposed '{"solution":"道歉并上门补办"}'
act tablet-a "$worked" approved '{"opinion":"同意","signature":"负责人"}'
act tablet-a "$worked" replied '{"outcome":"resolved","text":"已道歉并补办","direct":true,"how":"phone","signature":"负责人"}'
act tablet-a "$worked" satisfaction_recorded '{"score":5}'
replica sync tablet-a >/dev/null; replica sync desk >/dev/null
if shown "$worked" | jq -e '.missing_to_close | index("called_back")' >/dev/null; then # drawn for the sample of Art. 20
  act desk "$worked" called_back '{"result":"satisfied"}'; replica sync desk >/dev/null; replica sync tablet-a >/dev/null
fi
act tablet-a "$worked" closed '{"text":"已办结"}'
replica sync tablet-a >/dev/null; replica sync desk >/dev/null
token="$(session outlet_manager-650101 demo-650101)"
equal "head office sees it" closed "$(get "/v1/complaints/$worked" | jq -r .state)"
equal "its answer was in time" met "$(get "/v1/complaints/$worked" | jq -r '.duties[] | select(.kind=="resolve") | .state')"
equal "opinion entry" entered "$(replica show tablet-a "$(cat "$work/opinion")" --json | jq -r .state)"
act tablet-a "$(cat "$work/opinion")" answered '{"text":"感谢建议,座椅已增加","signature":"大堂经理"}'

step "5. Two tablets act on one complaint while apart"
end_server
act tablet-a "$apart" accepted
act tablet-b "$apart" accepted
restart_server
for device in tablet-a tablet-b tablet-a tablet-b desk; do replica sync "$device" >/dev/null; done
equal "lines 'accepted' that stand in the timeline" 2 "$(shown "$apart" | jq '[.timeline[] | select(.kind=="accepted")] | length')"
equal "of them effective" 1 "$(shown "$apart" | jq '[.timeline[] | select(.kind=="accepted" and .effective)] | length')"
view() { replica show "$1" "$apart" --json | jq -S 'del(.duties[].state)' | sha256sum; }
equal "both tablets show the same" "$(view tablet-a)" "$(view tablet-b)"
equal "and the desk" "$(view tablet-a)" "$(view desk)"

step "6. One is left alone; the rehearsal clock runs over the Spring Festival"
clock 2026-02-25T18:00:00+08:00 >/dev/null
equal "at the last moment its level" 1 "$(get "/v1/complaints/$alone" | jq .level)"
clock 2026-02-26T08:00:00+08:00 >/dev/null
equal "after it: the duty" overdue "$(get "/v1/complaints/$alone" | jq -r '.duties[] | select(.kind=="resolve") | .state')"
equal "raised to level (Art. 11(2))" 2 "$(get "/v1/complaints/$alone" | jq .level)"
equal "and now owned by the branch" 650100 "$(get "/v1/complaints/$alone" | jq -r .owner.unit)"
get "/v1/complaints/$alone" | jq -r '.duties[] | select(.kind=="resolve") | "    " + .explain'
equal "the unanswered opinion became a complaint (Art. 10)" converted "$(get "/v1/opinions/$(cat "$work/opinion-complaint")" | jq -r .state)"
replica sync tablet-a >/dev/null
equal "the tablet knows" 2 "$(shown "$alone" | jq .level)"

step "7. Nothing was lost or changed on the way"
end_server
"$bin/huiyin-server" verify --data "$work/head-office" | sed 's/^/    /'
for device in kiosk tablet-a tablet-b desk; do replica verify "$device" >/dev/null; done
proved "head office's chains and projections and every device's chain are whole after three SIGKILLs"

[ -z "$keep" ] || { printf '\n\033[1mSo far everything held.\033[0m\n'; exit 0; }

step "8. Real complaints: $(basename "$csv") through the same rule keeper"
rows="$(( $("$here/count_csv_rows" "$csv") ))"
"$bin/huiyin-import-cfpb" organisation --csv "$csv" --demo "$here/../../shared/policy/data/demo-organisation.json" --out "$work/organisation.json"
rm -rf "$work/head-office"
"$bin/huiyin-server" init --data "$work/head-office" --organisation "$work/organisation.json" --policy "$here/../../shared/policy/data/policy.json" >/dev/null
start_server "$work/head-office" 127.0.0.1:0 --rehearsal --now 2029-06-01T09:00:00+08:00
enrol gateway 000030 desk
equal "rows brought in" "$rows" "$("$bin/huiyin-import-cfpb" lines --csv "$csv" --data "$work/gateway" --now 2029-06-01T09:00:00+08:00)"
replica list gateway --json >"$work/list.json"
replica duties gateway --json >"$work/duties.json"
equal "with a level and an owner" "$rows" "$(jq '[.items[] | select(.level and .owner.unit)] | length' "$work/list.json")"
equal "with duties" "$rows" "$(jq '[.items[].subject] | unique | length' "$work/duties.json")"
equal "through the regulator (Referral)" "$(grep -c ',Referral,' "$csv")" "$(jq '[.items[] | select(.channel=="regulator")] | length' "$work/list.json")"
equal "of them at level 2 or above" "$(grep -c ',Referral,' "$csv")" "$(jq '[.items[] | select(.channel=="regulator" and .level>=2)] | length' "$work/list.json")"
for way in Web:web Phone:hotline; do
  equal "by ${way%%:*}" "$(grep -c ",${way%%:*}," "$csv")" "$(jq --arg c "${way##*:}" '[.items[] | select(.channel==$c)] | length' "$work/list.json")"
done
jq -r '.items | group_by(.level)[] | "    level \(.[0].level): \(length)"' "$work/list.json"
jq -r '[.items[] | select(.kind=="resolve")] | group_by(.state)[] | "    answered \(.[0].state): \(length)"' "$work/duties.json"
end_server
"$bin/huiyin-server" verify --data "$work/head-office" | sed 's/^/    /'

printf '\n\033[1mEverything held.\033[0m\n'
