//! The program as people and scripts meet it: statuses, formats, where things are looked for.

use std::io::Read;
use std::process::{Command, Stdio};

use dossier::diagnostic::Code;
use serde_json::Value;

use crate::support::run::Run;
use crate::support::site_test::{SiteTest, TODAY};

/// A dossier with one error and one warning.
fn wrong() -> SiteTest {
    SiteTest::smallest()
        .with_file("content/notes/harbour.yaml", "kind: claim\nsection: clams\ntitle: The harbour\n")
        .with_file(
            "content/notes/late.md",
            "---\nkind: claim\nsection: claims\ntitle: Late\n---\n\nVery <b>late</b>.\n",
        )
}

#[test]
fn the_exit_status_is_0_1_or_2() {
    SiteTest::smallest().run(&["check"]).status(0);
    wrong().run(&["check"]).status(1);
    for usage in [
        &["chekc"][..],
        &[],
        &["check", "--no-such-option"],
        &["check", "--format", "yaml"],
        &["check", "--date", "yesterday"],
        &["build", "--base-url", "example.org"],
        &["check", "--root", "nowhere"],
        &["explain", "no-such-code"],
        &["import", "nothing.txt"],
        &["import", "dossier.yaml"],
    ] {
        let run = SiteTest::smallest().run(usage).status(2);
        assert!(run.stdout.is_empty(), "{usage:?} prints to standard output: {}", run.stdout);
        assert!(!run.stderr.is_empty(), "{usage:?} says nothing");
    }
}

#[test]
fn help_and_version_are_results() {
    for arguments in [&["--help"][..], &["build", "--help"], &["--version"]] {
        let run = SiteTest::smallest().run(arguments).status(0);
        assert!(!run.stdout.is_empty() && run.stderr.is_empty(), "{arguments:?}");
    }
}

/// Gives every command and command of a command, as words of a command line.
fn commands() -> Vec<Vec<String>> {
    let mut found: Vec<Vec<String>> = Vec::new();
    let mut waiting = vec![Vec::new()];
    while let Some(words) = waiting.pop() {
        let arguments: Vec<&str> = words.iter().map(String::as_str).chain(["--help"]).collect();
        let help = SiteTest::empty().run(&arguments).status(0).stdout;
        let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
        let names = listed
            .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
            .filter_map(|line| line.split_whitespace().next());
        waiting
            .extend(names.filter(|name| *name != "help").map(|name| [words.as_slice(), &[name.to_owned()]].concat()));
        found.push(words);
    }
    found
}

#[test]
fn every_command_has_help_with_an_example_and_answers_a_wrong_call_in_two_lines() {
    let commands = commands();
    assert!(commands.len() > 15, "{commands:?}");
    for words in commands {
        let with = |last: &'static str| words.iter().map(String::as_str).chain([last]).collect::<Vec<_>>();
        let help = SiteTest::empty().run(&with("--help")).status(0).stderr("").stdout;
        assert!(help.contains("Example"), "{words:?}\n{help}");
        let run = SiteTest::smallest().run(&with("--no-such-option")).status(2);
        let lines: Vec<_> = run.stderr.lines().collect();
        assert_eq!(lines[0], "error: unexpected argument '--no-such-option' found", "{words:?}");
        assert!(
            lines.len() == 2 && lines[1].starts_with("hint: ") && run.stdout.is_empty(),
            "{words:?}\n{}",
            run.stderr
        );
    }
}

