#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Creates, lists and searches at each peer in turn, then W1 to W4 of docs/performance.md where they make sense there.
The table goes to standard output.

    measure.py BIN MODULES [--size N] [--rounds N] [--runs N] [--short]"""
import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time

from peers import Documents, Huiyin, RequestTracker, run

TURNS = 10  # so that a busy hour is busy for all
OFTEN, NEVER = "柜员", "鹦鹉"
NAMES = ("王建国", "李伟", "张敏", "刘洋", "陈静")
CATEGORIES = ("2.2", "3.1", "4.2", "2.4", "1.1")
SENTENCES = (f"{OFTEN}解释不清,排队两小时", "大堂经理态度恶劣", "取款机吞卡后无人处理", "希望尽快答复并改进服务", "网点空调坏了很久",
             "手机银行登录不上", "理财到期没有到账", "贷款利率与合同不符", "信用卡年费重复收取", "转账失败却扣了手续费")


def mark(number):
    return f"ref{number:08d}"


def complaint(draw, number):
    """As a person writes; the same ones for each peer."""
    text = ",".join(draw.sample(SENTENCES, 6)) + f"。 {mark(number)} 。"
    return {"text": text, "name": draw.choice(NAMES), "phone": f"138{number:08d}", "category": draw.choice(CATEGORIES),
            "mail": f"customer{number % 500}@example.com"}


def milliseconds(work):
    before = time.perf_counter()
    work()
    return (time.perf_counter() - before) * 1000


def figure(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def quantile(values, part):
    values = sorted(values)
    return values[min(len(values) - 1, int(part * len(values)))]


class Table:
    def __init__(self, names):
        self.names, self.rows = names, []

    def add(self, what, cells):
        self.rows.append([what] + [cells.get(name, "–") for name in self.names])
        print(*self.rows[-1], sep=" | ", file=sys.stderr, flush=True)

    def times(self, what, took, remarks=None):
        remarks = remarks or {}
        self.add(what, {name: f"{remarks.get(name, '')}{figure(statistics.median(all_))} ms ({figure(quantile(all_, 0.99))})"
                        for name, all_ in took.items()})

    def write(self):
        print("|", " | ".join(["work"] + self.names), "|")
        print("|" + "---|" * (len(self.names) + 1))
        for row in self.rows:
            print("|", " | ".join(row), "|")


def create(table, peers, size):
    """All get the same complaints, a tenth of them at a time, one after the other on one connection."""
    callers = {peer.name: peer.caller() for peer in peers}
    all_ = [complaint(random.Random(number), number) for number in range(size)]
    took = {peer.name: [] for peer in peers}
    for turn in range(TURNS):
        for peer in peers:
            for one in all_[turn * size // TURNS:(turn + 1) * size // TURNS]:
                took[peer.name].append(milliseconds(lambda: peer.create(callers[peer.name], one)))
        print(f"turn {turn + 1} of {TURNS}", file=sys.stderr, flush=True)
    table.times("creating one, through its HTTP interface", took)
    table.add("the same, by the second", {name: figure(1000 * len(all_) / sum(all_)) for name, all_ in took.items()})


def ask(table, peers, what, question, rounds, wanted):
    """`wanted`: how many are there to be found; who finds others is told of, so that nobody is quick by finding none."""
    took = {peer.name: [] for peer in peers}
    missed = {}
    callers = {peer.name: peer.caller() for peer in peers}
    for _ in range(rounds):
        for peer in peers:
            found = []
            took[peer.name].append(milliseconds(lambda: found.append(question(peer, callers[peer.name]))))
            if found != [wanted]:
                missed[peer.name] = f"finds {found[0]} of {wanted}: "
    table.times(what, took, missed)


def questions(table, peers, size, rounds):
    all_ = [complaint(random.Random(number), number)["text"] for number in range(size)]
    full = min(50, size)
    phone = f"138{size // 3:08d}"
    ask(table, peers, "newest 50", lambda peer, caller: peer.newest(caller), rounds, full)
    ask(table, peers, "search: a word that most of them have, newest 50", lambda peer, caller: peer.word(caller, OFTEN),
        rounds, min(50, sum(OFTEN in text for text in all_)))
    ask(table, peers, "search: a word that nobody wrote", lambda peer, caller: peer.word(caller, NEVER), rounds, 0)
    ask(table, peers, "search: a word that one has, between blanks",
        lambda peer, caller: peer.word(caller, mark(size // 2)), rounds, 1)
    ask(table, peers, "search: a whole phone number", lambda peer, caller: peer.phone(caller, phone), rounds, 1)


def one_new(table, peers, size, rounds):
    callers = {peer.name: peer.caller() for peer in peers}
    created, polled = ({peer.name: [] for peer in peers} for _ in range(2))
    for number in range(size, size + rounds):
        for peer in peers:
            one = complaint(random.Random(number), number)
            created[peer.name].append(milliseconds(lambda: peer.create(callers[peer.name], one)))
    for peer in peers:
        peer.follow()
    for _ in range(rounds):
        for peer in peers:
            polled[peer.name].append(milliseconds(peer.poll))
    for peer in peers:
        peer.poller.connection.close()  # Request Tracker has a process for each connection, and as many as cores
    table.times(f"W4, one new complaint at {size:,}", created)
    table.times(f"W4, a poll with nothing new at {size:,}", polled)


def at_once(peer, callers, each):
    """Complaints a second when so many callers create at the same time."""
    failed = []

    def work(first):
        try:
            caller = peer.caller()
            for number in range(first, first + each):
                peer.create(caller, complaint(random.Random(number), number))
        except (SystemExit, OSError) as problem:
            failed.append(str(problem))

    threads = [threading.Thread(target=work, args=(10_000_000 + i * each,)) for i in range(callers)]
    took = milliseconds(lambda: [[t.start() for t in threads], [t.join() for t in threads]])
    done = callers * each - len(failed) * each
    return f"{figure(1000 * done / took)}/s" + (f", {len(failed)} callers failed" if failed else "")


def ours(binaries, row, short):
    """Lines a second that huiyin-bench measures, in a head office of its own."""
    said = run(f"{binaries}/huiyin-bench", "--only", row, *(["--short"] if short else []))
    return float(next(line for line in said.splitlines() if line.startswith(f"| {row} ")).split("|")[3].split()[0])


def exchanges(table, binaries, documents, runs, short):
    """W1 to W3, in turn: huiyin's devices and head office of huiyin-bench, and replication of documents."""
    one = complaint(random.Random(1), 1)
    pushed, many, pulled = ({"Huiyin": [], "PouchDB": []} for _ in range(3))
    count, devices, each, lines = (200, 4, 5, 200) if short else (10_000, 200, 50, 15_000)
    for turn in range(runs):
        for name in (f"one-{turn}", f"many-{turn}", f"all-{turn}"):
            documents.caller().ask("PUT", "/" + name)
        pushed["Huiyin"].append(ours(binaries, "W1", short))
        pushed["PouchDB"].append(documents.replicate("push", str(count), database=f"one-{turn}", complaint=one))
        many["Huiyin"].append(ours(binaries, "W2", short))
        many["PouchDB"].append(documents.many(devices, each, one, f"many-{turn}"))
        documents.replicate("push", str(lines), database=f"all-{turn}", complaint=one)
        pulled["Huiyin"].append(ours(binaries, "W3", short))
        pulled["PouchDB"].append(documents.replicate("pull", database=f"all-{turn}"))
    for what, rates in ((f"W1, one device pushes {count:,} (lines, documents)", pushed),
                        (f"W2, {devices} devices push {each} each at once (lines, documents)", many),
                        (f"W3, an empty device takes all (lines; {lines:,} documents)", pulled)):
        table.add(what, {name: f"{figure(statistics.median(all_))}/s" for name, all_ in rates.items()})


