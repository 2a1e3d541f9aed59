#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Answers each connection on loopback as nobody should. usage: hostile_office.py KIND"""
import socket
import sys

OK = b"HTTP/1.1 200 OK\r\n"
ANSWERS = {
    "long-status-line": b"HTTP/1.1 200 " + b"a" * (1 << 20) + b"\r\nContent-Length: 2\r\n\r\n{}",
    "long-header": OK + b"X: " + b"a" * (1 << 20) + b"\r\nContent-Length: 2\r\n\r\n{}",
    "many-headers": OK + b"X: 1\r\n" * 200_000 + b"Content-Length: 2\r\n\r\n{}",
    "two-lengths": OK + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ",
    "no-http": b"a" * (1 << 20),
    "hang-up": b"",
}


def main():
    answer = ANSWERS[sys.argv[1]]
    listener = socket.create_server(("127.0.0.1", 0))
    print("listening on http://127.0.0.1:%d" % listener.getsockname()[1], flush=True)
    while True:
        client, _ = listener.accept()
        with client:
            try:
                client.recv(1 << 20)
                client.sendall(answer)
                client.shutdown(socket.SHUT_WR)
                while client.recv(1 << 20):
                    pass
            except OSError:
                pass  # the device has hung up


main()
