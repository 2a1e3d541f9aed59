# SPDX-License-Identifier: Apache-2.0
# Sourced: a directory to work in, $work, that goes with the script that made it. The head office that writes there,
# $server_pid, has ended before: a directory that somebody still writes in cannot be taken away.
work="$(mktemp -d)"
server_pid=""
end_server() {
  [ -z "$server_pid" ] || { kill -9 "$server_pid"; wait "$server_pid"; } 2>/dev/null || true
  server_pid=""
}
cleanup() {
  end_server
  rm -rf "$work"
}
trap cleanup EXIT