def main():
    words = argparse.ArgumentParser()
    words.add_argument("binaries")
    words.add_argument("modules")
    words.add_argument("--size", type=int, default=2000)
    words.add_argument("--rounds", type=int, default=50)
    words.add_argument("--runs", type=int, default=3, help="of W1 to W3")
    words.add_argument("--short", action="store_true", help="that it runs, no more")
    given = words.parse_args()
    if given.short:
        given.size, given.rounds, given.runs = 40, 3, 1
    with tempfile.TemporaryDirectory(dir="/var/peers") as place:
        os.chmod(place, 0o755)
        peers = [Huiyin(place, given.binaries), RequestTracker(place, os.cpu_count()),
                 Documents(place, given.modules)]
        table = Table([peer.name for peer in peers])
        began = os.getloadavg()[0]
        create(table, peers, given.size)
        questions(table, peers, given.size, given.rounds)
        one_new(table, peers, given.size, given.rounds)
        callers = 4 if given.short else 200
        table.add(f"{callers} callers create one each at once", {peer.name: at_once(peer, callers, 1) for peer in peers})
        peers[1].index()
        ask(table, peers, "the word that one has, once Request Tracker has an index of words",
            lambda peer, caller: peer.word(caller, mark(given.size // 2)), given.rounds, 1)
        exchanges(table, given.binaries, peers[2], given.runs, given.short)
        print(f"{'; '.join(peer.version for peer in peers)}. {given.size:,} complaints, {os.cpu_count()} cores, load of "
              f"the last minute {began:.1f} at the beginning, {os.getloadavg()[0]:.1f} at the end, "
              f"{time.strftime('%Y-%m-%d')}.\n")
        table.write()
        for peer in peers:
            peer.process.terminate()


main()
