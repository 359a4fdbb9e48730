//! The catalogue of codes: one line each.
//!
//! Each code has a section in `docs/diagnostics.md`, which `dossier explain` prints, and a fixture in
//! `tests/sites/diagnostics/`; a test ties the three.

/// How grave a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site is built all the same.
    Warning,
    /// No site is built.
    Error,
}

impl Severity {
    /// Gives the word that stands before the code.
    pub fn name(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

macro_rules! codes {
    ($($variant:ident: $name:literal, $severity:ident, $title:literal;)+) => {
        /// Which kind of mistake a diagnostic is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $title] $variant,)+
        }

        impl Code {
            /// Every code, in the order of the catalogue.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// Gives the name that stands in brackets and that `dossier explain` takes.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// Gives the severity that diagnostics of this code start with.
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)+ }
            }

            /// Gives what it means in a few words.
            pub fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)+ }
            }

            /// Finds the code of that name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.name() == name)
            }
        }
    };
}

codes! {
    YamlSyntax: "yaml-syntax", Error, "the YAML cannot be read";
    YamlLimit: "yaml-limit", Error, "the YAML nests too deeply, repeats itself too often or is too large";
    CutText: "cut-text", Warning, "a text that ends at a `#`";
    DuplicateKey: "duplicate-key", Error, "a key stands twice in one map";
    UnknownKey: "unknown-key", Error, "a key that this record does not have";
    MissingKey: "missing-key", Error, "a key that this record needs";
    WrongType: "wrong-type", Error, "a value of another kind than the key takes";
    UnknownValue: "unknown-value", Error, "a word that the list of values does not have";
    NotUtf8: "not-utf8", Error, "a file that is not UTF-8";
    FrontMatter: "front-matter", Error, "a Markdown file without front matter, or with one that is not closed";
    UnexpectedFile: "unexpected-file", Warning, "a file that the dossier does not use";
    InvalidId: "invalid-id", Error, "an ID with other characters than lower-case letters, digits and hyphens";
    ReservedId: "reserved-id", Error, "an ID that is an address of the site already";
    DuplicateId: "duplicate-id", Error, "an ID that stands twice";
    UnknownId: "unknown-id", Error, "an ID that nothing has";
    OrphanTranslation: "orphan-translation", Error, "a translation of a note or page that is not there";
    InvalidDate: "invalid-date", Error, "a date that is not EDTF";
    InvalidLanguage: "invalid-language", Error, "a language code that is not BCP 47, or that the dossier does not have";
    InvalidUrl: "invalid-url", Error, "an address that is not http, https or mailto";
    InvalidValue: "invalid-value", Error, "a figure that is none of the forms a value takes";
    InvalidQuotation: "invalid-quotation", Error, "a quotation whose marks do not close, or without words";
    InconsistentRecord: "inconsistent-record", Error, "keys that do not go together";
    QuotationNotFound: "quotation-not-found", Error, "a quotation that is not in its article's text";
    QuotationUnverified: "quotation-unverified", Error, "a quotation that neither text nor lock proves";
    QuotationCrossesParagraph: "quotation-crosses-paragraph", Warning, "a quotation that runs over the end of a paragraph";
    QuotationLimit: "quotation-limit", Warning, "more words of an article than the dossier allows itself";
    TitleNotFound: "title-not-found", Error, "a title that is not in its article's text";
    ValueWithoutQuotation: "value-without-quotation", Warning, "a figure without the words that state it";
    CaptureChanged: "capture-changed", Warning, "an original that is not the one that was captured";
    LockSyntax: "lock-syntax", Error, "a lock that cannot be read";
    LockStale: "lock-stale", Error, "a lock that does not match the content";
    DanglingLink: "dangling-link", Error, "a wiki link to nothing";
    ForbiddenLink: "forbidden-link", Error, "a link of another kind than http, https, mailto or relative";
    BrokenLink: "broken-link", Error, "a link in the site to a page that is not there";
    BrokenAnchor: "broken-anchor", Error, "a link in the site to a place that the page does not have";
    AddressConflict: "address-conflict", Error, "two pages with one address";
    HtmlInMarkdown: "html-in-markdown", Warning, "HTML in Markdown, which is shown as text";
    ProtectedName: "protected-name", Error, "the name of a protected person in the output";
    TemplateError: "template-error", Error, "a template that cannot be read or filled";
    ThemeFile: "theme-file", Warning, "a file of a theme that nothing uses";
    MissingString: "missing-string", Warning, "an interface string that a language does not have";
    MissingForPublic: "missing-for-public", Error, "something that a public dossier must have";
    InternalInRepository: "internal-in-repository", Warning, "something internal that a public repository shows";
    SiteTooLarge: "site-too-large", Warning, "a site near the limit of its host";
}
