//! What a command refuses to do, and what to do instead; no place in the content is at fault.

use std::fmt;

/// A request that cannot be met: wrong usage, or a file system that is not as it should be. The program ends with 2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// One line, lower case, without a full stop.
    pub message: String,
    /// What to do instead, in one line.
    pub hint: String,
}

impl Refusal {
    /// Makes a refusal with its way out.
    pub fn new(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { message: message.into(), hint: hint.into() }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Refusal {}
