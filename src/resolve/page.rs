//! A free page, or the introduction of a section.

use crate::config::Config;
use crate::diagnostic::{self, Code, Diagnostic};
use crate::load::Document;
use crate::locale::{Date, Lang, Localized};
use crate::resolve::bind::{check_document, check_id, former_ids};

use crate::resolve::scope::Scope;
use crate::resolve::translation::{check_as_open, translation_language};
use crate::resolve::{ProseSet, prose};
use crate::schema::{self, take};
use crate::source::{FileId, Span};

/// A page that editors write.
#[derive(Debug, Clone)]
pub struct Page {
    /// The ID; a section's ID makes it that section's introduction.
    pub id: String,
    /// Where its record stands.
    pub span: Span,
    /// The file in the default language, else the first.
    pub file: FileId,
    /// The title by language.
    pub title: Localized,
    /// A sentence on what it is.
    pub summary: ProseSet,
    /// The text by language.
    pub body: ProseSet,
    /// The section that it introduces, by its place in the configuration.
    pub section: Option<usize>,
    /// Not published yet.
    pub draft: bool,
    /// It stands in `content/internal/`.
    pub internal: bool,
    /// When it came in.
    pub added: Option<Date>,
    /// When it was changed.
    pub updated: Option<Date>,
    /// Old IDs whose addresses redirect.
    pub formerly: Vec<String>,
}

/// The files of one page.
pub(crate) struct Group<'a> {
    /// The page's ID.
    pub(crate) id: String,
    /// The file without a language in its name, then the others, by language.
    files: Vec<&'a Document>,
}

impl Group<'_> {
    /// Names the page as a whole.
    pub(crate) fn place(&self) -> Span {
        Span::new(self.files[0].file, 0, 0)
    }
}

/// Puts the files of each page together, in the order of IDs.
pub(crate) fn group<'a>(documents: &'a [Document], config: &Config, out: &mut Vec<Diagnostic>) -> Vec<Group<'a>> {
    let mut sorted: Vec<&Document> = documents.iter().collect();
    sorted.sort_by(|a, b| (&a.id, &a.language, a.file).cmp(&(&b.id, &b.language, b.file)));
    let default = config.default_language();
    let language = |d: &Document| d.language.as_deref().map_or(Some(default), Lang::parse);
    let mut groups: Vec<Group<'_>> = Vec::new();
    for document in sorted {
        let place = Span::new(document.file, 0, 0);
        match groups.last_mut().filter(|g| g.id == document.id) {
            Some(group) => match group.files.iter().find(|d| language(d) == language(document)) {
                Some(first) => {
                    let message = format!("a second page `{}` in the same language", document.id);
                    let diagnostic = Diagnostic::new(Code::DuplicateId, place, message);
                    out.push(diagnostic.related(Span::new(first.file, 0, 0), "the first is here"));
                }
                None => group.files.push(document),
            },
            None => {
                check_id(&document.id, place, out);
                groups.push(Group { id: document.id.clone(), files: vec![document] });
            }
        }
    }
    groups
}

/// Refuses a page whose every file is a translation: it would be shown under a name that nobody looks at, in every language.
pub(crate) fn check_originals(groups: &[Group<'_>], config: &Config, out: &mut Vec<Diagnostic>) {
    let default = config.default_language();
    let is_original = |d: &&Document| d.language.as_deref().is_none_or(|code| Lang::parse(code) == Some(default));
    let (whole, orphans): (Vec<_>, Vec<_>) = groups.iter().partition(|group| group.files.iter().any(is_original));
    for document in orphans.iter().flat_map(|group| &group.files) {
        let message = format!("this translates a page `{}` that is not there", document.id);
        let diagnostic = Diagnostic::new(Code::OrphanTranslation, Span::new(document.file, 0, 0), message);
        let known = whole.iter().map(|group| group.id.as_str());
        out.push(match diagnostic::did_you_mean(&document.id, known) {
            Some(meant) => diagnostic.help(meant),
            None => diagnostic.help(format!("a page in one language alone is `content/pages/{}.md`", document.id)),
        });
    }
}

/// Binds a page, in all its languages.
pub(crate) fn bind(scope: &Scope<'_>, group: &Group<'_>, out: &mut Vec<Diagnostic>) -> Page {
    let first = group.files[0];
    let mut title = Localized::new(Vec::new());
    let mut summary = ProseSet::default();
    let mut body = ProseSet::default();
    for document in &group.files {
        check_document(document, &schema::PAGE, out);
        check_as_open(document, first.internal, out);
        let lang = match document.language {
            Some(_) => translation_language(scope, document, out),
            None => Some(scope.default()),
        };
        let (Some(lang), Some(span)) = (lang, document.body) else { continue };
        title.add(&take::text(&document.root, "title", lang));
        if let Some(node) = document.root.get("summary") {
            for (lang, n) in take::by_language(node, lang) {
                summary.push(prose::bind(scope, lang, n.text().unwrap_or_default().trim(), n.span, out));
            }
        }
        body.push(prose::bind(scope, lang, scope.files.text(span), span, out));
    }
    let newest = |key: &str| group.files.iter().filter_map(|d| take::date(&d.root, key)).max();
    Page {
        id: group.id.clone(),
        span: first.data,
        file: first.file,
        title,
        summary,
        body,
        section: scope.config.sections.iter().position(|s| s.id == group.id),
        draft: group.files.iter().any(|d| take::flag(&d.root, "draft")),
        internal: first.internal,
        added: newest("added"),
        updated: newest("updated"),
        formerly: group.files.iter().flat_map(|d| former_ids(&d.root, out)).collect(),
    }
}
