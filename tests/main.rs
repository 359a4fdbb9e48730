//! The one test binary: a test file that is not a module here does not run.

mod architecture;
