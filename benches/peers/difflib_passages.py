"""Finds planted passages with Python's difflib: words found and planted, and time.

Takes two files, one text a line with words set apart by spaces, and one plant a line (text, start, end, text, start, end).
A passage is a matching block of at least twelve words, or blocks with at most four words between them that make as many.
"""

import difflib
import itertools
import sys
import time


def passages(a, b):
    blocks = difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()[:-1]
    found, run = [], []
    for block in blocks:
        if block.size < 2:
            continue
        if run:
            last = run[-1]
            gap = max(block.a - last.a - last.size, block.b - last.b - last.size)
            if gap > 4:
                found.append(run)
                run = []
        run.append(block)
    found.append(run)
    for run in found:
        if sum(block.size for block in run) >= 12:
            yield (run[0].a, run[-1].a + run[-1].size), (run[0].b, run[-1].b + run[-1].size)


def common(one, other):
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def main(texts, plants):
    texts = [line.split() for line in open(texts)]
    planted = {}
    for line in open(plants):
        a, a0, a1, b, b0, b1 = map(int, line.split())
        sides = sorted([(a, (a0, a1)), (b, (b0, b1))])
        planted[sides[0][0], sides[1][0]] = sides[0][1], sides[1][1]
    whole = sum(side[1] - side[0] for pair in planted.values() for side in pair)
    start, found, both = time.time(), 0, 0
    for a, b in itertools.combinations(range(len(texts)), 2):
        for first, second in passages(texts[a], texts[b]):
            found += first[1] - first[0] + second[1] - second[0]
            if (a, b) in planted:
                both += common(planted[a, b][0], first) + common(planted[a, b][1], second)
    seconds = time.time() - start
    print(f"recall {both / whole:.4f}, precision {both / max(found, 1):.4f}, {seconds:.1f} s for {len(texts)} texts")


main(*sys.argv[1:])
