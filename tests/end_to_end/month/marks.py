# SPDX-License-Identifier: Apache-2.0
"""Moments at which something was done."""


def first(marks, since=None, before=None):
    """The earliest mark in [since, before)."""
    fitting = [at for at in marks if (since is None or at >= since) and (before is None or at < before)]
    return min(fitting, default=None)
