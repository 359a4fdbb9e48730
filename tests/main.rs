//! The one test binary: a test file that is not a module here does not run.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking, also in what its tests share")]
#![expect(clippy::disallowed_methods, reason = "tests make dossiers, and read what became of them")]

mod architecture;
mod docs;
mod size;
