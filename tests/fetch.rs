//! `dossier import URL` against a server on this machine: what is taken, what is refused, and whom it asks.

use std::net::TcpListener;
use std::time::Duration;

use crate::support::folder;
use crate::support::run::Run;
use crate::support::site_test::SiteTest;
use crate::support::web::{Web, answer};

const WORDS: &str = "The storm came over the sea at night and sank four boats in the harbour of Elm before the wind fell again at \
    dawn, the harbour master told the town council on Thursday. It met in the school because the hall had lost its roof, and \
    voted to open the granary to those whose houses were flooded by the river in the hours before the sun came up.";
const ARABIC: &str = "هبت العاصفة ليلا على المرفأ وأغرقت أربعة زوارق قبل أن تهدأ الريح عند الفجر، كما قال رئيس المرفأ لمجلس البلدة \
    يوم الخميس. واجتمع المجلس في المدرسة لأن سقف القاعة سقط، وقرر فتح مخازن الحبوب لمن غمر النهر بيوتهم.";
const HTML: &str = "Content-Type: text/html";

fn page() -> Vec<u8> {
    let html = format!(
        "<html lang=en><head><title>Storm at Elm</title><link rel=stylesheet href=/style.css><meta property=\
        article:published_time content=2032-03-04T07:00:00Z></head><body><img src=/boat.jpg><script src=/count.js></script>\
        <h1>Storm at Elm</h1><p>{WORDS}</p><p>{WORDS}</p></body></html>"
    );
    html.into_bytes()
}

/// Packs bytes as gzip does what cannot be made smaller.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(bytes.len()).unwrap();
    let crc = !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    });
    let parts: [&[u8]; 7] = [
        &[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 1],
        &length.to_le_bytes(),
        &(!length).to_le_bytes(),
        bytes,
        &crc.to_le_bytes(),
        &u32::from(length).to_le_bytes(),
        &[],
    ];
    parts.concat()
}

