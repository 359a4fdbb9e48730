//! Single files outside the site: the lock, and what an import makes.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::diagnostic::Refusal;

/// Writes a file unless it holds these bytes already, and says whether it did. Makes the folders above it.
///
/// The bytes go to a file beside it that then takes its name, so that a killed run leaves the old ones.
///
/// # Errors
/// When the disk fails.
pub fn file_if_changed(path: &Path, bytes: &[u8]) -> Result<bool> {
    match fs::read(path) {
        Ok(old) if old == bytes => return Ok(false),
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error).with_context(|| cannot_write(path)),
        _ => {}
    }
    make_folder_of(path)?;
    let beside = beside(path);
    let done = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if done.is_err() {
        let _ = fs::remove_file(&beside);
    }
    done.with_context(|| cannot_write(path))?;
    Ok(true)
}

/// Writes a file that must not be there yet. Makes the folders above it.
///
/// # Errors
/// A [`Refusal`] when it is there; otherwise when the disk fails.
pub fn new_file(path: &Path, bytes: &[u8]) -> Result<()> {
    make_folder_of(path)?;
    match File::create_new(path).and_then(|file| fill(file, path, bytes)) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            let message = format!("`{}` is there already", path.display());
            Err(Refusal::new(message, "choose another ID, or move that file away").into())
        }
        done => done.with_context(|| cannot_write(path)),
    }
}

/// Fills a new file; a half-written one is removed.
fn fill(mut file: File, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let done = file.write_all(bytes);
    if done.is_err() {
        let _ = fs::remove_file(path);
    }
    done
}

fn make_folder_of(path: &Path) -> Result<()> {
    let folder = path.parent().unwrap_or(Path::new(""));
    fs::create_dir_all(folder).with_context(|| format!("cannot make the folder `{}`", folder.display()))
}

fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.new-{}", std::process::id()))
}

fn cannot_write(path: &Path) -> String {
    format!("cannot write `{}`", path.display())
}

/// Writes another text into a file that is there; a byte-order mark stays.
///
/// # Errors
/// When the disk fails.
pub fn text_in_place(path: &Path, text: &str) -> Result<()> {
    const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";
    let old = fs::read(path).with_context(|| cannot_write(path))?;
    let mark = if old.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK } else { b"" };
    file_if_changed(path, &[mark, text.as_bytes()].concat()).map(drop)
}

/// Takes a file away that was just written.
///
/// # Errors
/// When the disk fails.
pub fn remove_file(path: &Path) -> Result<()> {
    fs::remove_file(path).with_context(|| format!("cannot remove `{}`", path.display()))
}

/// Marks a file as one that can be run, where the system knows such a mark.
///
/// # Errors
/// When the disk fails.
pub fn make_program(path: &Path) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).with_context(|| cannot_write(path))?;
    }
    let _ = path;
    Ok(())
}
