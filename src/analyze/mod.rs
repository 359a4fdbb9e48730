//! &Dossier → [`Findings`]: what the texts and notes show when they are set side by side.
//!
//! Takes a bound dossier and the lock; gives for each quotation whether its words stand in its article, for each pair of
//! articles what text they share, for each article its origin, for each note how its reports agree, and for each entity
//! where it is mentioned. It changes nothing and settles no truth.

mod findings;
pub mod reuse;

pub use findings::{
    Agreement, ArticleFinding, Checked, Direction, Findings, Mention, MergeReason, NoteFinding, Origin, Passage, Reuse,
    Segment, Verification,
};
