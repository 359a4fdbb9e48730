//! The tables: one a record, one line a key.

use crate::schema::Shape::{
    Actor, ActorOrNotStated, Date, Flag, Id, Item, Language, List, MapOf, Names, OneOf, OneOrMany, OrNotStated,
    ScalarOr, Share, Text, Url, Value, Whole, Words,
};
use crate::schema::{Field, Record, Shape};

const fn need(key: &'static str, shape: Shape, doc: &'static str) -> Field {
    Field { key, shape, required: true, doc }
}

const fn may(key: &'static str, shape: Shape, doc: &'static str) -> Field {
    Field { key, shape, required: false, doc }
}

const ARTICLES: Shape = List(&Id("article"));
const NOTES: Shape = List(&Id("note"));
const ENTITIES: Shape = List(&Id("entity"));
const LIST_OF_WORDS: Shape = List(&Words);
const LABELS: Shape = MapOf(&Text);
const RIGHTS: Shape = OneOf(&[
    ("full", "The text is in the record, and is published."),
    ("excerpts", "Quotations are published, the text is not."),
    ("metadata", "Not even quotations are published."),
]);
const COUNTS: Shape = OneOf(&[("cumulative", "All since the start."), ("period", "Those of a period alone.")]);

const DRAFT: Field = may("draft", Flag, "Left out of the site unless it is built with `--drafts`.");
const ADDED: Field = may("added", Date, "When the record came in.");
const UPDATED: Field = may("updated", Date, "When the record was last changed.");
const FORMERLY: Field = may("formerly", LIST_OF_WORDS, "Old IDs, whose addresses lead here.");

/// `dossier.yaml`.
pub static CONFIG: Record = Record {
    name: "the configuration",
    fields: &[
        need("title", Text, "The title of the dossier."),
        may("summary", Text, "What it is about, in a sentence."),
        need("base_url", Url, "Where the site will stand."),
        need("languages", List(&Shape::Record(&LANGUAGE)), "The languages; the first is the default."),
        may("parallel", List(&List(&Language)), "Pairs of languages shown side by side; `[]` for none."),
        may("time_zone", Words, "The IANA name of the zone in which days are counted, such as `Asia/Amman`."),
        may("event", Shape::Record(&EVENT), "The event."),
        may("as_of", Date, "Up to when reporting was read; stands on every page."),
        may("contact", Url, "Where readers can write to."),
        may("theme", Words, "The folder of `themes/` that holds the theme; `default` is in the program."),
        may("sections", List(&Shape::Record(&SECTION)), "The sections, in order."),
        may("stances", LABELS, "Stances that statements take."),
        may("measures", LABELS, "What figures count."),
        may("populations", LABELS, "Whom figures count."),
        may("actions", LABELS, "What deployments do."),
        may("rights", RIGHTS, "The rights of articles whose record says nothing."),
        may("quotation_limit", Shape::Record(&QUOTATION_LIMIT), "How much of an article may be quoted."),
        may("repository", Url, "The repository, for links to edit a page."),
        may("licence", Shape::Record(&LICENCE), "Under what the dossier's own words and data may be used."),
    ],
};

static LANGUAGE: Record = Record {
    name: "a language",
    fields: &[
        need("code", Language, "The code."),
        may("numerals", Words, "The numbering system of CLDR, such as `latn` or `arab`."),
        may(
            "months",
            OneOf(&[
                ("international", "يناير"),
                ("levantine", "كانون الثاني"),
                ("levantine-international", "كانون الثاني (يناير)"),
                ("international-levantine", "يناير (كانون الثاني)"),
            ]),
            "Which names of months Arabic uses, and in which order.",
        ),
    ],
};

static EVENT: Record = Record {
    name: "the event",
    fields: &[
        may("start", Date, "When it began."),
        may("end", Date, "When it ended."),
        may("place", Id("entity"), "Where."),
    ],
};

static SECTION: Record = Record {
    name: "a section",
    fields: &[
        need("id", Words, "The ID, which is its address."),
        may(
            "layout",
            OneOf(&[
                ("statements", "Who said what, by speaker."),
                ("figures", "Counts, compared in a chart."),
                ("deployments", "Who sends, pledges or asks for what."),
                ("timeline", "In the order in which it happened."),
                ("list", "One after the other."),
            ]),
            "How its notes are laid out.",
        ),
        need("title", Text, "The title."),
        may("summary", Text, "A sentence on it."),
    ],
};

