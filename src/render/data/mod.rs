//! The documents that other programs read: what stands under `/data/`.
//!
//! Takes the planned site; gives bytes. Only what is public is in them.

mod choice;
mod comparison;
pub(crate) mod json;
mod lines;
pub(crate) mod plain;
mod records;
