"""Reads the exports of built sites back with programs that are not ours, and proves of each check that it can fail.

Usage: check.py SITE...

Takes folders of sites, prints what is wrong with them, and ends with 1 where anything is. It asks nothing of the network: the
contexts of linked data are given here.
"""

import contextlib
import copy
import csv
import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
from html.parser import HTMLParser
from pathlib import Path

import bibtexparser
import feedparser
import frictionless
import jsonschema
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from pyld import jsonld

TABLES = ["articles", "notes", "reports", "figures", "entities", "reuse"]
OA, AS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"


def node(iri):
    return {"@id": iri, "@type": "@id"}


# The terms of the context of Web Annotation that a reader of our annotations needs, by the recommendation's vocabulary.
ANNOTATION_TERMS = {
    "id": "@id",
    "type": "@type",
    "schema": "http://schema.org/",
    "Annotation": OA + "Annotation",
    "AnnotationPage": AS + "OrderedCollectionPage",
    "SpecificResource": OA + "SpecificResource",
    "TextQuoteSelector": OA + "TextQuoteSelector",
    "TextPositionSelector": OA + "TextPositionSelector",
    "FragmentSelector": OA + "FragmentSelector",
    "Text": "http://purl.org/dc/dcmitype/Text",
    "linking": OA + "linking",
    "body": node(OA + "hasBody"),
    "target": node(OA + "hasTarget"),
    "source": node(OA + "hasSource"),
    "selector": node(OA + "hasSelector"),
    "via": node(OA + "via"),
    "conformsTo": node("http://purl.org/dc/terms/conformsTo"),
    "motivation": {"@id": OA + "motivatedBy", "@type": "@vocab"},
    "items": {"@id": AS + "items", "@type": "@id", "@container": "@list"},
    "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "exact": OA + "exact",
    "prefix": OA + "prefix",
    "suffix": OA + "suffix",
    "start": OA + "start",
    "end": OA + "end",
}
CONTEXTS = {"http://www.w3.org/ns/anno.jsonld": ANNOTATION_TERMS, "https://schema.org": {"@vocab": "https://schema.org/"}}

# The properties of schema.org that each type may have here, those of the types above it included.
THING = {"name", "description", "url"}
WORK = THING | {"inLanguage", "isPartOf", "citation", "license", "about", "datePublished", "dateModified", "publisher", "author", "headline"}
WORK |= {"text", "correction", "archivedAt", "isAccessibleForFree", "temporalCoverage"}
PROPERTIES = {
    "Article": WORK,
    "BreadcrumbList": {"itemListElement"},
    "Claim": WORK | {"appearance"},
    "ClaimReview": WORK | {"claimReviewed", "itemReviewed", "reviewRating", "reviewBody"},
    "CorrectionComment": WORK,
    "DataDownload": WORK | {"contentUrl", "encodingFormat"},
    "Dataset": WORK | {"distribution"},
    "Event": THING | {"startDate", "endDate", "location"},
    "ListItem": THING | {"position", "item"},
    "Organization": THING,
    "Person": THING,
    "Place": THING,
    "Quotation": WORK,
    "Rating": {"alternateName"},
    "WebPage": WORK,
    "WebSite": WORK,
}


def load_context(url, _options=None):
    """Gives a context that this file has, in place of asking for it."""
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXTS[url]}}


jsonld.set_document_loader(load_context)


