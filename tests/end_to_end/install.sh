#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What `cmake --install` puts into a prefix runs from there, and its units name programs that it has.
# usage: install.sh BUILD_DIR
set -euo pipefail
prefix="$(mktemp -d)"
trap 'rm -rf "$prefix"' EXIT
cmake --install "$1" --prefix "$prefix" >/dev/null
"$prefix/bin/huiyin-server" init --data "$prefix/bank" --policy "$prefix/share/huiyin/policy/policy.json" \
  --organisation "$prefix/share/huiyin/policy/demo-organisation.json" >/dev/null
"$prefix/bin/huiyin-server" verify --data "$prefix/bank" >/dev/null
"$prefix/bin/huiyin-replica" --help >/dev/null
for program in huiyin-server huiyin-replica; do
  "$prefix/bin/$program" --version | grep -q "^$program [0-9]*\.[0-9]*\.[0-9]* (" ||
    { echo "$program does not say its version" >&2; exit 1; }
done
for unit in "$prefix"/lib/systemd/system/*.service; do
  program="$(sed -n 's|^ExecStart=/usr/\([^ ]*\).*|\1|p' "$unit")"
  [ -x "$prefix/$program" ] || { echo "$(basename "$unit") starts /usr/$program, which is not installed" >&2; exit 1; }
done
[ "$(find "$prefix/lib/systemd/system" -name '*.service' | wc -l)" -ge 1 ]
[ -r "$prefix/share/doc/huiyin/operating.md" ]
