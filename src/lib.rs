//! `dossier` makes a static site from a curated event dossier.
pub mod source;
pub mod diagnostic;
pub mod write;