#[test]
fn what_a_command_needs_and_is_not_given_is_said_in_two_lines() {
    for (call, says) in [
        (&["init"][..], "not provided: <DIR>"),
        (&["init", "a", "--title", ""], "one title, with words"),
        (&["new", "note"], "not provided: <ID>"),
        (&["new", "note", "A b"], "lower-case letters"),
        (&["new", "note", "a", "--quote", "words"], "not provided: --article"),
        (&["compare", "a"], "not provided: <B>"),
        (&["compare", "a", "b"], "no article `a`"),
        (&["import"], "not provided: <FILE>"),
        (&["schema", "notes"], "invalid value 'notes'"),
        (&["theme", "eject", "templates/nots.html"], "no file `templates/nots.html`"),
        (&["completions", "basch"], "invalid value 'basch'"),
        (&["man", "chekc"], "no command `chekc`"),
        (&["explain", "unknown-kye"], "no diagnostic `unknown-kye`"),
        (&["serve", "--port", "seventy"], "invalid value 'seventy'"),
        (&["build", "--date", "today"], "invalid value 'today'"),
        (&["verify", "now"], "unexpected argument 'now'"),
    ] {
        let run = SiteTest::smallest().run(call).status(2);
        assert!(run.stderr.lines().count() == 2 && run.stderr.contains(says), "{call:?}: {}", run.stderr);
        assert!(run.stderr.starts_with("error: ") && run.stderr.contains("\nhint: "), "{call:?}: {}", run.stderr);
    }
}

#[test]
fn a_theme_is_copied_out_and_changes_nothing_until_it_is_changed() {
    let plain = SiteTest::smallest().built(&[]);
    let test = SiteTest::smallest();
    test.run(&["theme", "eject", "templates/note.html"]).status(0);
    assert_eq!(crate::support::folder::files(&test.path("themes")), ["default/templates/note.html"]);
    let all = test.run(&["theme", "eject"]).status(0);
    assert!(all.stdout.contains("1 there already, left as they are"), "{}", all.stdout);
    let ejected = test.built(&[]);
    assert_eq!(crate::support::folder::differences(&plain.files, &ejected.files), Vec::<String>::new());
}

/// Runs a program on a script; none where this machine has no such program, which is then said.
#[expect(clippy::print_stderr, reason = "what was not tried is said")]
fn shell(program: &str, arguments: &[&str], folder: &std::path::Path) -> Option<String> {
    match Command::new(program).args(arguments).current_dir(folder).output() {
        Ok(output) => {
            assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
            Some(String::from_utf8(output.stdout).unwrap())
        }
        Err(_) => {
            eprintln!("{program} is not here: its completions were not tried");
            None
        }
    }
}

#[test]
fn shells_complete_commands_options_and_words() {
    let test = SiteTest::empty();
    for name in ["bash", "zsh", "fish"] {
        let script = test.run(&["completions", name]).status(0).stdout;
        std::fs::write(test.path(&format!("dossier.{name}")), script).unwrap();
    }
    let bash = "source ./dossier.bash\nask() { COMP_WORDS=(dossier \"$@\"); COMP_CWORD=$#; COMPREPLY=(); \
        _dossier dossier \"${!#}\" \"${COMP_WORDS[$(($# - 1))]}\"; echo \"${COMPREPLY[@]}\"; }\n\
        ask che; ask check --fi; ask new note x --kind ''; ask schema n; ask explain yaml";
    if let Some(said) = shell("bash", &["-c", bash], &test.root()) {
        assert_eq!(
            said,
            "check\n--fix\nstatement figure deployment event claim\nnote note-translation\nyaml-syntax yaml-limit\n"
        );
    }
    shell("zsh", &["-n", "dossier.zsh"], &test.root());
    let fish = "source dossier.fish; for line in 'che' 'check --fi' 'new note x --kind cl' 'schema n' 'status unt' 'explain yaml-s'; \
        complete -C \"dossier $line\"; end";
    if let Some(said) = shell("fish", &["--no-config", "-c", fish], &test.root()) {
        let words: Vec<_> = said.lines().map(|line| line.split('\t').next().unwrap()).collect();
        assert_eq!(words, ["check", "--fix", "claim", "note", "note-translation", "untranslated", "yaml-syntax"]);
    }
}

#[test]
fn shells_and_man_learn_every_command() {
    let names: Vec<String> = commands().into_iter().filter(|words| words.len() == 1).flatten().collect();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let run = SiteTest::empty().run(&["completions", shell]).status(0).stderr("");
        assert!(names.iter().all(|name| run.stdout.contains(name.as_str())), "{shell}");
    }
    let test = SiteTest::empty();
    test.run(&["man", "--output", "man"]).status(0);
    let pages = crate::support::folder::files(&test.path("man"));
    assert!(names.iter().all(|name| pages.contains(&format!("dossier-{name}.1"))), "{pages:?}");
    assert_eq!(test.run(&["man", "check"]).status(0).stdout, test.read("man/dossier-check.1"));
    assert!(test.read("man/dossier.1").starts_with(".ie "));
}

