//! `dossier init`: a dossier that builds at once, passes its own checks, and asks for what only its editors know.

use std::path::Path;
use std::process::Command;

use crate::support::folder;
use crate::support::run::Run;
use crate::support::site::Site;
use crate::support::site_test::{SiteTest, TODAY};

/// Makes a dossier below an empty folder, with further arguments; its own folder is `dossier/new`.
fn init(more: &[&str]) -> SiteTest {
    let test = SiteTest::empty();
    test.run(&[&["init", "new"], more].concat()).status(0).stderr("");
    test
}

/// Runs the program in the new dossier.
fn run(test: &SiteTest, arguments: &[&str]) -> Run {
    let mut command = test.command(arguments);
    command.current_dir(test.path("new"));
    Run::of(command)
}

/// Runs a command in the new dossier, with the program on the path.
fn shell(test: &SiteTest, line: &str) -> Run {
    let program = Path::new(env!("CARGO_BIN_EXE_dossier")).parent().unwrap();
    let path = std::env::join_paths(
        [program].into_iter().map(Path::to_owned).chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())),
    );
    let mut command = Command::new("sh");
    command.args(["-c", line]).current_dir(test.path("new")).env("PATH", path.unwrap());
    Run::of(command)
}

#[test]
fn a_language_without_words_of_its_own_bears_its_own_name() {
    let test = SiteTest::empty();
    test.run(&["init", "new", "--languages", "de,tlh,en"]).status(0);
    let run = test.run(&["build", "--root", "new", "--output", "site", "--date", "2031-06-01"]).status(0);
    let page = std::fs::read_to_string(test.path("site/index.html")).unwrap();
    for name in [">Deutsch<", ">tlh<", ">English<"] {
        assert!(page.contains(name), "{name}\n{}", run.stderr);
    }
    assert!(!page.contains(">German<"));
}

#[test]
fn a_new_dossier_builds_at_once_without_any_diagnostic_and_holds_back_its_examples() {
    for more in [
        &[][..],
        &["--languages", "ar,en", "--title", "العاصفة"],
        &["--languages", "fr"],
        &["--languages", "ar"],
        &["--languages", "fr,en,ar", "--no-examples"],
    ] {
        let test = init(more);
        run(&test, &["check", "--deny-warnings"]).status(0).stderr("");
        run(&test, &["build", "--locked", "--date", TODAY]).status(0).stderr("");
        let site = Site::read(&test.path("new/public"));
        assert!(!site.pages.keys().any(|path| path.contains("example-")), "{more:?}: an example is public");
        let examples = run(&test, &["build", "--drafts", "--date", TODAY, "--output", "drafts"]).status(0).stderr("");
        let site = Site::read(&test.path("new/drafts"));
        let notes = site.pages.keys().filter(|path| path.contains("notes/example-")).count();
        assert!(more.contains(&"--no-examples") == (notes == 0), "{more:?}: {notes}\n{}", examples.stdout);
    }
}

#[test]
fn each_kind_of_note_has_an_example_and_one_figure_is_disputed() {
    let test = init(&[]);
    let site = {
        run(&test, &["build", "--drafts", "--date", TODAY]).status(0);
        Site::read(&test.path("new/public"))
    };
    let data: serde_json::Value = serde_json::from_str(site.text("data/dossier.json")).unwrap();
    let notes = data["notes"].as_array().unwrap();
    let kinds: Vec<_> = ["statement", "figure", "deployment", "event", "claim"]
        .into_iter()
        .filter(|kind| notes.iter().any(|note| note["kind"] == *kind))
        .collect();
    assert_eq!(kinds.len(), 5, "{kinds:?}");
    assert!(notes.iter().any(|note| note["kind"] == "figure" && note["agreement"] == "conflict"));
    let example = test.read("new/content/notes/figures/example-people-on-the-square.yaml");
    assert!(example.lines().filter(|line| line.trim_start().starts_with('#')).count() >= 4, "{example}");
}

