//! The one test binary: a test file that is not a module here does not run.
#![expect(clippy::disallowed_methods, reason = "tests look at the disk; what may not is the library")]

mod architecture;
mod command_line;
mod data;
mod determinism;
mod diagnostics;
mod goldens;
mod languages;
mod links;
mod mistakes;
mod robustness;
mod safety;
mod secrecy;
mod seeds;
mod sites;
mod support;