#[test]
fn a_command_that_is_not_there_has_a_suggestion() {
    SiteTest::smallest().run(&["biuld"]).status(2).says("build");
}

#[test]
fn warnings_are_no_mistakes_unless_they_are_denied() {
    let test = SiteTest::smallest().with_file("content/article/x.md", "---\nlanguage: en\n---\n");
    test.check(&[]).status(0).says("warning[unexpected-file]");
    test.check(&["--deny-warnings"]).status(1).says("error[unexpected-file]");
    test.build(&[]).status(0).says("warning[unexpected-file]");
    test.build(&["--deny-warnings"]).status(1);
}

#[test]
fn the_short_format_is_one_line_each() {
    let run = wrong().check(&[]).status(1);
    let lines: Vec<_> = run.stderr.lines().collect();
    let wanted = [
        "content/notes/harbour.yaml:2:10: error[unknown-id]: there is no section `clams`; help: did you mean `claims`?",
        "content/notes/late.md:7:6: warning[html-in-markdown]: HTML in Markdown is shown as text; help: write it in Markdown, or as code between backticks",
        "content/notes/late.md:7:13: warning[html-in-markdown]: HTML in Markdown is shown as text; help: write it in Markdown, or as code between backticks",
    ];
    assert_eq!(lines, wanted);
    assert!(run.stdout.is_empty());
}

#[test]
fn the_json_format_is_one_object_a_line() {
    let run = wrong().run(&["check", "--format", "json"]).status(1);
    let objects: Vec<Value> = run.stderr.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
    assert_eq!(objects.len(), 3);
    for object in &objects {
        assert!(
            object["message"].is_string() && object["code"].is_string() && object["severity"].is_string(),
            "{object}"
        );
    }
    assert_eq!(objects[0]["code"], "unknown-id");
    let text = objects[0].to_string();
    assert!(text.contains("content/notes/harbour.yaml") && text.contains("did you mean `claims`?"), "{text}");
}

#[test]
fn the_format_of_github_is_one_command_a_line() {
    let run = wrong().run(&["check", "--format", "github"]).status(1);
    let lines: Vec<_> = run.stderr.lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[0].starts_with("::error file=content/notes/harbour.yaml,line=2,"), "{}", lines[0]);
    assert!(lines[1].starts_with("::warning file=content/notes/late.md,line=7,"), "{}", lines[1]);
}

#[test]
fn the_format_for_people_shows_the_line_and_the_count() {
    let run = wrong().run(&["check"]).status(1);
    for words in [
        "error[unknown-id]",
        "content/notes/harbour.yaml:2:10",
        "section: clams",
        "^^^^^",
        "did you mean `claims`?",
        "1 error, 2 warnings",
    ] {
        assert!(run.stderr.contains(words), "no `{words}` in\n{}", run.stderr);
    }
    assert!(!run.stderr.contains('\u{1b}'), "no colours in a pipe");
}

#[test]
fn colours_are_used_when_they_are_asked_for() {
    assert!(wrong().run(&["check", "--color", "always"]).stderr.contains('\u{1b}'));
    assert!(!wrong().run(&["check", "--color", "never"]).stderr.contains('\u{1b}'));
}

#[test]
fn the_dossier_is_the_nearest_one_upward_or_the_one_that_is_named() {
    let test = wrong();
    let run = |folder: &str, more: &[&str]| {
        let mut command = test.command(&[&["check", "--format", "short"], more].concat());
        command.current_dir(test.path(folder));
        Run::of(command)
    };
    assert!(
        run("content/notes", &[]).status(1).stderr.starts_with("harbour.yaml:2:10: "),
        "paths start at the working directory"
    );
    assert!(run("content/pages", &[]).status(1).stderr.starts_with("../notes/harbour.yaml:2:10: "));
    assert!(
        run("..", &["--root", "dossier"]).status(1).stderr.starts_with("dossier/content/notes/harbour.yaml:2:10: ")
    );
    let root = test.root();
    let absolute = run("../..", &["--root", root.to_str().unwrap()]).status(1);
    assert!(absolute.stderr.contains("dossier/content/notes/harbour.yaml:2:10: "), "{}", absolute.stderr);
    assert!(run("..", &[]).status(2).stderr.contains("dossier.yaml"));
}

