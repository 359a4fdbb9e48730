//! What the tests share: dossiers in temporary folders, runs of the program, and readers of what it writes.

pub(crate) mod folder;
pub(crate) mod golden;
pub(crate) mod html;
pub(crate) mod json;
pub(crate) mod json_schema;
pub(crate) mod page;
pub(crate) mod preview;
pub(crate) mod run;
pub(crate) mod site;
pub(crate) mod site_test;
#[cfg(feature = "fetch")]
pub(crate) mod web;
pub(crate) mod xml;
