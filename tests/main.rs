//! The one test binary: a test file that is not a module here does not run.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking, also in what its tests share")]
#![expect(clippy::disallowed_methods, reason = "tests make dossiers, and read what became of them")]

mod architecture;
mod cards;
mod charts;
mod command_line;
mod data;
mod determinism;
mod diagnostics;
mod differences;
mod docs;
mod editions;
mod examples;
mod exports;
#[cfg(feature = "fetch")]
mod fetch;
mod filters;
mod fix;
mod goldens;
mod import_pages;
mod imports;
mod init;
mod languages;
mod links;
mod mistakes;
mod new;
mod pages;
mod rewordings;
mod robustness;
mod safety;
mod schemas;
mod search;
mod secrecy;
mod seeds;
mod serve;
mod sites;
mod size;
mod standing;
mod status;
mod support;
mod theming;
mod tutorial;
mod words;
