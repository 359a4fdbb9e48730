//! A section.

use crate::diagnostic::Diagnostic;
use crate::render::part::pager;
use crate::render::sheet::Sheet;
use crate::render::site::Site;

/// Says how many pages the list of a section has.
pub(crate) fn count(site: &Site<'_>, section: usize) -> usize {
    pager::pages(site.index.sections[section].len())
}

/// Says how many pages the chronology over all sections has.
pub(crate) fn timeline_count(site: &Site<'_>) -> usize {
    pager::pages(site.index.chronology.len())
}

/// Makes a page of a section.
pub(crate) fn render(sheet: &Sheet<'_>, section: usize, page: usize) -> Result<Vec<u8>, Diagnostic> {
    let _ = (sheet, section, page);
    Ok(Vec::new())
}

/// Makes a page of the chronology over all sections.
pub(crate) fn timeline(sheet: &Sheet<'_>, page: usize) -> Result<Vec<u8>, Diagnostic> {
    let _ = (sheet, page);
    Ok(Vec::new())
}
