//! Words of a text, and texts folded for matching, each with a way back to the bytes of the original.
//!
//! Takes texts in any script, gives ranges of words and folded copies. What is matched against what is decided by
//! later stages.

mod characters;
mod fold;
mod loose;
mod sentences;
mod strict;
mod words;

pub use fold::Folded;
pub use loose::fold_loose;
pub use sentences::sentences;
pub use strict::fold_strict;
pub use words::words;
