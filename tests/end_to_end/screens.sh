#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# `huiyin --screens` renders every screen of a face without a display, also where a device's directory is named as the
# contract names it; that directory is not touched.
# usage: screens.sh BIN_DIR FACE...
set -euo pipefail
bin="$1"
shift
work="$(mktemp -d /tmp/huiyin-screens.XXXXXX)"
trap 'rm -rf "$work"' EXIT
for face in "$@"; do
  env -u DISPLAY "$bin/huiyin" --face "$face" --data "$work/device" --screens "$work/$face"
  [ ! -e "$work/device" ] || { echo "$face: the device's directory was made" >&2; exit 1; }
  count=0
  for screen in "$work/$face"/*.png; do
    [ "$(head -c 8 "$screen" | od -An -tx1 | tr -d ' ')" = 89504e470d0a1a0a ] || { echo "$screen: not a PNG" >&2; exit 1; }
    count=$((count + 1))
  done
  echo "$face: $count screens"
  [ "$count" -ge 20 ] || { echo "$face: too few screens" >&2; exit 1; }
done
