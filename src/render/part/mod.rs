//! What recurs on pages: references to articles, actors, reports, quotations, figures, counts, cards.
//!
//! Each part takes records and gives what a component of the templates prints. The words are set; a template decides where
//! they stand.

pub(crate) mod actor;
pub(crate) mod agreement;
pub(crate) mod article;
pub(crate) mod card;
pub(crate) mod chain;
pub(crate) mod cite;
pub(crate) mod correction;
pub(crate) mod counts;
pub(crate) mod coverage;
pub(crate) mod difference;
pub(crate) mod evidence;
pub(crate) mod fact;
pub(crate) mod filter;
pub(crate) mod merge;
pub(crate) mod pager;
pub(crate) mod quotation;
pub(crate) mod record;
pub(crate) mod renderings;
pub(crate) mod report;
pub(crate) mod series;
pub(crate) mod value;
mod voices;
