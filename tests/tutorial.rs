//! The documentation as its readers use it: the tutorial's commands are run, and no page leads to one that is not there.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::support::folder;
use crate::support::json::record;
use crate::support::preview::Preview;
use crate::support::run::Run;
use crate::support::site::Site;
use crate::support::site_test::SiteTest;

const TUTORIAL: &str = include_str!("../docs/tutorial.md");
/// The pages whose examples are whole files of the tutorial's dossier.
const EXAMPLES: [(&str, &str); 2] =
    [("modelling", include_str!("../docs/modelling.md")), ("content", include_str!("../docs/content.md"))];

/// Makes one script of the tutorial: blocks of `sh` as they are, blocks with a path as files.
fn script() -> String {
    let mut script = String::from("top=$PWD\n");
    let mut lines = TUTORIAL.lines();
    while let Some(line) = lines.next() {
        let Some(info) = line.strip_prefix("```").filter(|info| !info.is_empty()) else { continue };
        let block: String = lines.by_ref().take_while(|line| *line != "```").map(|line| format!("{line}\n")).collect();
        match info.split_once(' ') {
            Some((_, path)) => script += &format!("cat > \"$top/{path}\" <<'END OF FILE'\n{block}END OF FILE\n"),
            None if info == "sh" => script += &block,
            None => assert_eq!(info, "console", "a block that is neither run nor written nor for you to do"),
        }
    }
    script
}

/// Runs the tutorial in an empty folder.
#[cfg(unix)]
fn tutorial() -> (SiteTest, Run) {
    let test = SiteTest::empty();
    let program = Path::new(env!("CARGO_BIN_EXE_dossier")).parent().unwrap().to_owned();
    let path = std::env::split_paths(&std::env::var_os("PATH").unwrap()).collect::<Vec<_>>();
    let path = std::env::join_paths([program].into_iter().chain(path)).unwrap();
    let mut command = Command::new("sh");
    command.args(["-e", "-c", &script()]).current_dir(test.root()).env("PATH", path);
    let run = Run::of(command).status(0).stderr("");
    (test, run)
}

#[cfg(unix)]
#[test]
fn the_tutorial_leads_from_nothing_to_a_site_with_a_disputed_figure_in_two_languages() {
    let (test, run) = tutorial();
    for said in
        ["quoted from `herald`: words ", "2 texts; dossier.lock written", "note        people-on-the-bridge  figure"]
    {
        assert!(run.stdout.contains(said), "no `{said}` in\n{}", run.stdout);
    }

    let site = Site::read(&test.path("bridge/public"));
    let data: Value = serde_json::from_str(site.text("data/dossier.json")).unwrap();
    let note = record(data["notes"].as_array().unwrap(), "people-on-the-bridge");
    assert_eq!((note["agreement"].as_str(), note["articles"].as_u64()), (Some("conflict"), Some(2)));
    for report in note["reports"].as_array().unwrap() {
        assert!(report["verified"].is_string(), "{report}");
    }
    for (page, title) in [
        ("notes/people-on-the-bridge", "People on the bridge"),
        ("ar/notes/people-on-the-bridge", "عدد من كانوا على الجسر"),
    ] {
        assert_eq!(site.page(&format!("{page}/index.html")).text_of("h1").as_deref(), Some(title));
    }
    assert!(
        !site.files.values().any(|bytes| String::from_utf8_lossy(bytes).contains("quarter of an hour")),
        "a text is published"
    );

    let preview = Preview::of(&test, &["--root", "bridge"]);
    let served = preview.get("/en-ar/notes/people-on-the-bridge/");
    assert!(served.status == 200 && served.body.contains("عدد من كانوا على الجسر"), "{}", served.body);
}

#[cfg(unix)]
#[test]
fn the_whole_files_that_the_guide_shows_pass_the_check_in_the_dossier_of_the_tutorial() {
    let (mut test, _) = tutorial();
    for (page, text) in EXAMPLES {
        let mut files = 0;
        for block in text.split("\n```").skip(1) {
            let Some((info, file)) = block.split_once('\n') else { continue };
            let Some(path) = info.split_once(' ').map(|(_, path)| path).filter(|path| path.starts_with("content/"))
            else {
                continue;
            };
            test = test.with_file(&format!("bridge/{path}"), format!("{file}\n"));
            files += 1;
        }
        assert!(files > 5, "{page}: {files}");
        let run = test.run(&["check", "--root", "bridge", "--format", "short"]);
        let unexpected: Vec<_> = run.codes().into_iter().filter(|code| *code != "quotation-limit").collect();
        assert_eq!((run.status, unexpected), (Some(0), Vec::new()), "{page}: {}", run.stderr);
    }
}

#[test]
fn no_page_of_the_documentation_leads_to_one_that_is_not_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let pages = folder::files(&root.join("docs"))
        .into_iter()
        .filter(|path| path.ends_with(".md"))
        .map(|path| format!("docs/{path}"));
    let mut faults = Vec::new();
    for page in pages.chain(["README.md", "CONTRIBUTING.md"].map(str::to_owned)) {
        let text = std::fs::read_to_string(root.join(&page)).unwrap();
        for target in text.split("](").skip(1).filter_map(|rest| rest.split([')', ' ']).next()) {
            let (path, _) = target.split_once('#').unwrap_or((target, ""));
            let from = root.join(&page);
            if !path.is_empty()
                && !path.contains(':')
                && !path.starts_with('/')
                && !from.parent().unwrap().join(path).exists()
            {
                faults.push(format!("{page}: {target}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    for list in ["index.md", "SUMMARY.md"] {
        let text = std::fs::read_to_string(root.join("docs").join(list)).unwrap();
        let unlisted: Vec<_> = folder::files(&root.join("docs"))
            .into_iter()
            .filter(|path| path.ends_with(".md") && !["index.md", "SUMMARY.md"].contains(&path.as_str()))
            .filter(|path| !text.contains(&format!("({path})")))
            .collect();
        assert!(unlisted.is_empty(), "docs/{list} does not list {unlisted:?}");
    }
}
