//! What an import may ask of the web: nothing, but in builds with the feature `fetch`.
//!
//! Takes the editor's word on it and addresses; gives documents. How they are fetched is in `fetch`.

use anyhow::Result;
use clap::Args;

#[cfg(feature = "fetch")]
use super::fetch::Fetcher;

/// How addresses are asked. In builds that make no requests there is nothing to say.
#[derive(Debug, Clone, Args)]
pub(super) struct Asking {
    /// Fetches also from this machine and from private networks: for addresses of your own alone
    #[cfg(feature = "fetch")]
    #[arg(long)]
    pub(super) allow_private: bool,
    /// How many seconds an answer may take, from the first request to the last byte
    #[cfg(feature = "fetch")]
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u16).range(1..))]
    pub(super) timeout: u16,
    /// How many seconds pass between two requests to one host
    #[cfg(feature = "fetch")]
    #[arg(long, value_name = "SECONDS", default_value_t = 2)]
    pub(super) pause: u16,
}

/// A document that came over the web.
pub(super) struct Fetched {
    /// The document as it came.
    pub(super) bytes: Vec<u8>,
    /// The end of the name that it is kept under.
    pub(super) extension: &'static str,
    /// The encoding that its server names.
    pub(super) charset: Option<String>,
    /// Where it stands, after all that led there.
    pub(super) url: String,
}

/// The web, as one run meets it.
pub(super) struct Web {
    #[cfg(feature = "fetch")]
    fetcher: Fetcher,
}

impl Web {
    /// Begins a run, in which nobody was asked yet.
    #[cfg(feature = "fetch")]
    pub(super) fn new(asking: &Asking) -> Self {
        Self { fetcher: Fetcher::new(asking) }
    }

    /// Fetches the document at an address.
    ///
    /// # Errors
    /// A [`crate::diagnostic::Refusal`] when the address is not to be asked, and when there is no document.
    #[cfg(feature = "fetch")]
    pub(super) fn fetch(&mut self, url: &str) -> Result<Fetched> {
        Ok(self.fetcher.fetch(url)?)
    }
}

#[cfg(not(feature = "fetch"))]
impl Web {
    /// Begins a run that asks nobody.
    pub(super) fn new(_: &Asking) -> Self {
        Self {}
    }

    /// Fetches nothing.
    ///
    /// # Errors
    /// Always: this build makes no requests.
    #[expect(clippy::unused_self, reason = "the other build has a state")]
    pub(super) fn fetch(&mut self, _: &str) -> Result<Fetched> {
        let hint = "save the page and import the file, or build the program with `--features fetch`";
        Err(crate::diagnostic::Refusal::new("this build fetches no addresses", hint).into())
    }
}
