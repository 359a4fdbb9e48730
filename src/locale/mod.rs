//! The ground floor: everything that depends on a language or a script.
//!
//! Takes language codes, dates, numbers, texts and interface strings; gives them written as readers of a language
//! write them, in order, in words, or folded for matching. The facts come from CLDR by way of ICU4X; where CLDR has
//! none (the Levantine months, the folding of Arabic) the tables are ours and say so. It reads no files.

mod autonym;
mod collation;
mod date;
mod date_formats;
mod date_words;
mod day;
mod formats;
mod isolation;
mod lang;
mod localized;
mod month_names;
mod numbers;
mod settings;
mod strings;
pub mod text;

pub use date::{Date, Time};
pub use day::Day;
pub use formats::Locale;
pub use isolation::{isolate, isolate_rtl, without_isolates};
pub use lang::{Direction, Lang};
pub use localized::{Localized, Piece};
pub use month_names::month_named;
pub use numbers::Quantity;
pub use settings::{Months, Numerals, Settings};
pub use strings::{Arg, StringProblem, Strings};
