//! How long it takes from saving a file until the changed page is in the browser.
//!
//! `cargo bench --bench serve` makes a dossier of 1,000 articles of some 600 words with 500 notes of ten reports, serves it, and
//! saves the record of a note, that of an article and an article's text again and again, as editors do: beside the old file, then
//! in its place. It prints how long it took until the word of the change was heard, and until the page had come with it.
//! Nothing is asserted: what is asserted of the preview is in `tests/serve.rs`.

#![expect(clippy::disallowed_types, clippy::disallowed_methods, reason = "a bench reads the clock and writes files")]
#![expect(clippy::print_stdout, reason = "what a bench found is printed")]

use std::error::Error;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};

use dossier::locale::Day;
use dossier::options::Today;
use dossier::serve::{Heard, Options, Preview};

/// Articles of the dossier.
const ARTICLES: usize = 1000;
/// Notes of the dossier.
const NOTES: usize = 500;
/// Reports of a note.
const REPORTS: usize = 10;
/// Sentences of an article, of twelve words each.
const SENTENCES: usize = 50;
/// How often each file is saved.
const TIMES: usize = 20;
/// How long an editor looks at the page before saving again: long enough for the pages to have been tried meanwhile.
const PAUSE: Duration = Duration::from_secs(2);

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let root = folder.path();
    write_dossier(root)?;
    let options = Options {
        host: None,
        port: 0,
        poll: false,
        deny_warnings: false,
        today: Today::Day(Day::parse("2032-01-01").ok_or("a day")?),
        draw: Arc::new(|_, _| String::new()),
    };
    let preview = Preview::open(root, options)?;
    let stop = preview.stopper();
    let (tell, told) = channel();
    let server = thread::spawn(move || {
        preview.run(|heard| {
            if let Heard::Serving { url, .. } = heard {
                let _ = tell.send(url);
            }
        })
    });
    let url = told.recv()?;
    let host = url.trim_start_matches("http://").trim_end_matches('/').to_owned();
    thread::sleep(PAUSE);
    for (what, file, page) in [
        ("a note", "content/notes/n00100.yaml", "/notes/n00100/"),
        ("an article's record", "content/articles/a00100.md", "/sources/a00100/"),
        ("an article's text", "content/articles/a00100.md", "/sources/a00100/"),
    ] {
        measure(what, &root.join(file), &host, page)?;
    }
    stop.stop();
    server.join().map_err(|_| "the preview panicked")??;
    Ok(())
}

/// Saves a file again and again, and prints how long it took each time.
fn measure(what: &str, file: &Path, host: &str, page: &str) -> Outcome<()> {
    let old = fs::read_to_string(file)?;
    let mut news = TcpStream::connect(host)?;
    write!(news, "GET /.dossier/events HTTP/1.1\r\nHost: {host}\r\n\r\n")?;
    let mut news = BufReader::new(news);
    let mut number = next(&mut news, "")?;
    let (mut heard, mut come) = (Vec::new(), Vec::new());
    for time in 0..TIMES {
        let mark = format!("Saved for time {time}");
        let new = match what {
            "an article's text" => format!("{old}\n\n{mark}, says the last line.\n"),
            _ => old.replacen("First name", &mark, 1),
        };
        let start = Instant::now();
        let beside = file.with_extension("new~");
        fs::write(&beside, new)?;
        fs::rename(&beside, file)?;
        number = next(&mut news, &number)?;
        heard.push(start.elapsed());
        let answer = get(host, page)?;
        come.push(start.elapsed());
        if !answer.contains(&mark) {
            return Err(format!("{page} came without `{mark}`").into());
        }
        thread::sleep(PAUSE);
    }
    fs::write(file, old)?;
    println!("{what}: heard after {}, the page there after {}", summary(heard), summary(come));
    Ok(())
}

/// Waits for pages with another number, and gives it.
fn next(news: &mut impl BufRead, known: &str) -> Outcome<String> {
    let mut line = String::new();
    loop {
        line.clear();
        if news.read_line(&mut line)? == 0 {
            return Err("the preview has ended".into());
        }
        let number = line.split_once("\"page\":").and_then(|(_, rest)| rest.split([',', '}']).next());
        if let Some(number) = number.filter(|number| *number != known) {
            return Ok(number.to_owned());
        }
    }
}

fn get(host: &str, page: &str) -> Outcome<String> {
    let mut stream = TcpStream::connect(host)?;
    write!(stream, "GET {page} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

fn summary(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let at = |place: usize| times[place].as_millis();
    format!("{} ms (median of {}; {} to {})", at(times.len() / 2), times.len(), at(0), at(times.len() - 1))
}

/// Writes a dossier whose articles have few words in common, in one language.
fn write_dossier(root: &Path) -> Outcome<()> {
    fs::create_dir_all(root.join("content/articles"))?;
    fs::create_dir_all(root.join("content/notes"))?;
    fs::write(
        root.join("dossier.yaml"),
        "title: Bench\nbase_url: https://example.org/\nlanguages: [{code: en}]\nrights: full\nsections:\n  \
        - {id: claims, layout: list, title: Claims}\n",
    )?;
    let outlets: String = (0..40).map(|n| format!("o{n}: {{name: Outlet {n}}}\n")).collect();
    fs::write(root.join("content/outlets.yaml"), outlets)?;
    let mut random = 7;
    let articles: Vec<Vec<String>> =
        (0..ARTICLES).map(|_| (0..SENTENCES).map(|_| sentence(&mut random)).collect()).collect();
    for (at, sentences) in articles.iter().enumerate() {
        let paragraphs: Vec<String> = sentences.chunks(5).map(|chunk| chunk.join(" ")).collect();
        let record = format!(
            "---\nlabel: First name {at}\noutlet: o{}\nlanguage: en\npublished: 2031-03-{:02}\n---\n\n{}\n",
            at % 40,
            at % 28 + 1,
            paragraphs.join("\n\n")
        );
        fs::write(root.join(format!("content/articles/a{at:05}.md")), record)?;
    }
    for note in 0..NOTES {
        let report = |n: usize| {
            let at = (note * 2 + n * 37) % ARTICLES;
            format!("  - article: a{at:05}\n    quote: \"{}\"\n", articles[at][(note + n) % SENTENCES])
        };
        let reports: String = (0..REPORTS).map(report).collect();
        let text = format!("kind: claim\nsection: claims\ntitle: First name {note}\nreports:\n{reports}");
        fs::write(root.join(format!("content/notes/n{note:05}.yaml")), text)?;
    }
    Ok(())
}

/// Makes a sentence of twelve words of two to four syllables, the most frequent ones most often.
fn sentence(random: &mut u64) -> String {
    let mut below = |end: u64| {
        // Marsaglia's xorshift64.
        *random ^= *random << 13;
        *random ^= *random >> 7;
        *random ^= *random << 17;
        *random % end
    };
    let mut word = || {
        let most = below(3000);
        let rank = below(1 + most);
        let syllable = |n: u64| ["ka", "lo", "mi", "ter", "sun", "ve", "ra", "pol", "den", "bi"][(n % 10) as usize];
        (0..4).map(|at| rank / 10_u64.pow(at)).take_while(|rest| *rest > 0).map(syllable).collect::<String>() + "a"
    };
    let words: Vec<String> = (0..12).map(|_| word()).collect();
    format!("K{}.", words.join(" "))
}
