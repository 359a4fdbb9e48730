//! Words of a text, and texts folded for matching, each with a way back to the bytes of the original.
//!
//! Takes texts in any script; gives ranges of words, folded copies, stems, the forms in which a name is written, and the
//! terms by which a text is found. Nothing else folds or stems. What is matched against what is decided by later stages.

mod affixes;
mod characters;
mod digits;
mod fold;
mod forms;
mod loose;
mod scripts;
mod sentences;
mod stem;
mod strict;
mod terms;
mod words;

pub use digits::ascii_digits;
pub use fold::Folded;
pub use forms::{Form, forms};
pub use loose::fold_loose;
pub use sentences::sentences;
pub use stem::{stem, stem_in_doubt, stump, telling_letters};
pub use strict::fold_strict;
pub use terms::{Reading, terms};
pub use words::words;
