//! Walking and reading.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use walkdir::WalkDir;

use crate::diagnostic::{Code, Diagnostic, Refusal};
use crate::load::document::Shape;
use crate::load::memory::{Memory, Read};
use crate::load::theme::{ThemeFiles, slashed};
use crate::load::{Document, Sources};
use crate::source::{FileId, SourceMap, Span};

/// What a file is, told by where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    Config,
    Outlets,
    Entities,
    Terms,
    Corrections,
    Article,
    Note,
    Page,
    Text,
    Lock,
}

impl Role {
    /// Tells the role of a path below the root; `None` for a file that no build uses.
    fn of(path: &str) -> Option<Self> {
        match path {
            "dossier.yaml" => return Some(Self::Config),
            "dossier.lock" => return Some(Self::Lock),
            _ => {}
        }
        if let Some(text) = path.strip_prefix("texts/") {
            return (text.ends_with(".txt") && !text.contains('/')).then_some(Self::Text);
        }
        let content = path.strip_prefix("content/")?;
        let content = content.strip_prefix("internal/").unwrap_or(content);
        let markdown = content.ends_with(".md");
        let yaml = content.ends_with(".yaml") || content.ends_with(".yml");
        match (content, content.split_once('/')) {
            ("outlets.yaml", _) => Some(Self::Outlets),
            ("entities.yaml", _) => Some(Self::Entities),
            ("terms.yaml", _) => Some(Self::Terms),
            ("corrections.yaml", _) => Some(Self::Corrections),
            (_, Some(("articles", name))) if markdown && !name.contains('/') => Some(Self::Article),
            (_, Some(("notes", _))) if markdown || yaml => Some(Self::Note),
            (_, Some(("pages", name))) if markdown && !name.contains('/') => Some(Self::Page),
            _ => None,
        }
    }
}

/// Reads the dossier whose `dossier.yaml` stands in `root`. Linear in the bytes read.
///
/// # Errors
/// When a file or folder cannot be read, or one stands where the other should. A file that is not UTF-8 or no YAML is a diagnostic.
pub fn load(root: &Path) -> Result<(Sources, Vec<Diagnostic>)> {
    load_with(root, None)
}

/// Reads a dossier that was read before: only files that have changed since. What it gives is the same as without `memory`.
///
/// # Errors
/// As [`load`].
pub fn load_again(root: &Path, memory: &mut Memory) -> Result<(Sources, Vec<Diagnostic>)> {
    load_with(root, Some(memory))
}

fn load_with(root: &Path, mut memory: Option<&mut Memory>) -> Result<(Sources, Vec<Diagnostic>)> {
    let mut sources = Sources { files: SourceMap::new(root), theme: ThemeFiles::embedded(), ..Sources::default() };
    let mut diagnostics = Vec::new();
    let mut wanted = Vec::new();
    refuse_folders(root)?;
    for path in walk(root, "content")? {
        match (Role::of(&path), path.strip_prefix("content/assets/")) {
            _ if hidden(&path) => {}
            (_, Some(below)) if below.contains(char::is_control) => {
                let message = format!("the name of {path:?} holds a control character, which no address can");
                return Err(Refusal::new(message, "rename the file").into());
            }
            (_, Some(below)) => sources.assets.push((below.to_owned(), root.join(&path))),
            (Some(role), _) => wanted.push((path, role)),
            (None, _) if path.starts_with("content/internal/assets/") => {}
            (None, _) => diagnostics.push(unexpected(&mut sources.files, path)),
        }
    }
    wanted.extend(walk(root, "texts")?.into_iter().filter_map(|path| Role::of(&path).map(|role| (path, role))));
    let top = ["dossier.lock", "dossier.yaml"].into_iter().filter(|name| root.join(name).is_file());
    wanted.extend(top.filter_map(|name| Role::of(name).map(|role| (name.to_owned(), role))));
    wanted.sort();
    let texts = match memory.as_deref_mut() {
        Some(memory) => remembered(root, wanted, memory)?,
        None => wanted
            .into_par_iter()
            .map(|(path, role)| read_bytes(&root.join(&path)).map(|bytes| (path, role, bytes)))
            .collect::<Result<_>>()?,
    };
    let files = take_texts(&mut sources, texts, &mut diagnostics);
    sort_documents(&mut sources, &files, &mut diagnostics, memory.as_deref_mut());
    raw_hashes(root, &mut sources, &mut diagnostics, memory)?;
    themes(root, &mut sources, &mut diagnostics)?;
    Ok((sources, diagnostics))
}

/// Reads what has changed of some files, and remembers all of them.
fn remembered(root: &Path, wanted: Vec<(String, Role)>, memory: &mut Memory) -> Result<Vec<(String, Role, Vec<u8>)>> {
    let known = &*memory;
    let read = wanted.into_par_iter().map(|(path, role)| known.read(root, &path).map(|read| (path, role, read)));
    let read: Vec<(String, Role, Read)> = read.collect::<Result<_>>()?;
    memory.keep(read.iter().map(|(path, _, read)| (path.as_str(), read)));
    Ok(read.into_iter().map(|(path, role, read)| (path, role, read.bytes)).collect())
}

