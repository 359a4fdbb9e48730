//! Every diagnostic has a fixture in `tests/sites/diagnostics/CODE/`: the files that are wrong, laid over the smallest
//! dossier, and `expected.txt`, what `--format short` prints. `arguments.txt` has another command than `check`; `sparse.txt`
//! names a file that is too large to be kept here, and its size.

#![expect(clippy::disallowed_types, reason = "a sparse file is made by its handle")]

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use dossier::diagnostic::{Code, Severity};

use crate::support::folder;
use crate::support::golden;
use crate::support::run::Run;
use crate::support::site_test::{SiteTest, TODAY};

/// The files of a fixture that are no files of the dossier.
const OWN: &[&str] = &["expected.txt", "arguments.txt", "sparse.txt"];

fn fixtures() -> PathBuf {
    folder::tests().join("sites/diagnostics")
}

/// Lays a fixture over the smallest dossier.
fn dossier(fixture: &Path) -> SiteTest {
    let test = SiteTest::smallest().with_folder(fixture, OWN);
    if let Ok(sparse) = fs::read_to_string(fixture.join("sparse.txt")) {
        let (path, size) = sparse.trim().split_once(' ').expect("a path and a size");
        let path = test.path(path);
        fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("a folder can be made");
        let file = File::create(path).expect("a file can be made");
        file.set_len(size.parse().expect("a size in bytes")).expect("a file can be sparse");
    }
    test
}

/// Runs the command of a fixture.
fn run(fixture: &Path) -> Run {
    let command = fs::read_to_string(fixture.join("arguments.txt")).unwrap_or_else(|_| "check".to_owned());
    let mut arguments: Vec<_> = command.split_whitespace().collect();
    arguments.extend(["--format", "short", "--date", TODAY]);
    dossier(fixture).run(&arguments)
}

#[test]
fn the_smallest_dossier_has_nothing_wrong_in_it() {
    SiteTest::smallest().check(&["--public"]).status(0).stderr("");
}

#[test]
fn every_code_has_a_fixture_and_every_fixture_a_code() {
    let mut codes: Vec<_> = Code::ALL.iter().map(|code| code.name().to_owned()).collect();
    codes.sort();
    assert_eq!(folder::folders(&fixtures()), codes);
}

#[test]
fn every_fixture_yields_its_own_code_alone_and_says_what_it_should() {
    let mut faults = Vec::new();
    for code in Code::ALL {
        let fixture = fixtures().join(code.name());
        let run = run(&fixture);
        if run.codes() != [code.name()] {
            faults.push(format!("{} yields {:?}:\n{}{}", code.name(), run.codes(), run.stdout, run.stderr));
            continue;
        }
        let wrong = run.stderr.contains(": error[") || run.stderr.starts_with("error[");
        if run.status != Some(i32::from(wrong)) {
            faults.push(format!("{} ends with {:?}:\n{}", code.name(), run.status, run.stderr));
        }
        // `check --public` takes some warnings for errors.
        if code.severity() == Severity::Error && !wrong {
            faults.push(format!("{} is no error:\n{}", code.name(), run.stderr));
        }
        faults.extend(golden::one(&fixture.join("expected.txt"), &run.stderr));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_place_is_a_line_and_column_of_a_file() {
    for code in Code::ALL {
        let fixture = fixtures().join(code.name());
        let test = dossier(&fixture);
        for line in run(&fixture).stderr.lines().filter(|line| line.contains(": error[") || line.contains(": warning["))
        {
            let mut parts = line.splitn(4, ':');
            let (path, row, column) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap());
            let bytes = fs::read(test.path(path)).unwrap_or_else(|_| panic!("no such file: {line}"));
            let text = String::from_utf8_lossy(&bytes);
            let (row, column): (usize, usize) = (row.parse().expect(line), column.parse().expect(line));
            let length = text.lines().nth(row - 1).unwrap_or_default().chars().count();
            assert!(row <= text.lines().count() + 1 && column <= length + 1 && column > 0, "{line}");
        }
    }
}
