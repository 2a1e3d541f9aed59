# SPDX-License-Identifier: Apache-2.0
"""The pages of docs/operating as a test reads them: their commands, block by block."""
import os
import re

PROGRAMS = ("huiyin-server", "huiyin-replica", "huiyin")


def text_of(source, page):
    with open(os.path.join(source, page), encoding="utf-8") as file:
        return file.read()


def blocks(text):
    """Each block of commands, without the indentation of the step that it belongs to."""
    out = []
    for found in re.finditer(r"(?ms)^( *)```sh\n(.*?)^\1```$", text):
        indent = len(found[1])
        out.append("".join(line[indent:] + "\n" for line in found[2].splitlines()))
    return out


def between_backticks(text):
    return re.findall(r"`([^`\n]+)`", text)


def is_numbered(text):
    """A block stands in a numbered step: each is preceded by one, and steps are counted from 1 under each heading."""
    for section in re.split(r"(?m)^#+ .*$", text):
        numbers = [int(number) for number in re.findall(r"(?m)^(\d+)\. ", section)]
        for number, following in zip(numbers, numbers[1:]):
            if following not in (number + 1, 1):
                return False
        if "```sh" in section and (not numbers or numbers[0] != 1 or section.index("```sh") < section.index("1. ")):
            return False
    return True


def commands_named(text):
    """[program, words…] of every command of Huiyin's in a block or between backticks."""
    code = "\n".join(blocks(text)) + "\n" + "\n".join(between_backticks(text))
    out = []
    for line in code.replace("\\\n", " ").splitlines():
        line = line.split(" #")[0]
        for part in re.split(r"[|;&]|\$\(", line):
            words = part.replace("runuser -u huiyin-kiosk --", "").replace("runuser -u huiyin --", "").split()
            if len(words) > 1 and words[0] in PROGRAMS:
                out.append(words)
    return out