fn served(path: &str, port: u16) -> Option<Vec<u8>> {
    let to = |url: &str| Some(answer("302 Found", &[&format!("Location: {url}")], b""));
    let (cp1256, _, _) = encoding_rs::WINDOWS_1256.encode(ARABIC);
    let plain = format!("Storm at Elm\n\n{WORDS}\n");
    match path {
        "/storm" | "/flood" => Some(answer("200 OK", &[HTML], &page())),
        "/packed" => Some(answer("200 OK", &[HTML, "Content-Encoding: gzip"], &gzip(&page()))),
        "/text" => Some(answer("200 OK", &["Content-Type: text/plain; charset=utf-8"], plain.as_bytes())),
        "/arabic" => {
            let html =
                [b"<html><head><title>x</title></head><body><p>".as_slice(), &cp1256, b"</p></body></html>"].concat();
            Some(answer("200 OK", &["Content-Type: text/html; charset=\"Windows-1256\""], &html))
        }
        "/short" => to("/longer?by=mail"),
        "/longer?by=mail" => to(&format!("http://127.0.0.1:{port}/storm")),
        "/elsewhere" => to(&format!("http://localhost:{port}/storm")),
        "/round" => to("/and-round"),
        "/and-round" => to("/round"),
        "/other" => to("ftp://127.0.0.1/storm"),
        "/picture" => Some(answer("200 OK", &["Content-Type: image/png"], b"\x89PNG")),
        "/large" => Some(answer("200 OK", &[HTML], &vec![b'a'; 25 << 20])),
        "/wrong" => Some(answer("500 Internal Server Error", &[HTML], b"<p>oh")),
        "/often" => Some(answer("429 Too Many Requests", &[HTML], b"")),
        "/cut" => Some(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 900\r\n\r\n<p>Half".to_vec()),
        "/noise" => Some(b"SSH-2.0-Server\r\n".to_vec()),
        "/slow" => None,
        _ => Some(answer("404 Not Found", &[HTML], b"<p>no")),
    }
}

fn import(test: &SiteTest, arguments: &[&str]) -> Run {
    test.run(&[&["import", "--date", "2032-03-05", "--allow-private", "--pause", "0"], arguments].concat())
}

#[test]
fn a_page_is_fetched_with_one_request_and_recorded_with_where_it_stands() {
    let (web, test) = (Web::answering(served), SiteTest::smallest());
    import(&test, &[&web.url("/storm#top")]).status(0);
    let record = test.read("content/articles/storm.md");
    let url = format!("# From the address that was given.\nurl: \"{}\"\n", web.url("/storm"));
    for words in [
        &url,
        "# From the day on which it was fetched.\nretrieved: 2032-03-05\n",
        "\npublished: 2032-03-04T07:00:00Z\n",
    ] {
        assert!(record.contains(words), "{words}:\n{record}");
    }
    assert!(std::fs::read(test.path("texts/raw/storm.html")).unwrap() == page(), "its bytes are kept as they came");
    let asked = web.asked();
    assert_eq!(asked.len(), 1, "nothing that the page names is asked for: {asked:?}");
    let head = asked[0].head.to_lowercase();
    assert!(
        head.contains(concat!("user-agent: dossier/", env!("CARGO_PKG_VERSION"))) && !head.contains("cookie"),
        "{head}"
    );
    // Asked again on purpose, it is looked at again.
    import(&test, &[&web.url("/storm")]).status(0).says("");
    assert_eq!(web.asked().len(), 2);
}

#[test]
fn what_leads_on_is_followed_and_the_last_address_is_recorded_with_the_first() {
    let (web, test) = (Web::answering(served), SiteTest::smallest());
    let short = web.url("/short");
    import(&test, &[&short]).status(0);
    let record = test.read("content/articles/storm.md");
    let url = format!("# From where {short} led to.\nurl: \"{}\"\n", web.url("/storm"));
    assert!(record.contains(&url), "{url}:\n{record}");
}

#[test]
fn packed_pages_texts_and_encodings_that_the_server_names_are_read() {
    let (web, test) = (Web::answering(served), SiteTest::smallest());
    import(&test, &["--new", &web.url("/packed"), &web.url("/text"), &web.url("/arabic")]).status(0);
    assert!(test.read("texts/packed.txt").contains(WORDS) && test.read("texts/text.txt").contains(WORDS));
    assert!(test.read("texts/arabic.txt").contains(ARABIC), "{}", test.read("texts/arabic.txt"));
}

#[test]
fn what_cannot_be_had_is_told_in_one_line_and_leaves_nothing() {
    let (web, test) = (Web::answering(served), SiteTest::smallest());
    let before = folder::files(&test.root());
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let closed = format!("http://{closed}/");
    let of = |path: &str| web.url(path);
    for (url, words) in [
        (of("/none"), "the answer is 404 Not Found"),
        (of("/wrong"), "the answer is 500 Internal Server Error"),
        (of("/picture"), "the answer is `image/png`, neither a page nor a text"),
        (of("/large"), "the answer is larger than 24 MB"),
        (of("/slow"), "the answer takes too long"),
        (of("/cut"), "no answer: "),
        (of("/noise"), "what answers does not speak HTTP"),
        (of("/round"), "it leads on more than 5 times"),
        (of("/other"), "leads to, what is no address of the web"),
        (closed, "no answer: Connection refused"),
        ("ftp://a.example/b".to_owned(), "only http and https can be fetched"),
        ("http://".to_owned(), "is no address"),
        ("http://me:secret@a.example/".to_owned(), "a user's name"),
    ] {
        // Only what never answers may run into its time: this machine may be busy.
        let timeout = if url.ends_with("/slow") { "1" } else { "60" };
        let run = import(&test, &["--timeout", timeout, &url]).status(2).says(words);
        let lines: Vec<&str> = run.stderr.lines().collect();
        assert!(
            lines.len() == 2
                && lines[0].starts_with(&format!("error: cannot import `{url}`: "))
                && lines[1].starts_with("hint: "),
            "{}",
            run.stderr
        );
    }
    assert_eq!(folder::files(&test.root()), before);
}

#[test]
fn a_private_network_is_asked_only_where_the_editor_says_so() {
    let (web, test) = (Web::answering(served), SiteTest::smallest());
    let table = format!("link\n{}\nhttp://[::1]/x\nhttp://169.254.169.254/latest/meta-data/\n", web.url("/storm"));
    let test = test.with_file("list.csv", table);
    let run = test.run(&["import", "--csv", "list.csv", "--date", "2032-03-05"]).status(2);
    for words in [
        "list.csv:2: cannot import `http://127.0.0.1",
        "127.0.0.1 is on this machine or in a private network",
        "list.csv:3: cannot import `http://[::1]/x`: ::1 is on this machine or in a private network",
        "list.csv:4: cannot import `http://169.254.169.254/latest/meta-data/`: 169.254.169.254 is on this",
        "3 of 3 rows could not be imported",
    ] {
        assert!(run.stderr.contains(words), "{words}:\n{}", run.stderr);
    }
    let run = test.run(&["import", &web.url("/storm").replace("127.0.0.1", "localhost")]).status(2);
    assert!(
        run.stderr.contains("`localhost` is 127.0.0.1, on this machine") || run.stderr.contains("`localhost` is ::1"),
        "{}",
        run.stderr
    );
    assert!(web.asked().is_empty(), "{:?}", web.asked());
}

#[test]
fn a_table_of_links_asks_a_host_with_pauses_and_for_nothing_twice() {
    let (web, test) = (Web::answering(served), SiteTest::smallest());
    let table = format!("link\n{}\n{}\n{}\n", web.url("/storm"), web.url("/often"), web.url("/none"));
    let test = test.with_file("list.csv", table);
    let arguments = ["import", "--csv", "list.csv", "--date", "2032-03-05", "--allow-private", "--pause", "1"];
    let run = test
        .run(&arguments)
        .status(2)
        .says("list.csv:3: ")
        .says("the answer is 429")
        .says("said that it is asked too often");
    assert!(
        run.stdout.contains("3 rows: 1 new article, 0 reprints, 0 captures, 0 there already, 2 failed"),
        "{}",
        run.stdout
    );
    let asked = web.asked();
    assert_eq!(asked.len(), 2, "who is asked too often is left alone: {asked:?}");
    assert!(asked[1].at - asked[0].at >= Duration::from_secs(1));
    let run = test.run(&arguments).status(2);
    assert!(run.stdout.contains("list.csv:2: `storm` has this address"), "{}", run.stdout);
    assert_eq!(web.asked().len(), 3, "what is there already is not asked for");
}
