//! One listed asset → its bytes, if it is still a file of its own below the folder of assets.

use std::io::{Error, ErrorKind, Result};
use std::path::Path;

/// Reads an asset. Between the listing and the request a file may have become a link: what leads out is not there.
///
/// # Errors
/// When there is no such file.
pub(super) fn read(root: &Path, file: &Path) -> Result<Vec<u8>> {
    let (home, real) = (root.join("content/assets").canonicalize()?, file.canonicalize()?);
    if !real.starts_with(&home) || !real.is_file() || file.is_symlink() {
        return Err(Error::from(ErrorKind::NotFound));
    }
    std::fs::read(real)
}
