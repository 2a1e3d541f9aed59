#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Answers each connection on loopback as nobody should. usage: hostile_office.py KIND"""
import json
import socket
import sys

OK = b"HTTP/1.1 200 OK\r\n"


def answer(status, problem):
    body = json.dumps(problem).encode()
    return b"HTTP/1.1 %d X\r\nContent-Type: application/problem+json\r\nContent-Length: %d\r\n\r\n%s" % (status, len(body), body)


ANSWERS = {
    "long-status-line": b"HTTP/1.1 200 " + b"a" * (1 << 20) + b"\r\nContent-Length: 2\r\n\r\n{}",
    "long-header": OK + b"X: " + b"a" * (1 << 20) + b"\r\nContent-Length: 2\r\n\r\n{}",
    "many-headers": OK + b"X: 1\r\n" * 200_000 + b"Content-Length: 2\r\n\r\n{}",
    "two-lengths": OK + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ",
    "no-http": b"a" * (1 << 20),
    "hang-up": b"",
    # Refusals that head office has not signed: anybody on the way can say them.
    "401": answer(401, {"type": "unauthenticated", "title": "Sign in first", "status": 401}),
    "403-revoked": answer(403, {"type": "device-revoked", "title": "Not allowed", "status": 403}),
    "403-forged": answer(403, {"type": "device-revoked", "title": "Not allowed", "status": 403, "proof": "{}"}),
    "403": answer(403, {"title": "Not allowed"}),
    "404": answer(404, {"title": "Not found"}),
    "500": answer(500, {"title": "failed"}),
    "page": OK + b"Content-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>",
}


def main():
    said = ANSWERS[sys.argv[1]]
    listener = socket.create_server(("127.0.0.1", 0))
    print("listening on http://127.0.0.1:%d" % listener.getsockname()[1], flush=True)
    while True:
        client, _ = listener.accept()
        with client:
            try:
                client.recv(1 << 20)
                client.sendall(said)
                client.shutdown(socket.SHUT_WR)
                while client.recv(1 << 20):
                    pass
            except OSError:
                pass  # the device has hung up


main()