class Site:
    """A built site."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.document = self.json("data/dossier.json")

    def text(self, path):
        return (self.folder / path).read_text(encoding="utf-8")

    def json(self, path):
        return json.loads(self.text(path))

    def rows(self, table):
        with open(self.folder / f"data/{table}.csv", encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, strict=True))


def document_follows_its_schema(site):
    schema = site.json("data/schema/dossier.schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for error in validator.iter_errors(site.document):
        yield f"{error.json_path}: {error.message[:200]}"

    def spoil(change):
        spoilt = copy.deepcopy(site.document)
        change(spoilt)
        return validator.is_valid(spoilt)

    note = next(at for at, note in enumerate(site.document["notes"]) if note["reports"])
    changes = [
        lambda d: d.pop("articles"),
        lambda d: d.update(schema_version=2),
        lambda d: d["notes"][note].update(stranger=1),
        lambda d: d["notes"][note].update(agreement="perhaps"),
        lambda d: d["notes"][note]["reports"][0].update(quote=5),
        lambda d: d["notes"][note]["reports"][0].pop("verified"),
        lambda d: d["articles"][0].update(sha256="beef"),
    ]
    for at, change in enumerate(changes):
        if spoil(change):
            yield f"the schema takes what it must not: change {at}"


def tables_follow_their_description(site):
    report = frictionless.validate(str(site.folder / "data/datapackage.json"))
    for row in report.flatten(["name", "rowNumber", "fieldName", "type", "note"]):
        yield f"frictionless: {row}"
    if len(report.tasks) != len(TABLES):
        yield f"frictionless looked at {len(report.tasks)} tables"
    spoilt = [("reports", "note", "no-such-note"), ("articles", "words", "many"), ("notes", "title_printed", None), ("figures", "low", "five")]
    for table, column, value in spoilt:
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(site.folder / "data", folder, dirs_exist_ok=True)
            path = Path(folder) / f"{table}.csv"
            with open(path, encoding="utf-8", newline="") as file:
                rows = list(csv.reader(file))
            if len(rows) < 2:
                continue
            if value is None:
                rows[0].pop()
            else:
                rows[1][rows[0].index(column)] = value
            with open(path, "w", encoding="utf-8", newline="") as file:
                csv.writer(file, lineterminator="\n").writerows(rows)
            if frictionless.validate(str(Path(folder) / "datapackage.json")).valid:
                yield f"frictionless takes {table} with {column} = {value}"


def pairs_that_are_left_out_are_counted(site):
    document, rows = site.document, site.rows("reuse")
    pairs = [(pair["a"], pair["b"]) for pair in document["reuse"]]
    if [(row["a"], row["b"]) for row in rows] != pairs:
        yield "reuse.csv has other pairs than dossier.json"
    counted = sum(article["shares_text_with"] for article in document["articles"])
    if counted != 2 * (len(pairs) + document["reuse_left_out"]):
        yield f"{counted} halves of pairs, but {len(pairs)} pairs and {document['reuse_left_out']} left out"
    if len(document["articles"]) <= 50 and document["reuse_left_out"]:
        yield "a small dossier leaves pairs out"
    for article in document["articles"]:
        own = sum(article["id"] in pair for pair in pairs)
        if own < min(20, article["shares_text_with"]):
            yield f"{article['id']} has only {own} of its pairs"


def words_of_a_cell(cell):
    """Takes away the apostrophe that keeps words from being taken for a formula, as docs/data.md says."""
    return cell[1:] if re.match("'+[=+\\-@\\t\\r＝＋－＠]", cell) else cell


def tables_say_what_the_document_says(site):
    notes = site.document["notes"]
    reports = {(note["id"], report["id"]): report for note in notes for report in note["reports"]}
    rows = site.rows("reports")
    if [(row["note"], row["id"]) for row in rows] != list(reports):
        yield "reports.csv has other reports than dossier.json"
    for row in rows:
        report = reports[row["note"], row["id"]]
        if words_of_a_cell(row["quote"]) != (report["quote"] or ""):
            yield f"reports.csv quotes otherwise: {row['quote']}"
        value = report["value"] or {"low": None, "high": None}
        for end in ("low", "high"):
            if (float(row[end]) if row[end] else None) != value[end]:
                yield f"reports.csv has another {end} of {row['note']}: {row[end]}"
    languages = [language["code"] for language in site.document["languages"]]
    for row, note in zip(site.rows("notes"), notes, strict=True):
        for language in languages:
            for key in ("title", "summary"):
                if words_of_a_cell(row[f"{key}_{language}"]) != note[key].get(language, ""):
                    yield f"notes.csv has another {key} of {note['id']}"
    for row, article in zip(site.rows("articles"), site.document["articles"], strict=True):
        if (row["id"], row["origin"], row["words"]) != (article["id"], article["origin"] or "", str(article["words"] or "")):
            yield f"articles.csv says otherwise of {article['id']}"


def the_command_of_the_page_makes_a_database(site):
    page = site.text("data/index.html")
    command = html.unescape(re.search(r'id="datasette">.*?<code>(.*?)</code>', page, re.S).group(1))
    manual = (Path(__file__).parents[2] / "docs/data.md").read_text(encoding="utf-8")
    shown = command.replace(site.document["base_url"], "https://dossier.example/")
    if re.sub(r"\s+", " ", shown) not in re.sub(r"\s+", " ", manual):
        yield "docs/data.md has another command than the page"
    base = site.folder.resolve().as_uri() + "/"
    command = command.replace(site.document["base_url"], base)
    paths = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    counts = "+union+all+".join(f"select+'{table}'+as+name,count(*)+as+n+from+{table}" for table in TABLES)
    script = f"set -e -o pipefail\n{command} --get \"/dossier.json?sql={counts}&_shape=array\""
    with tempfile.TemporaryDirectory() as folder:
        made = subprocess.run(["bash", "-c", script], cwd=folder, env={**os.environ, "PATH": paths}, capture_output=True, text=True)
    if made.returncode != 0:
        yield f"the command fails: {made.stderr[-800:]}"
        return
    found = {row["name"]: row["n"] for row in json.loads(made.stdout)}
    if found != {table: len(site.rows(table)) for table in TABLES}:
        yield f"the database has other rows: {found}"


def bibtex_is_read_by_a_parser(site):
    library = bibtexparser.parse_file(str(site.folder / "data/references.bib"))
    for block in library.failed_blocks:
        yield f"references.bib: {block}"
    articles = site.document["articles"]
    if [entry.key for entry in library.entries][1:] != [article["id"] for article in articles]:
        yield "references.bib names other articles"
    plain = lambda text: re.sub(r"[\\{}\s]", "", text)
    for entry, article in zip(library.entries[1:], articles):
        titles = [plain(title) for title in (article["title"] or {}).values()]
        if article["title"] and plain(entry["title"]) not in titles:
            yield f"references.bib has another title of {article['id']}: {entry['title']}"


def references_are_set_by_a_citation_processor(site):
    items = site.json("data/references.json")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        source = CiteProcJSON(items)
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(style, source, formatter.plain)
        for item in items:
            bibliography.register(Citation([CitationItem(item["id"])]))
        entries = [str(entry) for entry in bibliography.bibliography()]
    if len(entries) != len(items):
        yield f"{len(entries)} references are set of {len(items)}"
    letters = lambda text: re.sub(r"\W", "", text).lower()
    whole = letters(" ".join(entries))
    for item in items:
        if letters(item.get("title", "")) not in whole:
            yield f"the title of {item['id']} is not in the bibliography"


def lost_keys(value, terms):
    """Gives the keys of linked data that a reader would pass over in silence."""
    if isinstance(value, list):
        for part in value:
            yield from lost_keys(part, terms)
    elif isinstance(value, dict):
        for key, part in value.items():
            if not key.startswith("@") and key.split(":")[0] not in terms:
                yield key
            yield from lost_keys(part, terms)


def annotations_are_web_annotations(site):
    page = site.json("data/annotations.jsonld")
    for key in lost_keys(page, ANNOTATION_TERMS):
        yield f"annotations.jsonld: no term for {key}"
    [expanded] = jsonld.expand(page)
    items = expanded[AS + "items"][0]["@list"]
    shown = [
        (note["id"], report["id"])
        for note in site.document["notes"]
        for report in note["reports"]
        if report["verified"] and not report["withdrawn"]
    ]
    if [tuple(item["@id"].split("#")[1].split("/")) for item in items] != shown:
        yield "annotations.jsonld annotates other quotations than dossier.json verifies"
    rights = {article["id"]: article["rights"] for article in site.document["articles"]}
    for item in items:
        where = item["@id"]
        if item["@type"] != [OA + "Annotation"] or len(item[OA + "hasBody"]) != 1 or not item[OA + "hasTarget"]:
            yield f"{where} is no annotation"
        anchor = item[OA + "hasBody"][0]["@id"].removeprefix(site.document["base_url"])
        path, fragment = anchor.split("#")
        if f'id="{fragment}"' not in site.text(path + "index.html"):
            yield f"{where}: its body is nowhere on the site"
        for target in item[OA + "hasTarget"]:
            kinds = [selector["@type"][0].removeprefix(OA) for selector in target[OA + "hasSelector"]]
            if kinds not in (["TextQuoteSelector", "TextPositionSelector"], ["FragmentSelector"]):
                yield f"{where}: {kinds}"
            source = target[OA + "hasSource"][0]["@id"]
            if kinds == ["FragmentSelector"]:
                if not target["@id"].startswith(source) or ":~:text=" not in target["@id"]:
                    yield f"{where}: {target['@id']}"
                continue
            quote, position = target[OA + "hasSelector"]
            start, end = (position[OA + key][0]["@value"] for key in ("start", "end"))
            if not 0 <= start < end:
                yield f"{where}: from {start} to {end}"
            article = source.rstrip("/").split("/")[-1]
            if OA + "prefix" in quote and rights[article] != "full":
                yield f"{where}: words around a quotation of {article}"


def nodes_of(value):
    """Gives every record of linked data, those within others too."""
    if isinstance(value, list):
        for part in value:
            yield from nodes_of(part)
    elif isinstance(value, dict):
        yield value
        for part in value.values():
            yield from nodes_of(part)


# What a listed page says in its head for cards and reference managers, and what must stand there.
METAS = {
    "og:type": "article",
    "og:title": r".+",
    "og:site_name": r".+",
    "og:url": r"https://.+",
    "og:locale": r"[a-z]{2,3}(_[A-Z]{2})?",
}
CITED = {"citation_title": r".+", "citation_language": r"[a-z]{2,3}(-.+)?", "citation_publication_date": r"\d{4}(/\d\d?){0,2}|\d{4}(-\d\d){0,2}"}


class Head(HTMLParser):
    """The metas and the canonical address of a page, as a parser of HTML reads them."""

    def __init__(self, text):
        super().__init__()
        self.metas, self.canonical, self.kind, self.language = {}, None, None, None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        named = dict(attributes)
        if tag == "meta" and (named.get("property") or named.get("name")):
            self.metas.setdefault(named.get("property") or named["name"], []).append(named.get("content"))
        elif tag == "link" and named.get("rel") == "canonical":
            self.canonical = named.get("href")
        elif tag == "html":
            self.language = named.get("lang")
        elif tag == "body":
            self.kind = (named.get("class") or "").split(" ")[0]


def heads_tell_cards_and_reference_managers(site):
    cited, kinds = {}, set()
    for path in sorted(site.folder.glob("**/*.html")):
        where = path.relative_to(site.folder).as_posix()
        text = path.read_text(encoding="utf-8")
        head = Head(text)
        if "noindex" in head.metas.get("robots", []) or "http-equiv=\"refresh\"" in text:
            if any(name.startswith(("og:", "citation_")) for name in head.metas):
                yield f"{where}: is not listed, but has a card"
            continue
        kinds.add(head.kind)
        wanted = METAS | (CITED if "citation_title" in head.metas else {})
        for name, form in wanted.items():
            values = head.metas.get(name, [])
            if len(values) != 1 or not re.fullmatch(form, values[0] or "", re.S):
                yield f"{where}: {name} is {values}"
        if head.metas.get("og:url") != [head.canonical]:
            yield f"{where}: its card names another address"
        if "citation_title" in head.metas:
            cited[where] = head.kind
            if head.metas["citation_language"] != [head.language]:
                yield f"{where}: cited in another language"
        for name in ("og:image", "og:image:alt"):
            if ("og:image" in head.metas) != (name in head.metas):
                yield f"{where}: a picture without {name}"
        for picture in head.metas.get("og:image", []):
            if not (site.folder / picture.removeprefix(site.document["base_url"])).is_file():
                yield f"{where}: {picture} is not there"
    lacking = {"page-front", "page-section", "page-note", "page-data"} - set(cited.values())
    if lacking:
        yield f"no citation metas on {lacking}"


def pages_say_what_they_are(site):
    notes = {note["id"]: note for note in site.document["notes"]}
    languages = [language["code"] for language in site.document["languages"]]
    prefixes = ["", *(f"{code}/" for code in languages[1:])]
    base, found, crumbs = site.document["base_url"], {}, 0
    for path in sorted(site.folder.glob("**/*.html")):
        where = path.relative_to(site.folder).as_posix()
        page = path.read_text(encoding="utf-8")
        blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
        listed = 'content="noindex"' not in page and "http-equiv=\"refresh\"" not in page
        if len(blocks) != listed:
            yield f"{where}: {len(blocks)} blocks of data"
        if not blocks:
            continue
        data = json.loads(blocks[0])
        if not jsonld.expand(data):
            yield f"{where}: nothing is left of its data"
        for node in nodes_of(data["@graph"]):
            kind = node.get("@type")
            found.setdefault(kind, set()).add(node.get("@id"))
            strangers = {key for key in node if not key.startswith("@")} - PROPERTIES.get(kind, set())
            if strangers:
                yield f"{where}: {kind} has {strangers}"
            if kind == "ListItem" and "item" in node:
                crumbs += 1
                target = node["item"].removeprefix(base)
                if not (site.folder / target / "index.html").is_file():
                    yield f"{where}: leads through {node['item']}, which is not there"
            if kind == "Claim" and "appearance" in node:
                note = notes[node["@id"].split("/")[-2]]
                quotes = {report["quote"] for report in note["reports"]}
                texts = [part["text"] for part in node["appearance"] if part["@type"] == "Quotation"]
                if note["warning"] and texts or not set(texts) <= quotes:
                    yield f"{where}: quotes what it must not"
    for prefix in prefixes:
        if not (site.folder / prefix / "notes").is_dir():
            yield f"no notes in {prefix}"
    names = lambda kind: {name for name in found.get(kind, set()) if name}
    if names("Claim") != {f"{base}notes/{note}/#claim" for note in notes}:
        yield "claims are other than notes, or are called otherwise in another language"
    if names("ClaimReview") != {f"{base}notes/{note}/#verdict" for note in notes if notes[note]["verdict"]}:
        yield "verdicts are other than those of editors"
    if not {f"{base}sources/{article['id']}/#article" for article in site.document["articles"]} <= names("Article"):
        yield "an article is not cited"
    if len(names("Dataset")) != 1 or not crumbs:
        yield "no data set, or no way from the front page"
    document = site.document
    anchors = {f"{base}corrections/#{correction['id']}" for correction in document["corrections"]}
    if names("CorrectionComment") != anchors:
        yield f"corrections are other than those of the data: {names('CorrectionComment') ^ anchors}"
    events = {f"{base}notes/{note}/#event" for note in notes if notes[note]["kind"] == "event"} | {f"{base}#event"}
    if not names("Event") <= events or not events - {f"{base}#event"} <= names("Event"):
        yield f"events are other than those of the data: {names('Event') ^ events}"
    quoted = {
        f"{base}notes/{note['id']}/#{report['id']}"
        for note in document["notes"]
        for report in note["reports"]
        if report["quote"] and not report["withdrawn"] and not note["warning"]
    }
    if names("Quotation") != quoted:
        yield f"quotations are other than those of the data: {len(names('Quotation'))} of {len(quoted)}"


# JSON Feed 1.1, as far as it is required or used here: https://jsonfeed.org/version/1.1
WORD, ADDRESS = {"type": "string", "minLength": 1}, {"type": "string", "pattern": "^https?://"}
JSON_FEED = {
    "type": "object",
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": WORD,
        "home_page_url": ADDRESS,
        "feed_url": ADDRESS,
        "description": WORD,
        "language": WORD,
        "authors": {"type": "array", "items": {"type": "object", "properties": {"name": WORD}, "required": ["name"]}},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "id": WORD,
                    "url": ADDRESS,
                    "title": WORD,
                    "content_html": WORD,
                    "date_modified": {"type": "string", "format": "date-time", "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)$"},
                    "language": WORD,
                    "tags": {"type": "array", "items": WORD},
                },
                "required": ["id", "content_html"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["version", "title", "items", "feed_url"],
    "additionalProperties": False,
}


def feeds_are_read_by_a_feed_reader(site):
    validator = jsonschema.Draft202012Validator(JSON_FEED)
    paths = sorted(site.folder.glob("**/feed.xml"))
    for path in paths:
        where = path.relative_to(site.folder)
        feed = feedparser.parse(path.read_bytes())
        if feed.bozo or feed.version != "atom10" or not feed.feed.get("title"):
            yield f"{where}: {feed.get('bozo_exception') or feed.version}"
        ids = [entry.get("id") for entry in feed.entries]
        if len(set(ids)) != len(ids) or None in ids:
            yield f"{where}: entries without a name of their own"
        for entry in feed.entries:
            if not (entry.get("title") and entry.get("link") and entry.get("updated_parsed") and entry.get("content")):
                yield f"{where}: {entry.get('id')} lacks something"
        twin = site.json(where.with_suffix(".json"))
        for error in validator.iter_errors(twin):
            yield f"{where.with_suffix('.json')}: {error.json_path}: {error.message[:200]}"
        if [(item["id"], item["title"], item["url"]) for item in twin["items"]] != [(e.id, e.title, e.link) for e in feed.entries]:
            yield f"{where}: Atom and JSON tell of other things"
        if twin["feed_url"] != site.document["base_url"] + where.with_suffix(".json").as_posix():
            yield f"{where}: its twin does not name itself"
    wanted = len(site.document["languages"]) * (len(site.document["sections"]) + 2)
    if len(paths) != wanted:
        yield f"{len(paths)} feeds in place of {wanted}"


CHECKS = [
    document_follows_its_schema,
    tables_follow_their_description,
    tables_say_what_the_document_says,
    pairs_that_are_left_out_are_counted,
    heads_tell_cards_and_reference_managers,
    the_command_of_the_page_makes_a_database,
    bibtex_is_read_by_a_parser,
    references_are_set_by_a_citation_processor,
    annotations_are_web_annotations,
    pages_say_what_they_are,
    feeds_are_read_by_a_feed_reader,
]


def main(folders):
    faults = 0
    for folder in folders:
        site = Site(folder)
        for check in CHECKS:
            for fault in check(site):
                faults += 1
                print(f"{folder}: {check.__name__}: {fault}")
    print(f"{len(folders)} sites, {len(CHECKS)} checks, {faults} faults")
    return 1 if faults or not folders else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
