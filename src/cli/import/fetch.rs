//! Addresses of the web → documents: one request for each, and nothing that the page asks for.
//!
//! Only in builds with the feature `fetch`: without it the program makes no request at all.

use std::time::Duration;

use anyhow::Result;

use crate::diagnostic::Refusal;

/// How long an answer may take, from the first connection to the last byte.
const PATIENCE: Duration = Duration::from_secs(60);
/// Bytes of an answer; the import takes no larger page.
const BYTES: u64 = 24 << 20;

/// An answer.
pub(super) struct Fetched {
    /// The page as it came.
    pub(super) bytes: Vec<u8>,
    /// The end of the name that it is kept under.
    pub(super) extension: &'static str,
}

/// Fetches a page.
///
/// # Errors
/// A [`Refusal`] when there is no answer, when it says that something is wrong, or when it is neither a page nor a text.
pub(super) fn fetch(url: &str) -> Result<Fetched> {
    let config = ureq::Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .user_agent(concat!("dossier/", env!("CARGO_PKG_VERSION")))
        .build();
    let refuse = |message: String| Refusal::new(message, "save the page in a browser and import the file");
    let mut answer = config.new_agent().get(url).call().map_err(|error| refuse(error.to_string()))?;
    let kind =
        answer.headers().get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or("text/html").to_lowercase();
    let extension = match kind.split(';').next().unwrap_or_default().trim() {
        "text/html" | "application/xhtml+xml" => "html",
        "text/plain" => "txt",
        "multipart/related" | "message/rfc822" => "mhtml",
        other => return Err(refuse(format!("the answer is `{other}`, neither a page nor a text")).into()),
    };
    let bytes =
        answer.body_mut().with_config().limit(BYTES).read_to_vec().map_err(|error| refuse(error.to_string()))?;
    Ok(Fetched { bytes, extension })
}