static QUOTATION_LIMIT: Record = Record {
    name: "a quotation limit",
    fields: &[
        may("words", Whole(1, 100_000), "Words in one quotation."),
        may("share", Share, "Share of an article's words in all quotations together."),
    ],
};

static LICENCE: Record = Record {
    name: "a licence",
    fields: &[
        need("title", Text, "What it is called."),
        may("spdx", Words, "Its identifier of SPDX, such as `CC-BY-4.0`."),
        may("url", Url, "Where its words are."),
    ],
};

/// A record of `outlets.yaml`.
pub static OUTLET: Record = Record {
    name: "an outlet",
    fields: &[
        need("name", Text, "The name."),
        may("kind", Text, "Such as newspaper, agency, broadcaster."),
        may("country", Text, "The country."),
        may("language", Language, "The language that it publishes in."),
        may("url", Url, "Its site."),
        may("note", Text, "What to know of it."),
    ],
};

/// A record of `entities.yaml`.
pub static ENTITY: Record = Record {
    name: "an entity",
    fields: &[
        need(
            "kind",
            OneOf(&[("person", "Someone."), ("organisation", "A body of people."), ("place", "Somewhere.")]),
            "What it is.",
        ),
        need("names", Names, "Its name in each language; of a list the first is the headword."),
        may("aliases", Names, "Other names and spellings in each language."),
        may("short", Text, "A short name for tight places."),
        may("in_sentence", Text, "Its name inside a sentence, where that is not the headword."),
        may("sort", Text, "What it is sorted by."),
        may("role", Text, "What it does or holds."),
        may("place", Actor, "Where it belongs."),
        may("wikidata", Item, "Its item on Wikidata, such as `Q42`."),
        may("protect", Flag, "No page, no link, and its names must not stand in the output."),
    ],
};

/// A record of `terms.yaml`.
pub static TERM_GROUP: Record = Record {
    name: "a term group",
    fields: &[
        need("label", Text, "What readers see."),
        need("terms", Names, "The words in each language."),
        may("note", Text, "What to know of it."),
    ],
};

/// An entry of `corrections.yaml`.
pub static CORRECTION: Record = Record {
    name: "a correction",
    fields: &[
        need("on", Date, "The day of the change."),
        need(
            "kind",
            OneOf(&[
                ("correction", "Something was wrong."),
                ("clarification", "Something could be misread."),
                ("update", "Something came to be known."),
                ("removal", "Something was taken away."),
            ]),
            "What it is.",
        ),
        may("notes", NOTES, "The notes that it changed."),
        may("articles", ARTICLES, "The articles whose record it changed."),
        may("pages", List(&Id("page")), "The pages that it changed."),
        need("what", Text, "What was changed."),
        may("why", Text, "Why."),
        may("was", Text, "The words before."),
        may("now", Text, "The words after."),
    ],
};

/// The front matter of an article.
pub static ARTICLE: Record = Record {
    name: "an article",
    fields: &[
        may("title", Text, "The title as printed, checked like a quotation."),
        may("label", Text, "Our name for it, where the copy has no title."),
        may("outlet", Id("outlet"), "Who published it."),
        need("language", Language, "Its language."),
        may("published", Date, "When it was published."),
        may("modified", Date, "When its outlet last changed it, as the copy says."),
        may("retrieved", Date, "When the copy was saved."),
        may("url", Url, "Where it was found."),
        may("archive_url", Url, "Where an archive keeps it."),
        may("authors", OneOrMany(&Text), "Who wrote it."),
        may("agencies", LIST_OF_WORDS, "Agencies that it credits by name."),
        may("republishes", ARTICLES, "Articles that it reprints."),
        may("translation_of", OneOrMany(&Id("article")), "Articles that it translates."),
        may(
            "origin",
            Id("origin"),
            "The article whose text it is, or `separate`: an editor's word against the computed one.",
        ),
        may(
            "not_stated",
            List(&OneOf(&[
                ("title", "The copy has no title."),
                ("outlet", "The copy does not say who published it."),
                ("published", "The copy does not say when it was published."),
                ("url", "The copy does not say where it was found."),
                ("authors", "The copy does not say who wrote it."),
                ("agencies", "The copy credits no agency."),
            ])),
            "What was looked for and is not in the copy.",
        ),
        may("rights", RIGHTS, "What of it may be published."),
        may("grading", Shape::Record(&GRADING), "Reliability by the Admiralty code."),
        may("captures", List(&Shape::Record(&CAPTURE)), "The copies that were kept."),
        may("digest", Text, "What it says, in our own words."),
        DRAFT,
        ADDED,
        UPDATED,
        FORMERLY,
    ],
};

