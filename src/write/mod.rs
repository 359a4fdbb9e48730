//! The only writer: a site's pages to disk in one step, and single files beside it.
//!
//! Takes pages as they are rendered and gives a [`Report`]. The pages go to a folder beside the old site, which is then
//! exchanged for it: a build that fails or is killed leaves the old site whole. It renders nothing and prints nothing.
#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "this stage is the one that writes to disk")]

mod carry;
mod exchange;
mod listing;
mod recover;
mod single;
mod staging;
mod sweep;
mod target;
#[cfg(test)]
mod tests;

pub use listing::LISTING;
pub use single::{file_if_changed, make_program, new_file, remove_file, text_in_place};
pub use staging::Staging;
pub use target::Target;

use anyhow::{Context, Result};
use exchange::Way;

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Report {
    /// Files of the site, without the list of them.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
}

/// Writes a site into `target`, all of it or nothing.
///
/// `fill` hands every page to [`Staging::write`], from as many threads as it likes. Files in the old site that are not on
/// its list are carried over; pages that did not change keep their files.
///
/// # Errors
/// When `fill` fails, when a page's path leaves the site or stands twice, when a foreign file has the name of a page, and
/// when the disk fails. The target is then as it was.
pub fn site(target: &Target, fill: impl FnOnce(&Staging) -> Result<()>) -> Result<Report> {
    site_by(target, Way::best(), fill)
}

/// Does what [`site`] does, with a given way of exchanging, so that tests reach the one that their system does not need.
fn site_by(target: &Target, way: Way, fill: impl FnOnce(&Staging) -> Result<()>) -> Result<Report> {
    let staging = Staging::new(target)?;
    fill(&staging)?;
    let report = staging.report();
    carry::foreign_files(target, staging.path())?;
    staging.write_listing()?;
    exchange::swap(target, staging, way).with_context(|| format!("cannot put the new site in `{target}`"))?;
    Ok(report)
}
