//! Sources → [`Dossier`]: every name, link and translation bound, every value typed.
//!
//! Takes what `load` read and `config` settled; gives a dossier in which nothing is missing and nothing refers to what is
//! not there, with the diagnostics of all that was wrong. A record with a mistake is left out where it cannot stand.
//! It opens no file and decides nothing about agreement or verification; `analyze` does.

mod article;
mod bind;
mod circle;
mod correction;
mod dossier;
mod entity;
mod known;
mod note;
mod outlet;
mod page;
mod prose;
mod quotation;
mod report;
mod reserved;
mod scope;
mod stray;
mod translation;
mod value;

pub use article::{Article, Capture, Field, Grading, OriginWord, Text, TextPlace};
pub use bind::{is_id, resolve};
pub use dossier::{
    ArticleIx, Correction, CorrectionKind, Dossier, EntityIx, NoteIx, Outlet, OutletIx, PageIx, TermGroup,
};
pub use entity::{Entity, EntityKind};
pub use known::known;
pub use note::{Counts, Deployment, Figure, Kind, Note, Reply, SaidIn, Statement, Verdict, Visibility};
pub use page::Page;
pub use prose::{LinkTarget, Prose, ProseSet, WikiLink, is_forbidden, markdown_options};
pub use quotation::{Piece as QuotationPiece, Quotation};
pub use report::{Actor, ClaimantStance, Given, Gives, Position, Report, Speech, Withdrawal};
pub use value::{Bounds, Value};
