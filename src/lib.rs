//! `dossier` makes a static site from a curated event dossier. A build is these stages, in the order in which data passes;
//! each knows only those before it and the ground floor.
//!
//! 1. [`load`]: disk → sources
//! 2. [`schema`] and [`config`]: what every record holds; `dossier.yaml` → settings
//! 3. [`resolve`]: sources → dossier
//! 4. [`analyze`]: dossier → findings
//! 5. [`render`]: dossier and findings → planned pages
//! 6. [`write`]: planned pages → disk

pub mod source;
pub mod diagnostic;
pub mod locale;
pub mod load;
pub mod schema;
pub mod config;
pub mod resolve;
pub mod analyze;
pub mod render;
