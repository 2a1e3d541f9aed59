# SPDX-License-Identifier: Apache-2.0
"""A network between a device and head office that does what networks do: it is slow, cuts connections in the middle of a
request or of an answer, delivers a request twice, and changes bytes. Which of it, a seed decides, connection by connection.

usage: faulty_proxy.py TARGET_PORT SEED FAULTS_FILE

Prints "listening on PORT". While FAULTS_FILE holds the word "clean" nothing goes wrong. At its end (SIGTERM) it prints how
often it did what.
"""
import asyncio
import collections
import pathlib
import random
import signal
import sys

target, chance, faults = int(sys.argv[1]), random.Random(int(sys.argv[2])), pathlib.Path(sys.argv[3])
did = collections.Counter()
WAYS = ["clean", "slow", "cut request", "cut answer", "no answer", "twice", "changed request", "changed answer"]


def changed(data: bytes) -> bytes:
    """One bit of the body is another. (A head that names another length only makes both ends wait for their patience.)"""
    body = data.index(b"\r\n\r\n") + 4
    at = chance.randrange(body, len(data)) if body < len(data) else chance.randrange(body)
    return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1:]


async def read_message(reader: asyncio.StreamReader) -> bytes:
    """One HTTP message, as far as it comes: its head, then as many bytes as that names."""
    head = await reader.readuntil(b"\r\n\r\n")
    length = 0
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    return head + await reader.readexactly(length)


async def asked(request: bytes, cut: bool = False) -> bytes:
    """Head office's answer to `request`; b"" when it gives none, or was given only a part."""
    reader, writer = await asyncio.open_connection("127.0.0.1", target)
    try:
        writer.write(request[:chance.randrange(len(request))] if cut else request)
        await writer.drain()
        if cut:
            return b""
        return await read_message(reader)
    finally:
        writer.close()


async def carry(request: bytes, way: str, writer: asyncio.StreamWriter) -> bool:
    """True when the connection goes on."""
    if way == "cut request":
        await asked(request, cut=True)
        return False
    if way == "changed request":
        request = changed(request)
    if way == "twice":
        await asked(request)
    answer = await asked(request)
    if way == "no answer":
        return False
    if way == "cut answer":
        writer.write(answer[:chance.randrange(len(answer))])
        return False
    if way == "changed answer":
        answer = changed(answer)
    if way == "slow":
        for at in range(0, len(answer), max(1, len(answer) // 5)):
            writer.write(answer[at:at + max(1, len(answer) // 5)])
            await writer.drain()
            await asyncio.sleep(0.01)
        return True
    writer.write(answer)
    return True


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while True:
            request = await read_message(reader)
            way = "clean" if faults.read_text().strip() == "clean" else chance.choice(WAYS)
            did[way] += 1
            if not await asyncio.wait_for(carry(request, way, writer), timeout=20):
                break
            await writer.drain()
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, asyncio.TimeoutError, OSError, ValueError):
        pass
    finally:
        writer.close()


async def main() -> None:
    server = await asyncio.start_server(serve, "127.0.0.1", 0, limit=1 << 26)
    print("listening on", server.sockets[0].getsockname()[1], flush=True)
    ended = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
    await ended.wait()
    print(", ".join(f"{way} {count}" for way, count in sorted(did.items())), flush=True)


asyncio.run(main())
