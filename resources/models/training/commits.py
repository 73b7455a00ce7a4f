#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes examples for train_categories from git repositories whose commits carry conventional prefixes.

The prefix says the category and is taken away; what is left is what the model has to tell it from.
Standard library only. The same repositories give the same examples.

    commits.py --most 500 --without measured.csv CLONE... > commits.csv

What stands in measured.csv too would be known and not judged: such subjects are dropped.
"""
import argparse
import collections
import csv
import hashlib
import pathlib
import re
import subprocess
import sys

CATEGORIES = {
    "feature": "feat feature features enhancement",
    "bugfix": "fix fixes bugfix bug hotfix",
    "documentation": "docs doc documentation",
    "testing": "test tests testing",
    "refactoring": "refactor refac refact refactoring",
    "infrastructure": "chore ci build",
}
CATEGORY_OF = {prefix: category for category, prefixes in CATEGORIES.items() for prefix in prefixes.split()}
PREFIX = re.compile(r"\s*([A-Za-z]+)\s*(?:\([^)]*\))?!?\s*:\s*(.+)$")
ROBOT = re.compile(r"\[bot\]|renovate|dependabot|\bbot\b", re.IGNORECASE)
# What programs and maintainers write by the hundred says nothing about the others.
ROUTINE = re.compile(r'bump |release|update dependency|revert "|merge ', re.IGNORECASE)
TRAILER = re.compile(r"[\w-]+-by:|change-id|pull request|closes?:", re.IGNORECASE)
COMMIT_FORMAT = "%x01%an%x02%s%x02%b%x03"
MOST_PATHS, MOST_BODY = 30, 300


def commits(clone):
    """Yields (author, subject, body, paths) of each commit that is no merge, newest first."""
    # Only renames of whole files are told: others need contents, which a partial clone does not have.
    log = subprocess.run(["git", "-C", clone, "log", "--no-merges", "--name-only", "--find-renames=100%",
                          f"--format={COMMIT_FORMAT}"], capture_output=True, check=True)
    for entry in log.stdout.decode("utf-8", "replace").split("\x01")[1:]:
        message, _, paths = entry.partition("\x03")
        author, subject, body = (message.split("\x02", 2) + ["", ""])[:3]
        yield author, subject, body, [path for path in paths.split("\n") if path]


def examples(clone, name):
    """The examples of one repository by category; a subject that was written twice counts once."""
    found, seen = collections.defaultdict(list), set()
    for author, line, body, paths in commits(clone):
        prefix = PREFIX.match(line)
        category = prefix and CATEGORY_OF.get(prefix[1].lower())
        subject = re.sub(r"\s*\(#\d+\)", "", prefix[2]).strip() if category else ""
        if not subject or not paths or subject.lower() in seen or ROBOT.search(author) or ROUTINE.match(subject):
            continue
        seen.add(subject.lower())
        text = " ".join(part for part in body.split("\n") if not TRAILER.match(part.strip()))
        found[category].append((name, subject, " ".join(text.split())[:MOST_BODY], "|".join(paths[:MOST_PATHS]), category))
    return found


def bare(subject):
    """A subject as it is compared: letters and digits only."""
    return " ".join(re.findall(r"\w+", subject.lower()))


def subjects(path):
    """The bare subjects of a file of examples; none without a file."""
    if not path:
        return set()
    with open(path, newline="", encoding="utf-8") as file:
        return {bare(row["subject"]) for row in csv.DictReader(file)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("clones", nargs="+", metavar="CLONE", help="a folder with a git repository, bare or not")
    parser.add_argument("--most", type=int, default=500, help="examples of one category from one repository")
    parser.add_argument("--without", metavar="FILE", help="examples whose subjects are dropped here")
    args = parser.parse_args()
    known, dropped = subjects(args.without), 0
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["repository", "subject", "body", "paths", "category"])
    for clone in sorted(args.clones):
        path = pathlib.Path(clone).absolute()
        name = path.name.removesuffix(".git")
        for category, rows in sorted(examples(clone, name).items()):
            # A hash picks evenly over the years, and the same rows each time.
            rows.sort(key=lambda row: hashlib.sha256(row[1].encode("utf-8", "replace")).digest())
            kept = [row for row in rows[:args.most] if bare(row[1]) not in known]
            dropped += min(len(rows), args.most) - len(kept)
            out.writerows(kept)
            print(f"{name}: {len(kept)} of {len(rows)} {category}", file=sys.stderr)
    if known:
        print(f"{dropped} dropped, since {args.without} has them too", file=sys.stderr)


if __name__ == "__main__":
    main()
