//! The folder that a site goes to, checked: nothing but an old site or an empty folder is ever replaced.

use std::fmt;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{listing, recover};
use crate::diagnostic::Refusal;

/// Folders of a dossier that no site may replace or stand in.
const OWN_FOLDERS: [&str; 4] = ["content", "texts", "themes", ".git"];

/// A folder that may be replaced by a site.
#[derive(Debug, Clone)]
pub struct Target {
    /// As the user named it, for messages.
    named: PathBuf,
    /// The folder that it stands in; links resolved.
    parent: PathBuf,
    /// Its own name.
    name: String,
}

impl Target {
    /// Checks a folder for the site of the dossier at `root`, and mends what a killed build left beside it.
    ///
    /// Every build calls it before anything else, so that a refusal comes at once and a half-exchanged site is back even
    /// when the content has mistakes.
    ///
    /// # Errors
    /// A [`Refusal`] when the folder is a link, a file, the dossier itself or one of its folders, or full of files that no
    /// build has made; and when another build is writing to it.
    pub fn open(path: &Path, root: &Path) -> Result<Self> {
        let target = Self::locate(path)?;
        target.refuse_own_folders(root)?;
        if target.parent.is_dir() {
            recover::mend(&target)?;
        }
        target.refuse_strangers()?;
        Ok(target)
    }

    /// Gives the folder itself, links resolved.
    pub fn path(&self) -> PathBuf {
        self.parent.join(&self.name)
    }

    /// Gives the folder that it stands in.
    pub(super) fn parent(&self) -> &Path {
        &self.parent
    }

    /// Gives the beginning of the names of folders beside it: `.public.new-`, `.public.old-`.
    pub(super) fn sibling_prefix(&self, role: &str) -> String {
        format!(".{}.{role}-", self.name)
    }

    /// Finds out where `path` truly is. A link in its own place is refused, for a rename would replace the link.
    fn locate(path: &Path) -> Result<Self> {
        let real = match fs::symlink_metadata(path) {
            Ok(found) if found.is_dir() => fs::canonicalize(path).with_context(|| cannot_read(path))?,
            Ok(found) => return Err(not_a_folder(path, found.is_symlink()).into()),
            Err(error) if error.kind() == ErrorKind::NotFound => resolve_missing(path)?,
            Err(error) if error.kind() == ErrorKind::NotADirectory => return Err(not_a_folder(path, false).into()),
            Err(error) => return Err(error).with_context(|| cannot_read(path)),
        };
        let name = real.file_name().and_then(|name| name.to_str());
        let (Some(parent), Some(name)) = (real.parent(), name) else {
            return Err(no_name(path).into());
        };
        Ok(Self { named: path.to_owned(), parent: parent.to_owned(), name: name.to_owned() })
    }

    fn refuse_own_folders(&self, root: &Path) -> Result<()> {
        let root = fs::canonicalize(root).with_context(|| cannot_read(root))?;
        let path = self.path();
        let own = OWN_FOLDERS.iter().map(|folder| root.join(folder));
        // A folder of the dossier may itself be a link to elsewhere.
        let own = own.map(|folder| fs::canonicalize(&folder).unwrap_or(folder));
        if root.starts_with(&path) || own.into_iter().any(|own| own.starts_with(&path) || path.starts_with(own)) {
            let message = format!("the site cannot go to `{self}`: the dossier itself is there");
            return Err(Refusal::new(message, "choose a folder of its own with `--output`, such as `public`").into());
        }
        Ok(())
    }

    fn refuse_strangers(&self) -> Result<()> {
        let path = self.path();
        if path.is_dir() && !listing::is_there(&path)? && !is_empty(&path)? {
            let message = format!("`{self}` is full, and not with a site of `dossier`");
            let hint = "empty it, or choose another folder with `--output`; nothing there was touched";
            return Err(Refusal::new(message, hint).into());
        }
        Ok(())
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.named.display().fmt(f)
    }
}

/// Resolves the nearest folder that exists above a path that does not.
fn resolve_missing(path: &Path) -> Result<PathBuf> {
    let Some(name) = path.file_name() else {
        return Err(no_name(path).into());
    };
    let parent = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    match fs::canonicalize(parent) {
        Ok(parent) if parent.is_dir() => Ok(parent.join(name)),
        Ok(_) => Err(not_a_folder(parent, false).into()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(resolve_missing(parent)?.join(name)),
        Err(error) => Err(error).with_context(|| cannot_read(parent)),
    }
}

fn is_empty(folder: &Path) -> Result<bool> {
    Ok(fs::read_dir(folder).with_context(|| cannot_read(folder))?.next().is_none())
}

fn cannot_read(path: &Path) -> String {
    format!("cannot read `{}`", path.display())
}

fn not_a_folder(path: &Path, is_link: bool) -> Refusal {
    let what = if is_link { "a symbolic link" } else { "not a folder" };
    Refusal::new(format!("`{}` is {what}", path.display()), "choose a folder with `--output`, such as `public`")
}

fn no_name(path: &Path) -> Refusal {
    let message = format!("`{}` cannot hold the site", path.display());
    Refusal::new(message, "choose a folder with a name of its own with `--output`, such as `public`")
}