#[test]
fn the_site_goes_into_the_dossiers_folder_unless_it_is_told_otherwise() {
    let test = SiteTest::smallest();
    let mut command = test.command(&["build", "--date", TODAY]);
    command.current_dir(test.path("content/notes"));
    Run::of(command).status(0);
    assert!(test.path("public/index.html").is_file());
    let mut command = test.command(&["build", "--date", TODAY, "--output", "here"]);
    command.current_dir(test.path("content/.."));
    Run::of(command).status(0);
    assert!(test.path("here/index.html").is_file());
}

#[test]
fn every_code_is_explained() {
    for code in Code::ALL {
        let run = SiteTest::smallest().run(&["explain", code.name()]).status(0).stderr("");
        assert!(
            run.stdout.contains(code.name()) && run.stdout.contains(code.title()),
            "{}\n{}",
            code.name(),
            run.stdout
        );
        assert!(run.stdout.contains("**Mend it:**"), "{} says no way to mend it", code.name());
    }
    let all = SiteTest::smallest().run(&["explain"]).status(0).stdout;
    assert!(Code::ALL.iter().all(|code| all.contains(code.name())));
    SiteTest::smallest().run(&["explain", "unknown-kye"]).status(2).says("did you mean `unknown-key`?");
}

#[test]
fn explaining_needs_no_dossier() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_dossier"));
    command.args(["explain", "yaml-syntax"]).current_dir(folder.path());
    Run::of(command).status(0);
}

#[test]
fn quiet_leaves_out_results_and_keeps_mistakes() {
    let run = SiteTest::smallest().build(&["--quiet"]).status(0);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", ""));
    wrong().check(&["--quiet"]).status(1).says("unknown-id");
}

#[test]
fn timings_name_every_stage() {
    let run = SiteTest::smallest().build(&["--timings"]).status(0);
    let text = run.stdout + &run.stderr;
    for stage in ["load", "resolve", "analyze", "render", "write"] {
        assert!(text.contains(stage), "no `{stage}` in\n{text}");
    }
}

