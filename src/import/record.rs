//! The record of a new article: what was found, and a commented line for everything that an editor may know.

use super::Document;
use super::found::Found;

/// Draws the record. Texts stand on lines of their own, so that an editor sees one direction a line and nothing needs quoting.
pub(super) fn draw(found: &Found, document: &Document<'_>) -> String {
    let parts = [
        "---\n".to_owned(),
        title(found, document.id),
        outlet(document.outlet),
        language(found, document.language.is_some()),
        published(found),
        REST.to_owned(),
        "---\n".to_owned(),
    ];
    parts.concat()
}

/// What no text shows of itself.
const REST: &str = "\
# retrieved: 2022-01-31
# url: https://example.org/article
# authors: [Name as printed]
# Agencies that the copy credits by name:
# agencies: [AFP]
# Looked for in the copy, and not there:
# not_stated: [outlet, published, url, authors]
# What may be published: full (the text, which then stands below this record), excerpts (quotations), metadata (neither).
# rights: excerpts
# In our own words:
# digest:
#   en: >-
#     What it says, in two sentences.
";

fn title(found: &Found, id: &str) -> String {
    match &found.title {
        Some(title) => format!(
            "# As printed: it is checked word for word against texts/{id}.txt. Where the copy has no headline, `label` takes our words.\n\
            title: >-\n  {}\n",
            title.replace('[', "\\[")
        ),
        None => "# The copy begins without a headline: our words for it.\n# label:\n#   en: >-\n#     Report of the evening\n".to_owned(),
    }
}

fn outlet(outlet: Option<&str>) -> String {
    let comment = "# Who published it: an ID of content/outlets.yaml.\n";
    match outlet {
        Some(outlet) => format!("{comment}outlet: {outlet}\n"),
        None => format!("{comment}# outlet: ID\n"),
    }
}

fn language(found: &Found, is_said: bool) -> String {
    let comment = if is_said { "" } else { "# Guessed by the script.\n" };
    format!("{comment}language: {}\n", found.language)
}

fn published(found: &Found) -> String {
    match &found.published {
        Some((date, line)) => format!("# Read in the line: {line}\npublished: {date}\n"),
        None => "# published: 2022-01-31\n".to_owned(),
    }
}
