"""Follows each link within the built guide, to the page and to the place on it, and proves that a dead one is found.

Usage: check.py BOOK

Takes the folder that mdBook wrote, prints the links that lead nowhere, and ends with 1 where there are any.
"""

import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Page(HTMLParser):
    """The links of a page and the places that links can lead to."""

    def __init__(self, html):
        super().__init__()
        self.links, self.places = [], {""}
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.places |= {attributes[name] for name in ("id", "name") if attributes.get(name)}
        self.links += [attributes[name] for name in ("href", "src") if attributes.get(name)]


def dead(pages, files):
    """Gives the links of `pages` (path to `Page`) that lead to no page of them, no place on it, and no other file."""
    faults = []
    for path, page in sorted(pages.items()):
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if target in pages:
                if unquote(parts.fragment) not in pages[target].places:
                    faults.append(f"{path.name}: {link} leads to no such place")
            elif target not in files:
                faults.append(f"{path.name}: {link} leads to no file")
    return faults


book = Path(sys.argv[1]).resolve()
files = {path for path in book.rglob("*") if path.is_file()}
# The page of an address that is not there has its links from the root of a host.
pages = {path: Page(path.read_text(encoding="utf-8")) for path in files if path.suffix == ".html" and path.name != "404.html"}

broken = {book / "broken.html": Page('<p id="here"><a href="index.html#nowhere"></a><a href="nowhere.html"></a><a href="#here"></a>')}
proof = dead({**broken, book / "index.html": Page("")}, files)
if len(proof) != 2:
    sys.exit(f"the check of links cannot be trusted: of two dead links it found {proof}")

faults = dead(pages, files)
print("\n".join(faults) if faults else f"guide: {len(pages)} pages, {sum(len(page.links) for page in pages.values())} links, none dead")
sys.exit(bool(faults))
