//! The disk before and after: what a site's folder may be, what a failed or killed build leaves, what is kept.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use tempfile::TempDir;

use super::exchange::Way;
use super::{LISTING, Report, Staging, Target, file_if_changed, new_file, site, site_by};
use crate::diagnostic::Refusal;

/// A dossier's folder with nothing in it but `content/`.
fn dossier() -> TempDir {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir(root.path().join("content")).unwrap();
    root
}

fn open(root: &TempDir) -> Result<Target> {
    Target::open(&root.path().join("public"), root.path())
}

fn pages<'a>(pages: &'a [(&'a str, &'a str)]) -> impl FnOnce(&Staging) -> Result<()> + 'a {
    move |out| pages.iter().try_for_each(|(path, text)| out.write(path, text.as_bytes()))
}

/// Every file below a folder with its text, as `path=text`, sorted; the list is left out.
fn files(folder: &Path) -> Vec<String> {
    let below = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(|entry| entry.unwrap());
    below
        .filter(|entry| !entry.file_type().is_dir() && entry.file_name() != LISTING)
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap().display().to_string();
            format!("{path}={}", fs::read_to_string(entry.path()).unwrap())
        })
        .collect()
}

/// The names at the top of the dossier.
fn beside(root: &TempDir) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(root.path()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn refusal(result: Result<impl std::fmt::Debug>) -> String {
    result.unwrap_err().downcast_ref::<Refusal>().expect("a refusal").message.clone()
}

#[test]
fn a_new_site_replaces_the_old_one_and_keeps_foreign_files() {
    for way in [Way::OneStep, Way::TwoRenames] {
        let root = dossier();
        let public = root.path().join("public");
        let first = pages(&[("index.html", "one"), ("old/index.html", "gone"), ("kept/index.html", "one")]);
        site_by(&open(&root).unwrap(), way, first).unwrap();
        fs::write(public.join("CNAME"), "example.org").unwrap();
        fs::write(public.join("old/mine.txt"), "mine").unwrap();
        fs::create_dir_all(public.join(".git/refs/tags")).unwrap();
        fs::write(public.join(".git/HEAD"), "ref").unwrap();

        let report =
            site_by(&open(&root).unwrap(), way, pages(&[("index.html", "two"), ("kept/index.html", "2")])).unwrap();

        assert_eq!(report, Report { files: 2, bytes: 4 });
        let expected =
            [".git/HEAD=ref", "CNAME=example.org", "index.html=two", "kept/index.html=2", "old/mine.txt=mine"];
        assert_eq!(files(&public), expected);
        assert!(public.join(".git/refs/tags").is_dir());
        assert_eq!(beside(&root), ["content", "public"]);
        let list = fs::read_to_string(public.join(LISTING)).unwrap();
        assert_eq!(list.lines().skip(1).collect::<Vec<_>>(), ["index.html", "kept/index.html"]);
    }
}

#[test]
fn a_failed_build_leaves_the_old_site_and_no_traces() {
    let root = dossier();
    site(&open(&root).unwrap(), pages(&[("index.html", "one")])).unwrap();
    let failing = |out: &Staging| {
        out.write("index.html", b"two")?;
        bail!("a template broke")
    };
    site(&open(&root).unwrap(), failing).unwrap_err();
    assert_eq!(files(&root.path().join("public")), ["index.html=one"]);
    assert_eq!(beside(&root), ["content", "public"]);
}

#[test]
fn a_page_does_not_overwrite_a_foreign_file() {
    let root = dossier();
    site(&open(&root).unwrap(), pages(&[("index.html", "one")])).unwrap();
    fs::write(root.path().join("public/feed.xml"), "mine").unwrap();
    fs::write(root.path().join("public/notes"), "mine").unwrap();
    let same_name = site(&open(&root).unwrap(), pages(&[("feed.xml", "ours")]));
    assert!(refusal(same_name).contains("feed.xml` was not made by `dossier`"));
    let folder = site(&open(&root).unwrap(), pages(&[("notes/a/index.html", "ours")]));
    assert!(refusal(folder).contains("notes` was not made by `dossier`"));
    assert_eq!(files(&root.path().join("public")), ["feed.xml=mine", "index.html=one", "notes=mine"]);
}

#[test]
fn a_foreign_folder_is_not_replaced_by_a_page() {
    let root = dossier();
    site(&open(&root).unwrap(), pages(&[("index.html", "one")])).unwrap();
    fs::create_dir(root.path().join("public/data")).unwrap();
    fs::write(root.path().join("public/data/mine.csv"), "mine").unwrap();
    let result = site(&open(&root).unwrap(), pages(&[("data", "ours")]));
    assert!(refusal(result).contains("data` was not made by `dossier`"));
}

#[test]
fn no_page_leaves_the_site_and_none_is_written_twice() {
    let root = dossier();
    let target = open(&root).unwrap();
    for path in ["../outside", "/etc/outside", "a/../../outside", LISTING] {
        site(&target, pages(&[(path, "x")])).unwrap_err();
    }
    site(&target, pages(&[("a", "x"), ("a", "y")])).unwrap_err();
    assert_eq!(beside(&root), ["content"]);
}

#[test]
fn a_full_folder_without_our_list_is_refused() {
    let root = dossier();
    let public = root.path().join("public");
    fs::create_dir(&public).unwrap();
    assert!(open(&root).is_ok(), "an empty folder is free");
    fs::write(public.join("thesis.doc"), "mine").unwrap();
    assert!(refusal(open(&root)).ends_with("is full, and not with a site of `dossier`"));
    fs::write(public.join(LISTING), "thesis.doc\n").unwrap();
    assert!(refusal(open(&root)).ends_with("is full, and not with a site of `dossier`"));
    assert_eq!(fs::read_to_string(public.join("thesis.doc")).unwrap(), "mine");
}

#[test]
fn the_dossier_itself_its_folders_and_what_is_no_folder_are_refused() {
    let root = dossier();
    let at = |path: &str| refusal(Target::open(&root.path().join(path), root.path()));
    fs::write(root.path().join("file"), "").unwrap();
    assert!(at("file").ends_with("is not a folder"));
    assert!(at("file/public").ends_with("is not a folder"));
    for own in ["", ".", "..", "content", "content/site", "texts", "themes/new", ".git/site"] {
        assert!(at(own).ends_with("the dossier itself is there"), "{own}");
    }
    assert!(refusal(Target::open(Path::new("/"), root.path())).contains("cannot hold the site"));
    assert!(Target::open(&root.path().join("new/deep/public"), root.path()).is_ok());
}

#[cfg(unix)]
#[test]
fn links_are_neither_replaced_nor_followed_into_the_dossier() {
    let root = dossier();
    std::os::unix::fs::symlink(root.path().join("content"), root.path().join("public")).unwrap();
    assert!(refusal(open(&root)).ends_with("is a symbolic link"));
    std::os::unix::fs::symlink(root.path(), root.path().join("around")).unwrap();
    let around = Target::open(&root.path().join("around/content/site"), root.path());
    assert!(refusal(around).ends_with("the dossier itself is there"));
}

#[test]
fn half_written_pages_of_a_killed_build_are_swept() {
    let root = dossier();
    site(&open(&root).unwrap(), pages(&[("index.html", "one")])).unwrap();
    let leftover = root.path().join(".public.new-4711-0");
    fs::create_dir_all(leftover.join("notes")).unwrap();
    fs::create_dir(root.path().join(".public.new-draft")).unwrap();
    open(&root).unwrap();
    assert_eq!(beside(&root), [".public.new-draft", "content", "public"]);
    assert_eq!(files(&root.path().join("public")), ["index.html=one"]);
}

/// Makes the state between the two renames of a build: the old site set aside, the new pages ready.
fn killed_between_renames(root: &TempDir) -> PathBuf {
    let public = root.path().join("public");
    site(&open(root).unwrap(), pages(&[("index.html", "one")])).unwrap();
    fs::write(public.join("CNAME"), "example.org").unwrap();
    fs::rename(&public, root.path().join(".public.old-4711-0")).unwrap();
    fs::create_dir(root.path().join(".public.new-4711-0")).unwrap();
    public
}

#[test]
fn the_old_site_comes_back_after_a_kill_between_two_renames() {
    let root = dossier();
    let public = killed_between_renames(&root);
    open(&root).unwrap();
    assert_eq!(files(&public), ["CNAME=example.org", "index.html=one"]);
    assert_eq!(beside(&root), ["content", "public"]);
}

#[test]
fn a_set_aside_site_is_kept_while_something_else_has_its_place() {
    let root = dossier();
    let public = killed_between_renames(&root);
    fs::create_dir(&public).unwrap();
    fs::write(public.join("mine.txt"), "mine").unwrap();
    open(&root).unwrap_err();
    assert_eq!(files(&root.path().join(".public.old-4711-0")), ["CNAME=example.org", "index.html=one"]);
}

#[cfg(unix)]
#[test]
fn a_running_build_is_not_swept() {
    let root = dossier();
    let target = open(&root).unwrap();
    let meanwhile = |out: &Staging| {
        assert!(refusal(open(&root)).starts_with("another build is writing"));
        out.write("index.html", b"one")
    };
    site(&target, meanwhile).unwrap();
    assert_eq!(files(&root.path().join("public")), ["index.html=one"]);
}

#[test]
fn pages_of_many_threads_give_one_sorted_list() {
    use rayon::iter::{IntoParallelIterator, ParallelIterator};
    let root = dossier();
    let fill = |out: &Staging| {
        (0..500).into_par_iter().try_for_each(|n| out.write(&format!("notes/{}/{n}.html", n % 7), b"x"))
    };
    assert_eq!(site(&open(&root).unwrap(), fill).unwrap(), Report { files: 500, bytes: 500 });
    let list = fs::read_to_string(root.path().join("public").join(LISTING)).unwrap();
    assert!(list.lines().skip(1).is_sorted());
    assert_eq!(list.lines().count(), 501);
}

#[test]
fn an_unchanged_lock_is_not_touched_and_a_record_never_overwritten() {
    let root = dossier();
    let lock = root.path().join("dossier.lock");
    assert!(file_if_changed(&lock, b"1").unwrap());
    assert!(!file_if_changed(&lock, b"1").unwrap());
    assert!(file_if_changed(&lock, b"2").unwrap());
    let record = root.path().join("content/articles/a.md");
    new_file(&record, b"mine").unwrap();
    assert!(refusal(new_file(&record, b"other")).ends_with("is there already"));
    assert_eq!(fs::read_to_string(record).unwrap(), "mine");
    assert_eq!(beside(&root), ["content", "dossier.lock"]);
}

#[test]
fn what_a_path_tells_is_kept_where_a_build_wrote_it_and_nowhere_else() {
    let root = dossier();
    let public = root.path().join("public");
    site(&open(&root).unwrap(), pages(&[("cards/a", "one"), ("cards/b", "two")])).unwrap();
    fs::write(public.join("cards/mine"), "mine").unwrap();
    fs::remove_file(public.join("cards/b")).unwrap();
    let kept = |out: &Staging| {
        let kept = ["cards/a", "cards/b", "cards/mine", "cards/none"].map(|path| out.keep(path).unwrap());
        assert_eq!(kept, [true, false, false, false]);
        out.write("index.html", b"1")
    };
    assert_eq!(site(&open(&root).unwrap(), kept).unwrap(), Report { files: 2, bytes: 4 });
    assert_eq!(files(&public), ["cards/a=one", "cards/mine=mine", "index.html=1"]);
}

#[cfg(unix)]
#[test]
fn an_unchanged_file_is_taken_over_and_a_link_is_not() {
    use std::os::unix::fs::{MetadataExt, symlink};
    let root = dossier();
    let public = root.path().join("public");
    site(&open(&root).unwrap(), pages(&[("a", "same"), ("b", "one"), ("c", "same")])).unwrap();
    fs::remove_file(public.join("c")).unwrap();
    symlink("a", public.join("c")).unwrap();
    let inode = |path: &str| fs::symlink_metadata(public.join(path)).unwrap().ino();
    let before = (inode("a"), inode("b"));
    site(&open(&root).unwrap(), pages(&[("a", "same"), ("b", "two"), ("c", "same")])).unwrap();
    assert!(inode("a") == before.0 && inode("b") != before.1);
    assert!(!public.join("c").is_symlink());
    assert_eq!(files(&public), ["a=same", "b=two", "c=same"]);
}
