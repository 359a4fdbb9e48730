//! Guards the one direction in which data flows: parses `src/` and fails where a stage uses a later one.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};

/// The stages in the order in which data passes. Each may use those before it and the ground floor.
const STAGES: [&str; 7] = ["load", "schema", "config", "resolve", "analyze", "render", "write"];
/// What every stage may use, and what of one another these may use.
const GROUND_FLOOR: [(&str, &[&str]); 5] = [
    ("source", &[]),
    ("diagnostic", &["source"]),
    ("locale", &[]),
    ("zone", &["locale"]),
    ("options", &["source", "diagnostic", "locale", "zone"]),
];
/// Beside the stages: a document, or an editor's words, become files without knowing what a dossier is. Whether a text is one
/// that is there already, the same engine tells that finds what two articles share.
const BESIDE: [(&str, &[&str]); 2] = [("import", &["load", "config", "analyze"]), ("scaffold", &["schema"])];
/// The top, which may use everything, the functions of `lib.rs` too; but the preview knows no terminal.
const TOP: [&str; 3] = ["serve", "cli", "lib"];

#[test]
fn no_stage_uses_a_later_one() {
    let mut faults = Vec::new();
    for path in sources() {
        let module = module_of(&path);
        let uses = uses(&fs::read_to_string(&path).unwrap(), &module);
        let faulty = uses.iter().filter(|used| !may_use(&module[0], used));
        faults.extend(faulty.map(|used| format!("{}: `{}` uses `{used}`", path.display(), module[0])));
    }
    assert!(faults.is_empty(), "against the order of the stages:\n{}", faults.join("\n"));
}

#[test]
fn lib_lists_the_modules_in_the_order_of_the_stages() {
    let lib = syn::parse_file(&fs::read_to_string(source_folder().join("lib.rs")).unwrap()).unwrap();
    let modules = lib.items.iter().filter_map(|item| match item {
        syn::Item::Mod(module) => Some(module.ident.to_string()),
        _ => None,
    });
    let known: Vec<_> = GROUND_FLOOR
        .iter()
        .map(|(name, _)| *name)
        .chain(STAGES)
        .chain(BESIDE.map(|(name, _)| name))
        .chain([TOP[0], TOP[1]])
        .collect();
    let ranks = modules.map(|name| {
        known.iter().position(|known| *known == name).unwrap_or_else(|| panic!("`{name}` has no place in the order"))
    });
    // The ground floor has no order of its own.
    let ranks: Vec<_> = ranks.map(|rank| rank.max(GROUND_FLOOR.len() - 1)).collect();
    assert!(ranks.is_sorted(), "lib.rs lists its modules in another order than {known:?}");
}

#[test]
fn a_later_stage_is_found_however_it_is_named() {
    for (text, module) in [
        ("use crate::render::Page;", "load"),
        ("use crate::{source::Span, render};", "load"),
        ("use super::render as r;", "load"),
        ("fn f(page: &crate::render::Page) {}", "load"),
        ("mod tests { use super::super::render::*; }", "load"),
        ("fn f() { println!(\"{}\", crate::render::page()); }", "load"),
        ("pub use super::super::render::Page;", "load::read"),
    ] {
        let module: Vec<_> = module.split("::").map(str::to_owned).collect();
        assert!(uses(text, &module).contains("render"), "{text}");
    }
    assert!(!may_use("load", "render") && !may_use("source", "diagnostic") && !may_use("locale", "source"));
    assert!(!may_use("import", "resolve") && !may_use("write", "build") && !may_use("write", "import"));
    assert!(
        may_use("render", "load") && may_use("import", "load") && may_use("cli", "build") && may_use("load", "load")
    );
}

/// Says whether a module of the top level may use another, or an item of `lib.rs`.
fn may_use(module: &str, used: &str) -> bool {
    let on_ground = |name: &str| GROUND_FLOOR.iter().find(|(floor, _)| *floor == name);
    let rank = |name: &str| STAGES.iter().position(|stage| *stage == name);
    if module == used || TOP.contains(&module) {
        return (module, used) != ("serve", "cli");
    }
    if let Some((_, allowed)) = on_ground(module) {
        return allowed.contains(&used);
    }
    if let Some((_, allowed)) = BESIDE.iter().find(|(beside, _)| *beside == module) {
        return allowed.contains(&used) || on_ground(used).is_some();
    }
    let stage = rank(module).unwrap_or_else(|| panic!("`{module}` has no place in the order of the stages"));
    on_ground(used).is_some() || rank(used).is_some_and(|used| used < stage)
}