#[test]
fn it_may_become_public_when_what_is_marked_is_filled_in() {
    let test = init(&["--title", "The storm", "--title", "ar=العاصفة"]);
    let refused = run(&test, &["check", "--public", "--format", "short"]).status(1).says("still a draft");
    assert_eq!(refused.stderr.matches("missing-for-public").count(), 3, "{}", refused.stderr);
    let test = test
        .replace("new/dossier.yaml", "# contact: mailto:you@example.org", "contact: mailto:desk@storm.example")
        .replace("new/dossier.yaml", "# as_of: 2022-01-31", "as_of: 2031-03-03")
        .replace("new/content/pages/method.md", "draft: true\n", "")
        .replace("new/content/pages/method.ar.md", "draft: true\n", "");
    run(&test, &["check", "--public"]).status(0);
    // Without the examples not even a warning is left.
    let removed = "rm -r content/articles/example-* content/notes/*/example-* && dossier verify && dossier check --public --deny-warnings";
    shell(&test, removed).status(0);
}

#[test]
fn what_is_there_is_never_written_over() {
    let test = SiteTest::empty().with_file("new/notes.txt", "mine");
    let run = test.run(&["init", "new"]).status(2).says("is not empty: it has `notes.txt`");
    assert_eq!(run.stdout, "");
    assert_eq!(folder::files(&test.root()), ["new/notes.txt"]);
    SiteTest::empty().run(&["init", "new", "--languages", "en,en"]).status(2).says("stands twice");
    SiteTest::empty().run(&["init", "new", "--title", "fr=Titre"]).status(2).says("the dossier has no language `fr`");
    for odd in ["javascript:alert(1)", "https://x.example/a\nb: c", "https://x.example/ #", "--upload-pack=x", "C:x"] {
        SiteTest::empty().run(&["init", "new", &format!("--program={odd}")]).status(2).says("Git repository");
    }
    for git in ["https://git.example/dossier", "git@git.example:a/dossier.git", "../dossier", "file:///srv/dossier"] {
        SiteTest::empty().run(&["init", "new", "--program", git]).status(0);
    }
    SiteTest::empty().run(&["init", "new", "--languages", "english!"]).status(2).says("language code");
    SiteTest::empty().run(&["init"]).status(2).says("<DIR>");
}

#[test]
fn its_titles_are_those_that_were_given_in_any_letters() {
    let title = "\"Storm\": 5 # one [two] {three} \\ é";
    let test = init(&["--title", title, "--title", "ar=العاصفة: الملف"]);
    run(&test, &["build", "--date", TODAY]).status(0).stderr("");
    let site = Site::read(&test.path("new/public"));
    assert_eq!(site.page("index.html").text_of("h1").as_deref(), Some(title));
    assert_eq!(site.page("ar/index.html").text_of("h1").as_deref(), Some("العاصفة: الملف"));
}

/// The lines of a workflow that a shell runs, in order.
fn steps(workflow: &str) -> Vec<String> {
    let run = |line: &str| line.trim().trim_start_matches("- ").strip_prefix("run: ").map(str::to_owned);
    workflow.lines().filter_map(run).collect()
}

#[cfg(unix)]
#[test]
fn the_steps_of_its_workflows_run_in_a_shell() {
    let test = init(&["--program", "https://code.example/dossier"]);
    // What installs is not tried: stand-ins say that they were asked as they should be.
    let stand_in = "#!/bin/sh\necho \"$(basename \"$0\") $*\" >> \"$LOG\"\n";
    let test = test
        .with_file("new/bin/cargo", stand_in)
        .with_file("new/bin/rustup", stand_in)
        .with_file("new/bin/git", stand_in);
    shell(&test, "chmod +x bin/*").status(0);
    for (workflow, count) in [("pages", 3), ("check", 3)] {
        let text = test.read(&format!("new/.github/workflows/{workflow}.yml"));
        let steps = steps(&text);
        assert_eq!(steps.len(), count, "{steps:?}");
        let version = env!("CARGO_PKG_VERSION");
        assert!(text.contains(&format!("DOSSIER_VERSION: {version}\n")), "{text}");
        let set = format!(
            "export PATH=\"$PWD/bin:$PATH\" LOG=\"$PWD/log\" RUSTUP_TOOLCHAIN=1 BASE_URL=https://you.github.io/storm/ DOSSIER_REPOSITORY=https://code.example/dossier DOSSIER_VERSION={version}"
        );
        shell(&test, &format!("set -e; {set}\n{}", steps.join("\n"))).status(0).stderr("");
    }
    assert!(test.read("new/public/index.html").contains("https://you.github.io/storm/"));
    let asked = test.read("new/log");
    assert!(
        asked.contains(&format!(
            "cargo install --locked --git https://code.example/dossier --tag v{} dossier",
            env!("CARGO_PKG_VERSION")
        )),
        "{asked}"
    );
    assert!(asked.contains("git ls-remote --exit-code --tags https://code.example/dossier refs/tags/v"), "{asked}");
    // Without an address, or without the version there, the workflow says what is missing, and where.
    let without = shell(&test, "DOSSIER_REPOSITORY= sh .github/install-dossier").status(1);
    assert!(
        without.stdout.starts_with("::error::") && without.stdout.contains("DOSSIER_REPOSITORY"),
        "{}",
        without.stdout
    );
    shell(&test, "git init -q empty").status(0);
    let set = "DOSSIER_REPOSITORY=$PWD/empty DOSSIER_VERSION=9";
    let without = shell(&test, &format!("{set} sh .github/install-dossier")).status(1);
    assert!(without.stdout.contains("::error::there is no version v9 of the program at "), "{}", without.stdout);
}

