//! &Dossier, &Findings → the planned pages: every address with its typed context, and a pure function from one planned
//! page to bytes.
//!
//! [`plan()`] decides what is public and which pages there are; [`Site::render`] makes one of them. It reads and writes no
//! file, and keeps no page that it has made.

pub mod address;
mod bodies;
mod card;
mod changes;
mod chart;
mod check;
mod data;
mod dates;
mod feed;
mod frame;
mod highlight;
mod html;
mod index;
mod ledger;
mod lines;
mod listing;
mod markdown;
mod page;
mod paired;
mod part;
mod plan;
mod protected;
mod public;
mod reference;
mod publication;
mod script;
mod search;
mod sheet;
mod site;
mod sitemap;
mod style;
mod tally;
mod templates;
mod text;
mod together;
mod tongue;
mod xml;

pub use check::{PageLink, check_links};
pub use data::{Export, Table};
pub use feed::{Form as FeedForm, Scope as FeedScope};
pub use html::Html;
pub use index::Index;
pub use plan::{Inputs, plan};
pub(crate) use protected::traced;
pub use public::{Options, Public};
pub use publication::{PublicRecord, Publication, publication};
pub use sheet::Sheet;
pub use site::{Planned, PlannedPage, Rendered, Site};
pub use tally::Tally;
pub use text::{Block, ProseView, TextView};
pub use tongue::{Tongue, Word};

#[cfg(test)]
mod tests;