static GRADING: Record = Record {
    name: "a grading",
    fields: &[
        need(
            "source",
            OneOf(&[
                ("A", "Completely reliable."),
                ("B", "Usually reliable."),
                ("C", "Fairly reliable."),
                ("D", "Not usually reliable."),
                ("E", "Unreliable."),
                ("F", "Cannot be judged."),
            ]),
            "Reliability of the source.",
        ),
        need("item", Whole(1, 6), "Credibility of the item."),
        may("by", Words, "Who graded."),
        may("on", Date, "When."),
        may("why", Text, "Why."),
        may("public", Flag, "Readers see it."),
    ],
};

static CAPTURE: Record = Record {
    name: "a capture",
    fields: &[
        may("at", Date, "When it was taken."),
        may("by", Words, "Who or what took it."),
        may("sha256", Words, "SHA-256 of its bytes, in hexadecimal."),
        may("text_sha256", Words, "SHA-256 of the text that was read from it, in hexadecimal."),
        may("added_words", Whole(0, 10_000_000), "Words that it has and the article's text has not."),
        may("removed_words", Whole(0, 10_000_000), "Words that the article's text has and it has not."),
        may("url", Url, "Where it is."),
    ],
};

/// The kinds of note, each with what it is for.
pub const NOTE_MEANINGS: &[(&str, &str)] = &[
    ("statement", "A reaction, an announcement: who said what."),
    ("figure", "A count, such as of casualties."),
    ("deployment", "Who sends, pledges, asks for or withdraws what."),
    ("event", "What happened when: the chronology."),
    ("claim", "Anything else that articles say."),
];

/// The kinds of note.
pub const NOTE_KINDS: &[&str] = &first_words::<5>(NOTE_MEANINGS);

const fn first_words<const N: usize>(words: &[(&'static str, &'static str)]) -> [&'static str; N] {
    let mut first = [""; N];
    let mut at = 0;
    while at < N {
        first[at] = words[at].0;
        at += 1;
    }
    first
}

/// Keys that only notes of some kinds have, with those kinds.
pub const KEYS_OF_KINDS: &[(&str, &[&str])] = &[
    ("speaker", &["statement"]),
    ("actor", &["statement", "deployment"]),
    ("stance", &["statement"]),
    ("said_on", &["statement"]),
    ("said_in", &["statement"]),
    ("measure", &["figure"]),
    ("population", &["figure"]),
    ("counts", &["figure"]),
    ("part_of", &["figure"]),
    ("action", &["deployment"]),
    ("to", &["deployment"]),
];

/// A note, of any kind. Keys of another kind than the note's are refused by `resolve`, which knows the kind.
pub static NOTE: Record = Record {
    name: "a note",
    fields: &[
        need("kind", OneOf(NOTE_MEANINGS), "What kind of claim it is about."),
        need("section", Id("section"), "The section."),
        need("title", Text, "The title."),
        may("summary", Text, "What is said and how the articles differ."),
        may("when", Date, "When it happened."),
        may("when_text", Text, "Words for when."),
        may("place", Actor, "Where it happened."),
        may("entities", ENTITIES, "Whom and what it is about."),
        may("related", NOTES, "Notes to read with it."),
        may(
            "visibility",
            ScalarOr(&OneOf(&[("public", "Everyone."), ("internal", "Nobody on the site.")]), &Shape::Record(&EMBARGO)),
            "Who may see it.",
        ),
        may("warning", Text, "What makes it graphic."),
        may("checked", Shape::Record(&CHECKED), "Who read it a second time, and when."),
        may("replies", List(&Shape::Record(&REPLY)), "Replies of those concerned."),
        may("verdict", Shape::Record(&VERDICT), "An editor's verdict."),
        may("speaker", Actor, "Who spoke (statement)."),
        may("actor", Actor, "On whose behalf (statement), or who acts (deployment)."),
        may("stance", OneOrMany(&Id("stance")), "Which stances it takes (statement)."),
        may("said_on", Date, "When it was spoken (statement)."),
        may("said_in", OrNotStated(&Language), "In which language it was spoken (statement)."),
        may("measure", Id("measure"), "What is counted (figure)."),
        may("population", Id("population"), "Who is counted (figure)."),
        may("counts", COUNTS, "All since the start, or a period (figure)."),
        may("part_of", Id("note"), "The figure of which it is a part (figure)."),
        may("action", Id("action"), "What is done (deployment)."),
        may("to", Actor, "Where to, or to whom (deployment)."),
        may("reports", List(&Shape::Record(&REPORT)), "What the articles say."),
        may("silent", ARTICLES, "Articles that an editor looked through without finding it."),
        DRAFT,
        ADDED,
        UPDATED,
        FORMERLY,
    ],
};