#[test]
fn only_the_preview_asks_for_the_private_view() {
    let mut askers = Vec::new();
    for path in sources() {
        let mut finder = Private { found: Vec::new() };
        finder.visit_file(&syn::parse_file(&fs::read_to_string(&path).unwrap()).unwrap());
        // In `render` itself the field is passed on.
        if finder.found.iter().any(|asks| *asks) {
            askers.push(module_of(&path)[..2.min(module_of(&path).len())].join("::"));
        }
    }
    askers.dedup();
    assert_eq!(askers, ["render::plan", "serve::generation"]);
}

/// Finds where a record is made with a field `private`, and whether it may be true.
struct Private {
    found: Vec<bool>,
}

impl<'ast> Visit<'ast> for Private {
    fn visit_field_value(&mut self, field: &'ast syn::FieldValue) {
        if matches!(&field.member, syn::Member::Named(name) if name == "private") {
            let is_false =
                matches!(&field.expr, syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Bool(word), .. }) if !word.value);
            self.found.push(!is_false);
        }
        visit::visit_field_value(self, field);
    }
}

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every file of the library.
fn sources() -> Vec<PathBuf> {
    let files =
        walkdir::WalkDir::new(source_folder()).sort_by_file_name().into_iter().map(|entry| entry.unwrap().into_path());
    files.filter(|path| path.extension().is_some_and(|ext| ext == "rs") && !path.ends_with("src/main.rs")).collect()
}

/// The path of a file's module below the crate: `["load", "read"]`.
fn module_of(path: &Path) -> Vec<String> {
    let below = path.strip_prefix(source_folder()).unwrap().with_extension("");
    let mut module: Vec<_> = below.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
    if module.last().is_some_and(|last| last == "mod") {
        module.pop();
    }
    module
}

/// Finds what a file uses of the top level of the crate.
fn uses(text: &str, module: &[String]) -> BTreeSet<String> {
    // `lib.rs` is the crate itself.
    let module = if module == ["lib"] { Vec::new() } else { module.to_vec() };
    let mut finder = Finder { module, found: BTreeSet::new() };
    finder.visit_file(&syn::parse_file(text).unwrap());
    finder.found
}

struct Finder {
    /// The module that is being read.
    module: Vec<String>,
    found: BTreeSet<String>,
}

impl Finder {
    /// Takes a path, and keeps the module of the top level that it leads to.
    fn take(&mut self, path: &[String]) {
        let (mut here, mut rest) = match path.first().map(String::as_str) {
            Some("crate") => (&[][..], &path[1..]),
            Some("self" | "super") => (&self.module[..], path),
            _ => return,
        };
        while let Some((first, others)) =
            rest.split_first().filter(|(first, _)| matches!(first.as_str(), "self" | "super"))
        {
            if first == "super" {
                here = &here[..here.len().saturating_sub(1)];
            }
            rest = others;
        }
        if here.is_empty() {
            self.found.extend(rest.first().cloned());
        }
    }

    /// Takes every path of a tree of imports.
    fn take_tree(&mut self, tree: &syn::UseTree, before: &mut Vec<String>) {
        match tree {
            syn::UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.take_tree(&path.tree, before);
                before.pop();
            }
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.take_tree(tree, before)),
            syn::UseTree::Name(name) => self.take(&[before.as_slice(), &[name.ident.to_string()]].concat()),
            syn::UseTree::Rename(name) => self.take(&[before.as_slice(), &[name.ident.to_string()]].concat()),
            _ => self.take(before),
        }
    }
}

impl<'ast> Visit<'ast> for Finder {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.take_tree(&item.tree, &mut Vec::new());
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        self.module.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.take(&path.segments.iter().map(|segment| segment.ident.to_string()).collect::<Vec<_>>());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        // What stands in a macro is not parsed: its words are looked through.
        let words = called.tokens.to_string().replace("::", " :: ");
        let words: Vec<_> =
            words.split_whitespace().map(|word| word.trim_start_matches(['(', '&', '$', '[', '{', ','])).collect();
        for path in words.windows(3).filter(|path| path[0] == "crate" && path[1] == "::") {
            self.take(&[
                "crate".to_owned(),
                path[2].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect(),
            ]);
        }
        visit::visit_macro(self, called);
    }
}
