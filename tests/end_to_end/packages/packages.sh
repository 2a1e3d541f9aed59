#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The packages of what is built: what is in them, what Debian's own judge says of them, what their scripts do, the units'
# walls, the manual pages, the completion and the bills of materials. Installed they are by scripts/packages-try.
# usage: packages.sh BUILD_DIR SOURCE_DIR
set -euo pipefail
build="$1" source="$2"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
fail() { echo "$1" >&2; exit 1; }

cpack --config "$build/CPackConfig.cmake" -B "$work/packages" -D CPACK_DEBIAN_COMPRESSION_TYPE=gzip -D CPACK_PACKAGE_DIRECTORY="$work/packages" \
  >"$work/cpack.log" 2>&1 || fail "$(tail -n 20 "$work/cpack.log")"
lintian --fail-on error,warning "$work"/packages/*.deb >"$work/lintian" 2>/dev/null || fail "$(cat "$work/lintian")"
version="$(sed -n 's/^project(huiyin VERSION \([0-9.]*\).*/\1/p' "$source/CMakeLists.txt")"
packages="huiyin-server huiyin-tools"
if [ -x "$build/bin/huiyin" ]; then packages="$packages huiyin-app huiyin-kiosk huiyin-workplace"; fi

for package in $packages; do
  deb="$(echo "$work"/packages/"$package"_"$version"_*.deb)"
  dpkg-deb -x "$deb" "$work/root"
  dpkg-deb -e "$deb" "$work/$package"
  for script in "$work/$package"/p*; do [ ! -e "$script" ] || sh -n "$script" || fail "$package: $(basename "$script") is no shell script"; done
  # Every file below /etc is a setting that an upgrade keeps, and nothing else is.
  (dpkg-deb -c "$deb" | sed -n 's|^-.* \./\(etc/.*\)|/\1|p' | sort) | cmp - <(sort "$work/$package/conffiles" 2>/dev/null || true) ||
    fail "$package: conffiles are not what lies in /etc"
  [ -r "$work/root/usr/share/doc/$package/copyright" ] || fail "$package says nothing of its licence"
done
root="$work/root"
for unit in "$root"/usr/lib/systemd/system/*.service; do
  program="$(sed -n 's|^ExecStart=\([^ ]*\).*|\1|p' "$unit")"
  [ -x "$root$program" ] || fail "$(basename "$unit") starts $program, which is in no package"
done
systemd-analyze security --offline=true --threshold=15 "$root/usr/lib/systemd/system/huiyin-server.service" >"$work/security" ||
  fail "$(tail -n 3 "$work/security")"
grep -q '^Type=notify' "$root/usr/lib/systemd/system/huiyin-server.service" || fail "the unit does not wait for head office"

for program in "$root"/usr/bin/*; do
  name="$(basename "$program")"
  page="$root/usr/share/man/man1/$name.1.gz"
  [ "$(zcat "$page" | MANWIDTH=80 man --warnings -E UTF-8 -l - 2>&1 >/dev/null | wc -l)" -eq 0 ] || fail "the page of $name is not well formed"
  "$program" --version | grep -q "^$name $version (" || fail "$name does not say its version"
done
zcat "$root/usr/share/man/man1/huiyin-server.1.gz" | grep -q 'sign\\-in\\-tries' || fail "the page does not hold the options of subcommands"

for page in "$source"/docs/operating.md "$source"/docs/operating/*.md; do
  cmp -s "$page" "$root/usr/share/doc/huiyin/${page#"$source"/docs/}" || fail "${page#"$source"/} is in no package"
done

complete() { # words… : what follows the last one
  bash -c '. "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _huiyin; printf "%s " "${COMPREPLY[@]}"' - "$source/deploy/completion.bash" "$@" 2>/dev/null
}
[ "$(complete "$root/usr/bin/huiyin-server" acc)" = "account " ] || fail "a subcommand is not completed"
[ "$(complete "$root/usr/bin/huiyin-server" account imp)" = "import " ] || fail "a subcommand's subcommand is not completed"
[ "$(complete "$root/usr/bin/huiyin-server" serve --tls-c)" = "--tls-cert " ] || fail "an option is not completed"
[ "$(complete "$root/usr/bin/huiyin-server" serve --log-level w)" = "warning " ] || fail "a value is not completed"

for package in $packages; do
  bill="$root/usr/share/doc/$package/bill-of-materials.cdx.json"
  [ -e "$bill" ] || continue
  jq -e --arg version "$version" '.bomFormat == "CycloneDX" and .specVersion == "1.5" and .metadata.component.version == $version and
    (.components | length > 10 and all(.purl and .version)) and ([.dependencies[].dependsOn[]] - [.components[].name] == [])' "$bill" >/dev/null ||
    fail "the bill of materials of $package does not hold"
done
jq -e '[.components[] | select(.name == "libxlsxwriter4" or .name == "nlohmann-json3-dev") | .licenses] | length == 2' \
  "$root/usr/share/doc/huiyin-server/bill-of-materials.cdx.json" >/dev/null || fail "the bill names no libxlsxwriter"

# A first start with the settings that are shipped.
"$root/usr/bin/huiyin-server" init --demo --data "$work/bank" >/dev/null
"$root/usr/bin/huiyin-server" config check --data "$work/bank" --config "$root/etc/huiyin/server.conf" >/dev/null || fail "the shipped settings do not hold"
echo "the packages hold: $packages"