/// Reads a file whole.
///
/// # Errors
/// When it cannot be read; the message names it.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Refuses a folder that has the name of a file: what was meant would be missing without a word.
fn refuse_folders(root: &Path) -> Result<()> {
    let names = ["outlets.yaml", "entities.yaml", "terms.yaml", "corrections.yaml"];
    let content = ["content", "content/internal"].into_iter().flat_map(|at| names.map(|name| format!("{at}/{name}")));
    match content.chain(["dossier.lock".to_owned()]).find(|path| root.join(path).is_dir()) {
        Some(path) => {
            let message = format!("`{path}` is a folder, and a dossier has a file there");
            Err(Refusal::new(message, "move or rename the folder").into())
        }
        None => Ok(()),
    }
}

/// Gives the files below a folder of the root as paths with `/`, in order; none where there is no such folder. The folder
/// itself may be a link to where it is kept.
///
/// # Errors
/// When a folder cannot be read, and a [`Refusal`] where a symbolic link stands in it.
fn walk(root: &Path, folder: &str) -> Result<Vec<String>> {
    let start = root.join(folder);
    if !start.is_dir() {
        return Ok(Vec::new());
    }
    let mut paths = Vec::new();
    for entry in WalkDir::new(&start).follow_links(false) {
        let entry = entry.with_context(|| format!("cannot read the folder {}", start.display()))?;
        let path = slashed(entry.path().strip_prefix(root).unwrap_or(entry.path()));
        // Passed over in silence, a link would take what it leads to out of the dossier: notes, and names to be protected.
        if entry.path_is_symlink() && entry.depth() > 0 && !hidden(&path) {
            let message = format!("`{path}` is a symbolic link, which a dossier does not follow");
            return Err(Refusal::new(message, "put the files themselves there").into());
        }
        if entry.file_type().is_file() {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// Says whether a file is one of an editor's or a system's own, such as `.DS_Store` or `note.yaml~`.
fn hidden(path: &str) -> bool {
    path.split('/').any(|part| part.starts_with('.')) || path.ends_with('~')
}

fn unexpected(files: &mut SourceMap, path: String) -> Diagnostic {
    let message = format!("`{path}` is no file that a dossier uses");
    let file = files.add(path, String::new());
    Diagnostic::new(Code::UnexpectedFile, Span::new(file, 0, 0), message)
        .help("articles, notes and pages are `.md`, notes also `.yaml`; other files belong in `content/assets/`")
}

/// A file that was read.
struct Decoded {
    file: FileId,
    path: String,
    role: Role,
    /// All of it is UTF-8.
    whole: bool,
}

/// Decodes texts and gives each its number, in order.
fn take_texts(
    sources: &mut Sources,
    texts: Vec<(String, Role, Vec<u8>)>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Decoded> {
    let mut files = Vec::with_capacity(texts.len());
    let decoded: Vec<_> = texts.into_par_iter().map(|(path, role, bytes)| (path, role, decode(bytes))).collect();
    for (path, role, text) in decoded {
        match text {
            Ok(text) => {
                let file = sources.files.add(PathBuf::from(&path), text);
                files.push(Decoded { file, path, role, whole: true });
            }
            Err((valid, at)) => {
                let file = sources.files.add(PathBuf::from(&path), valid);
                files.push(Decoded { file, path, role, whole: false });
                diagnostics.push(not_utf8(file, at));
            }
        }
    }
    files
}

/// Says from where on a file is not UTF-8.
pub(super) fn not_utf8(file: FileId, at: usize) -> Diagnostic {
    let message = "this file is not UTF-8 from here on";
    Diagnostic::new(Code::NotUtf8, Span::new(file, at, at), message).help("save it as UTF-8")
}

/// Decodes a text without its byte-order mark, else gives its beginning and where it stops being UTF-8.
pub(super) fn decode(mut bytes: Vec<u8>) -> Result<String, (String, usize)> {
    const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";
    if bytes.starts_with(BYTE_ORDER_MARK) {
        bytes.drain(..BYTE_ORDER_MARK.len());
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        (String::from_utf8_lossy(&error.as_bytes()[..at]).into_owned(), at)
    })
}

/// Reads the data of every document in parallel and puts each where it belongs.
fn sort_documents(
    sources: &mut Sources,
    files: &[Decoded],
    diagnostics: &mut Vec<Diagnostic>,
    mut memory: Option<&mut Memory>,
) {
    let (map, known) = (&sources.files, memory.as_deref());
    let read =
        |decoded: &Decoded| {
            let shape = if decoded.path.ends_with(".md") { Shape::Markdown } else { Shape::Yaml };
            match decoded.role {
                Role::Text | Role::Lock => None,
                _ if !decoded.whole => Some((Document::unread(decoded.file, &decoded.path), Vec::new())),
                _ => Some(known.and_then(|known| known.document(&decoded.path, decoded.file)).unwrap_or_else(|| {
                    Document::read(decoded.file, &decoded.path, &map.file(decoded.file).text, shape)
                })),
            }
        };
    let documents: Vec<_> = files.par_iter().map(read).collect();
    for (decoded, document) in files.iter().zip(documents) {
        let Some((document, found)) = document else {
            if decoded.whole {
                take_plain(sources, decoded.file, &decoded.path);
            }
            continue;
        };
        if let Some(memory) = memory.as_deref_mut().filter(|_| decoded.whole) {
            memory.keep_document(&decoded.path, &document, &found);
        }
        diagnostics.extend(found);
        match decoded.role {
            Role::Config => sources.config = Some(document),
            Role::Outlets => sources.outlets.push(document),
            Role::Entities => sources.entities.push(document),
            Role::Terms => sources.terms.push(document),
            Role::Corrections => sources.corrections.push(document),
            Role::Article => sources.articles.push(document),
            Role::Note => sources.notes.push(document),
            Role::Page | Role::Text | Role::Lock => sources.pages.push(document),
        }
    }
}

/// Keeps the place of a file that is no document: a text, or the lock.
fn take_plain(sources: &mut Sources, file: FileId, path: &str) {
    match path.strip_prefix("texts/").and_then(|name| name.strip_suffix(".txt")) {
        Some(id) => {
            sources.texts.insert(id.to_owned(), file);
        }
        None => sources.lock = Some(file),
    }
}

/// Hashes the captured originals: of each ID the first by name, with a warning for every other, as nobody could say which of
/// them a text was made from.
fn raw_hashes(
    root: &Path,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
    memory: Option<&mut Memory>,
) -> Result<()> {
    let mut originals: BTreeMap<String, String> = BTreeMap::new();
    for path in walk(root, "texts/raw")?.into_iter().filter(|path| !hidden(path)) {
        let name = path.rsplit('/').next().unwrap_or(&path);
        let id = name.rsplit_once('.').map_or(name, |(id, _)| id).to_owned();
        match originals.get(&id) {
            Some(first) => diagnostics.push(second_original(&mut sources.files, &path, &id, first)),
            None => _ = originals.insert(id, path),
        }
    }
    sources.raw = match memory {
        Some(memory) => {
            originals.into_iter().map(|(id, path)| Ok((id, memory.raw_hash(root, &path)?))).collect::<Result<_>>()?
        }
        None => originals
            .into_par_iter()
            .map(|(id, path)| Ok((id, hex_sha256(&read_bytes(&root.join(&path))?))))
            .collect::<Result<_>>()?,
    };
    Ok(())
}

fn second_original(files: &mut SourceMap, path: &str, id: &str, first: &str) -> Diagnostic {
    let message = format!("`{path}` is a second original of `{id}`: the hash is that of `{first}`");
    let file = files.add(path, String::new());
    Diagnostic::new(Code::UnexpectedFile, Span::new(file, 0, 0), message).help(
        "keep the one that the text was made from; another capture has a number before its ending, such as `ID.2.html`",
    )
}

/// Gives the SHA-256 of bytes in hexadecimal.
pub(crate) fn hex_sha256(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digest = Sha256::digest(bytes);
    digest.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|n| char::from(DIGITS[usize::from(n)])).collect()
}

/// Lays the files of `themes/default`, then of the theme that the configuration names, over the embedded ones.
fn themes(root: &Path, sources: &mut Sources, diagnostics: &mut Vec<Diagnostic>) -> Result<()> {
    let chosen = sources.config.as_ref().and_then(|c| c.root.get("theme")).and_then(|n| n.text()).unwrap_or("default");
    let mut folders: BTreeMap<String, BTreeMap<String, PathBuf>> = BTreeMap::new();
    for path in walk(root, "themes")? {
        if let Some((name, below)) = path.strip_prefix("themes/").unwrap_or(&path).split_once('/') {
            folders.entry(name.to_owned()).or_default().insert(below.to_owned(), root.join(&path));
        }
    }
    let chosen = chosen.to_owned();
    let known: BTreeSet<String> = folders.keys().cloned().chain(["default".to_owned()]).collect();
    sources.theme.known = known.into_iter().collect();
    let layers = if chosen == "default" { vec!["default".to_owned()] } else { vec!["default".to_owned(), chosen] };
    for name in layers {
        let Some(paths) = folders.remove(&name) else { continue };
        let mut files = BTreeMap::new();
        for (below, path) in paths.into_iter().filter(|(below, _)| !hidden(below)) {
            files.insert(below, read_bytes(&path)?);
        }
        sources.theme.lay_over(&name, files, &mut sources.files, diagnostics);
    }
    Ok(())
}