#[test]
fn who_closes_the_pipe_early_makes_no_noise() {
    let test = SiteTest::smallest();
    let mut child = test.command(&["explain"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut stderr = String::new();
    child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    assert_eq!((child.wait().unwrap().code(), stderr.as_str()), (Some(0), ""));

    let test = wrong();
    let mut child = test.command(&["check"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop((child.stdout.take(), child.stderr.take()));
    assert!(matches!(child.wait().unwrap().code(), Some(1 | 2)), "no panic and no signal");
}

#[test]
fn an_import_makes_an_article_that_can_be_quoted() {
    let test =
        SiteTest::smallest().with_file("page.txt", "Menu\nFerries sail again\n\nThe ferries sailed at dawn.\nShare\n");
    test.run(&[
        "import",
        "page.txt",
        "--id",
        "morning-report",
        "--lines",
        "2-4",
        "--language",
        "en",
        "--outlet",
        "gazette",
    ])
    .status(0);
    assert_eq!(test.read("texts/morning-report.txt"), "Ferries sail again\n\nThe ferries sailed at dawn.\n");
    let record = test.read("content/articles/morning-report.md");
    assert!(record.contains("language: en") && record.contains("outlet: gazette"), "{record}");
    let quoting = "kind: claim\nsection: claims\ntitle: Ferries\nreports:\n  - article: morning-report\n    quote: The ferries sailed at dawn\n";
    let test = test.with_file("content/notes/ferries.yaml", quoting);
    let run = test.check(&[]);
    assert!(!run.stderr.contains("quotation-"), "{}", run.stderr);
    test.run(&["import", "page.txt", "--id", "morning-report", "--lines", "2-4"]).status(0);
    assert_eq!(test.read("content/articles/morning-report.md"), record, "a record that is there is left as it is");
}

/// Two articles of which the second swaps words of the first, with a note on both and one on the first alone.
fn reworded() -> SiteTest {
    let article = |language: &str, text: &str| {
        format!("---\nlabel: An article\nlanguage: {language}\nrights: full\npublished: 2032-03-02\n---\n\n{text}\n")
    };
    let first = "“The dam at Ostrow is holding, and nobody downstream has to leave their home tonight,” engineer Vera Lind told \
        reporters beside the sluice.";
    let second = "“The Ostrow dam is standing firm, and no one downstream must quit their home tonight,” engineer Vera Lind told \
        journalists at the sluice.";
    let note = "kind: claim\nsection: claims\ntitle: The dam holds\nreports:\n  - article: first\n    quote: The dam at Ostrow is \
        holding\n  - article: second\n    quote: The Ostrow dam is standing firm\n";
    let alone = "kind: claim\nsection: claims\ntitle: Reporters\nreports:\n  - article: first\n    quote: beside the sluice\n\
        silent: [second]\n";
    SiteTest::smallest()
        .with_file("content/articles/first.md", article("en", first))
        .with_file("content/articles/second.md", article("en", second))
        .with_file("content/articles/third.md", article("ar", "قالت المهندسة إن السد صامد."))
        .with_file("content/notes/dam.yaml", note)
        .with_file("content/notes/alone.yaml", alone)
}

#[test]
fn two_articles_are_compared_in_plain_lines_of_80_columns() {
    let run = reworded().run(&["compare", "second", "first"]).status(0).stderr("");
    for words in [
        "Where they differ (1)",
        "The dam holds (dam)",
        "What only B reports (1)",
        "(not in the other)",
        "*reporters beside*",
    ] {
        assert!(run.stdout.contains(words), "{words} is not in:\n{}", run.stdout);
    }
    assert!(
        !run.stdout.contains('\x1b') && run.stdout.lines().all(|line| line.chars().count() <= 80),
        "{}",
        run.stdout
    );
    let coloured = reworded().run(&["compare", "first", "second", "--color", "always"]).status(0);
    assert!(coloured.stdout.contains("\x1b[") && !coloured.stdout.contains("*reporters"), "{}", coloured.stdout);
}

#[test]
fn an_article_that_is_not_there_has_a_suggestion() {
    reworded().run(&["compare", "frist", "second"]).status(2).says("did you mean `first`?");
    reworded().run(&["compare", "first", "first"]).status(2).says("one article");
}

#[test]
fn a_check_for_publishing_lists_what_would_become_public_and_nothing_else() {
    let test = SiteTest::smallest()
        .with_file("content/notes/secret.yaml", "kind: claim\nsection: claims\ntitle: A\nvisibility: internal\n")
        .with_file("content/notes/later.yaml", "kind: claim\nsection: claims\ntitle: B\ndraft: true\n")
        .with_file("content/assets/chart.csv", "a,b\n");
    let run = test.check(&["--public"]).status(0);
    let lines: Vec<_> = run.stdout.lines().collect();
    let wanted = [
        "would become public at https://storm.example/:",
        "  article     evening-report  its whole text",
        "  note        port-closed  claim",
        "  page        method",
        "  outlet      gazette",
        "  entity      old-port  place",
        "  file        assets/chart.csv  as it is",
    ];
    assert_eq!(lines[..lines.len() - 1], wanted);
    let site = test.built(&[]);
    assert!(lines[lines.len() - 1].starts_with(&format!("in {} files (", site.files.len())), "{lines:?}");
}

#[test]
fn a_check_for_publishing_looks_whether_git_leaves_out_what_must_not_leave_the_machine() {
    let test = SiteTest::smallest()
        .with_file(".git/HEAD", "")
        .with_file("texts/evening-report.txt", "words\n")
        .with_file(".gitignore", "/content/internal/\n")
        .with_file("content/internal/entities.yaml", "");
    test.check(&["--public"]).status(0).says("`texts/` must not leave this machine").says("internal-in-repository");
    assert!(!test.check(&["--public"]).stderr.contains("content/internal"));
    let test = test.with_file(".gitignore", "/content/internal/**\ntexts/\n");
    assert_eq!(test.check(&["--public"]).status(0).stderr, "");
}