#[test]
fn whoever_does_not_say_where_the_program_is_from_is_told_where_to_put_it() {
    let test = SiteTest::empty();
    let said = test.run(&["init", "new"]).status(0).stdout;
    // Where the program knows its own address, there is nothing to say.
    assert_eq!(said.contains("behind DOSSIER_REPOSITORY"), env!("CARGO_PKG_REPOSITORY").is_empty(), "{said}");
    let marked = test.read("new/.github/workflows/pages.yml").contains("DOSSIER_REPOSITORY: # FILL IN: ");
    assert_eq!(marked, env!("CARGO_PKG_REPOSITORY").is_empty());
    let said = test.run(&["init", "other", "--program", "https://code.example/dossier"]).status(0).stdout;
    assert!(!said.contains("DOSSIER_REPOSITORY"), "{said}");
}

#[test]
fn its_workflows_pin_the_actions_that_this_repository_pins() {
    let own = |name: &str| {
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(".github/workflows").join(name)).unwrap()
    };
    let known = own("ci.yml") + &own("pages.yml");
    let test = init(&[]);
    for workflow in ["pages", "check", "daily"] {
        for line in test.read(&format!("new/.github/workflows/{workflow}.yml")).lines() {
            if let Some((_, action)) = line.split_once("uses: ") {
                let own = action.strip_prefix("./").is_some_and(|path| test.path("new").join(path).is_file());
                assert!(own || known.contains(action), "{action}");
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn its_hook_keeps_texts_and_mistakes_out_of_commits() {
    let test = init(&[]);
    let git = "git -c init.defaultBranch=main init -q . && git config user.name N && git config user.email n@example.org && git config core.hooksPath .githooks";
    shell(&test, git).status(0);
    shell(&test, "git add -A && git commit -qm One").status(0);
    let listed = shell(&test, "git ls-files").status(0).stdout;
    assert!(
        listed.contains("dossier.lock") && !listed.contains(".vscode/schema") && !listed.contains("public"),
        "{listed}"
    );
    let test = test.with_file("new/texts/a.txt", "words").with_file("new/content/internal/x.md", "words");
    shell(&test, "git add -A && git diff --cached --quiet").status(0);
    shell(&test, "git add -f texts && git commit -qm Two").status(1).says("this must not leave your machine");
    let test = test.with_file("new/content/notes/wrong.yaml", "kind: clam\n");
    shell(&test, "git rm -rq --cached texts && git add -A && git commit -qm Three").status(1).says("unknown-value");

    // Someone without the text of an article may quote it: who has the text checks it.
    let test = test
        .with_file("new/content/notes/wrong.yaml", "")
        .with_file("new/content/articles/far.md", "---\nlabel: Far\nlanguage: en\nurl: https://far.example/a\n---\n")
        .with_file(
            "new/content/notes/far.yaml",
            "kind: claim\nsection: claims\ntitle: {en: Far, ar: بعيد}\nreports:\n  - article: far\n    quote: a storm\n",
        );
    shell(&test, "rm content/notes/wrong.yaml && git add -A && git commit -qm Four").status(0).says("dossier verify");
}