static EMBARGO: Record =
    Record { name: "an embargo", fields: &[need("embargo_until", Date, "The day from which everyone may see it.")] };

static CHECKED: Record =
    Record { name: "a second reading", fields: &[need("by", Words, "Who read it."), may("on", Date, "When.")] };

static REPLY: Record = Record {
    name: "a reply",
    fields: &[
        need("by", Actor, "Who replied."),
        may("on", Date, "When."),
        need("text", Text, "The words."),
        may("url", Url, "Where they stand."),
    ],
};

static VERDICT: Record = Record {
    name: "a verdict",
    fields: &[
        need("rating", Text, "The rating."),
        need("by", Words, "Who gave it."),
        may("on", Date, "When."),
        need("why", Text, "Why."),
    ],
};

/// A report: what one article says of a note's claim.
pub static REPORT: Record = Record {
    name: "a report",
    fields: &[
        need("article", Id("article"), "The article."),
        may("quote", Words, "Its words, verbatim."),
        may(
            "position",
            OneOf(&[
                ("asserts", "It says so in its own voice; where nobody is given in `said_by`, this is taken."),
                ("attributes", "It says so on someone's word; where `said_by` is given, this is taken."),
                ("disputes", "It doubts it."),
                ("denies", "It says that it is not so."),
            ]),
            "What the article itself does.",
        ),
        may("said_by", ActorOrNotStated, "Whose word it is."),
        may(
            "claimant",
            OneOf(&[
                ("affirms", "Says that it is so; without the key, this is taken."),
                ("denies", "Says that it is not so."),
            ]),
            "What that someone does.",
        ),
        may("via", OneOrMany(&Actor), "Who stands between, nearest the article first."),
        may(
            "speech",
            OneOf(&[
                ("direct", "Within quotation marks."),
                ("indirect", "Reported, in the article's words."),
                ("own", "The article's own words."),
                ("unclear", "Cannot be told."),
            ]),
            "How the words are given.",
        ),
        may("translation", Text, "Our translation, by language."),
        may("reported_at", Date, "When it was printed."),
        may("as_of", Date, "The moment that a figure describes."),
        may("value", Value, "The figure."),
        may("gives", Shape::Record(&GIVES), "What this article gives otherwise than the note."),
        may("withdrawn", Shape::Record(&WITHDRAWN), "Why it no longer counts."),
        may("note", Text, "What to know of it."),
        may("id", Words, "Its anchor."),
    ],
};

static GIVES: Record = Record {
    name: "what an article gives otherwise",
    fields: &[
        may("what", OrNotStated(&Text), "What this article says happened, or what it calls the thing."),
        may("when", OrNotStated(&Date), "Another time."),
        may("place", ActorOrNotStated, "Another place."),
        may("population", OrNotStated(&Id("population")), "Another population."),
        may("counts", OrNotStated(&COUNTS), "Another way of counting."),
        may("actor", ActorOrNotStated, "Another actor."),
        may("action", OrNotStated(&Id("action")), "Another action."),
        may("to", ActorOrNotStated, "Another destination."),
        may("speaker", ActorOrNotStated, "Another speaker."),
        may("said_on", OrNotStated(&Date), "Another day of speaking."),
        may("stance", OrNotStated(&Id("stance")), "Another stance."),
    ],
};

static WITHDRAWN: Record = Record {
    name: "a withdrawal",
    fields: &[may("on", Date, "When."), may("by", Text, "Who withdrew it."), need("why", Text, "Why.")],
};

/// The front matter of a note's commentary in another language.
pub static NOTE_TRANSLATION: Record =
    Record { name: "a translation", fields: &[may("title", Text, "The title in this language."), UPDATED] };

/// The front matter of a free page.
pub static PAGE: Record = Record {
    name: "a page",
    fields: &[
        need("title", Text, "The title."),
        may("summary", Text, "A sentence on it."),
        DRAFT,
        ADDED,
        UPDATED,
        FORMERLY,
    ],
};
