//! Feeds.

mod atom;
