//! The preview: what is saved is in the browser, mistakes lie over the last good page, and nothing else is given away.

use std::fs;
use std::net::TcpListener;

use crate::support::preview::Preview;
use crate::support::site_test::SiteTest;

/// A note of the fixture with one language, and its page.
const NOTE: (&str, &str) = ("content/notes/levels/gauge.yaml", "/notes/gauge/");

/// Saves a file as careful editors do: beside the old one, then in its place.
fn save(test: &SiteTest, path: &str, text: &str) {
    let beside = test.path(&format!("{path}.tmp~"));
    fs::write(&beside, text).unwrap();
    fs::rename(&beside, test.path(path)).unwrap();
}

#[test]
fn what_is_saved_is_in_the_browser() {
    let test = SiteTest::of("one-language");
    let preview = Preview::of(&test, &[]);
    let page = preview.get(NOTE.1);
    assert!(
        page.status == 200 && page.body.contains("The river at the gauge") && page.body.contains("/.dossier/live.js")
    );
    let (mut news, first) = preview.news();
    assert!(page.body.contains(&format!("data-page=\"{}\"", first["page"])), "the page knows of which state it is");

    save(&test, NOTE.0, &test.read(NOTE.0).replace("The river at the gauge", "The river by night"));
    let second = news.next(|news| news["page"] != first["page"]);
    assert!(preview.get(NOTE.1).body.contains("The river by night"));

    // A file that comes and one that goes are changes too.
    save(&test, "content/pages/news.md", "---\ntitle: News\n---\n\nFresh words.\n");
    let third = news.next(|news| news["page"] != second["page"]);
    assert!(preview.get("/news/").body.contains("Fresh words."));
    fs::remove_file(test.path("content/pages/news.md")).unwrap();
    news.next(|news| news["page"] != third["page"]);
    assert_eq!(preview.get("/news/").status, 404);
    assert!(!test.path("public").exists(), "a preview writes nothing");
}

#[test]
fn a_disk_that_does_not_tell_is_looked_at() {
    let test = SiteTest::smallest();
    let preview = Preview::of(&test, &["--poll"]);
    let (mut news, first) = preview.news();
    save(&test, "content/pages/news.md", "---\ntitle: News\n---\n\nFresh words.\n");
    news.next(|news| news["page"] != first["page"]);
    assert!(preview.get("/news/").body.contains("Fresh words."));
}

#[test]
fn a_mistake_lies_over_the_last_good_page_until_it_is_mended() {
    let test = SiteTest::of("one-language");
    let preview = Preview::of(&test, &[]);
    let (mut news, first) = preview.news();
    let good = test.read(NOTE.0);

    save(&test, NOTE.0, &good.replace("612 centimetres at two", "613 centimetres at two"));
    let broken = news.next(|news| !news["trouble"].is_null());
    let trouble = broken["trouble"].as_str().unwrap();
    for words in ["quotation-not-found", "content/notes/levels/gauge.yaml:", "613 centimetres", "^^^"] {
        assert!(trouble.contains(words), "no `{words}` in {trouble}");
    }
    assert_eq!(broken["page"], first["page"], "no page is loaded anew");
    assert!(preview.get(NOTE.1).body.contains("The river at the gauge"), "the last good site stays");

    save(&test, NOTE.0, &good);
    let mended = news.next(|news| news["trouble"].is_null());
    assert_ne!(mended["page"], first["page"]);
}

#[test]
fn mistakes_from_the_start_are_shown_where_there_is_no_page_yet() {
    let test = SiteTest::smallest().with_file("content/notes/harbour.yaml", "kind: claim\nsection: clams\ntitle: x\n");
    let preview = Preview::of(&test, &[]);
    let page = preview.get("/");
    assert!(page.status == 500 && page.body.contains("clams") && page.body.contains("/.dossier/live.js"), "{page:?}");
}

#[test]
fn a_link_that_leads_nowhere_is_found_without_its_page_being_asked_for() {
    let test = SiteTest::smallest();
    let preview = Preview::of(&test, &[]);
    let (mut news, _) = preview.news();
    save(&test, "content/pages/news.md", "---\ntitle: News\n---\n\n[Nowhere](/nowhere/)\n");
    let broken = news.next(|news| !news["trouble"].is_null());
    assert!(broken["trouble"].as_str().unwrap().contains("broken-link"), "{broken}");
}

#[test]
fn a_template_that_cannot_be_filled_leaves_the_last_good_page() {
    let test = SiteTest::smallest();
    let path = "themes/default/templates/404.html";
    // The folder is there before, so that what is told of is the template alone.
    fs::create_dir_all(test.path(path).parent().unwrap()).unwrap();
    let preview = Preview::of(&test, &[]);
    assert_eq!(preview.get("/404.html").status, 200);
    let (mut news, first) = preview.news();
    let template = "{% extends \"base.html\" %}{% block main %}{{ nothing.here.at.all }}{% endblock %}";
    save(&test, path, template);
    let second = news.next(|news| news["page"] != first["page"]);
    let page = preview.get("/404.html");
    assert!(page.status == 500 && page.body.contains("<main"), "{page:?}");
    assert!(page.body.contains(&format!("data-page=\"{}\"", second["page"])), "it is not loaded again and again");
    let broken = news.next(|news| !news["trouble"].is_null());
    assert!(broken["trouble"].as_str().unwrap().contains("404.html"), "{broken}");
}

#[test]
fn a_style_is_exchanged_without_loading_the_page_anew() {
    let path = "themes/default/static/css/8-own.css";
    let test = SiteTest::smallest().with_file(path, "main { color: red }");
    let preview = Preview::of(&test, &[]);
    let (mut news, first) = preview.news();
    save(&test, path, "main { color: rebeccapurple }");
    let second = news.next(|news| news["style"] != first["style"]);
    assert_eq!(second["page"], first["page"]);
    let page = preview.get("/").body;
    let style = page
        .split("href=\"")
        .map(|rest| rest.split('"').next().unwrap())
        .find(|href| href.starts_with("./") && href.ends_with(".css"));
    let style = style.unwrap().trim_start_matches("./");
    assert!(preview.get(&format!("/{style}?2")).body.contains("rebeccapurple"));
}

#[test]
fn what_is_held_back_is_shown_and_marked() {
    let test = SiteTest::of("three-languages");
    let preview = Preview::of(&test, &[]);
    for (path, mark) in [
        ("/notes/zzdraft-note/", "brouillon"),
        ("/ar/notes/zzinternal-note/", "داخلي"),
        ("/en/notes/zzembargo-note/", "under embargo"),
        ("/en/sources/zzinternal-source/", "internal"),
        ("/en/zzdraft-page/", "draft"),
    ] {
        let page = preview.get(path);
        assert_eq!(page.status, 200, "{path}");
        assert!(page.body.contains(&format!("<strong>{mark}</strong>")), "{path} is not marked as {mark}");
    }
    let front = preview.get("/").body;
    assert!(front.contains("dossier-private") && !front.contains("<strong>brouillon</strong>"));
    let hidden: serde_json::Value = serde_json::from_str(&preview.get("/.dossier/hidden.json").body).unwrap();
    assert_eq!(hidden["/ar/notes/zzdraft-note/"], "draft");
    assert!(hidden.get("/").is_none());
    assert_eq!(preview.get("/entities/zzprotected/").status, 404, "who is protected has no page here either");
}

#[test]
fn shared_words_are_shown_that_no_built_site_has() {
    let words = "overflowed shortly before midnight";
    let pages = ["compare/agency-copy/courier-front/", "sources/agency-copy/"];
    let test = SiteTest::of("one-language");
    let preview = Preview::of(&test, &[]);
    let site = test.built(&[]);
    for page in pages {
        let shown = preview.get(&format!("/{page}")).body;
        let passages = shown.split(" id=\"shared\"").nth(1).unwrap();
        assert!(passages.replace("<mark>", "").contains(words), "{page}");
        let built = site.text(&format!("{page}index.html")).split(" id=\"shared\"").nth(1).unwrap();
        assert!(!built.contains(words), "{page}");
    }
}

#[test]
fn nothing_leads_out_of_the_site() {
    let test = SiteTest::of("one-language").with_file("content/assets/pictures/later.txt", "mine");
    let preview = Preview::of(&test, &[]);
    assert_eq!(preview.get("/assets/pictures/later.txt").body, "mine");
    for path in [
        "/../dossier.yaml",
        "/..",
        "/assets/../dossier.yaml",
        "/assets/%2e%2e/%2e%2e/dossier.yaml",
        "/assets/..%2f..%2fdossier.yaml",
        "/assets/pictures/..\\..\\x",
        "/assets/pictures/bridge.svg%00.html",
        "//etc/passwd",
        "/%2fetc%2fpasswd",
    ] {
        assert_eq!(preview.get(path).status, 400, "{path}");
    }
    for path in
        ["/dossier.yaml", "/content/notes/siren.yaml", "/texts/agency-copy.txt", "/assets/pictures", "/.git/config"]
    {
        assert_eq!(preview.get(path).status, 404, "{path}");
    }
    #[cfg(unix)]
    {
        let asset = test.path("content/assets/pictures/later.txt");
        fs::remove_file(&asset).unwrap();
        std::os::unix::fs::symlink(test.path("dossier.yaml"), &asset).unwrap();
        assert_eq!(preview.get("/assets/pictures/later.txt").status, 404, "a link leads out");
    }
}

#[test]
fn it_speaks_http() {
    let test = SiteTest::of("one-language");
    let preview = Preview::of(&test, &[]);
    let ask = |first: &str, more: &str| {
        preview.ask(&format!("{first} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{more}\r\n"))
    };
    let page = ask("GET /notes/gauge/", "");
    assert_eq!((page.status, page.line("Content-Type")), (200, Some("text/html; charset=utf-8")));
    let same = ask("GET /notes/gauge/", &format!("If-None-Match: {}\r\n", page.line("ETag").unwrap()));
    assert_eq!((same.status, same.body.as_str()), (304, ""));
    let head = ask("HEAD /notes/gauge/", "");
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert_eq!(head.line("Content-Length"), page.line("Content-Length"));
    let slash = ask("GET /notes/gauge?x=1", "");
    assert_eq!((slash.status, slash.line("Location")), (307, Some("/notes/gauge/?x=1")));
    assert_eq!(ask("POST /", "Content-Length: 0\r\n").status, 405);
    let missing = ask("GET /no/such/page/", "");
    assert!(missing.status == 404 && missing.body.contains("<main"), "{missing:?}");
    assert!(
        missing.body.contains("href=\"/static/")
            || missing.body.contains("href=\"/notes/")
            || missing.body.contains("href=\"/\"")
    );
    assert_eq!(ask("GET /feed.xml", "").line("Content-Type"), Some("application/xml"));
    assert_eq!(preview.ask("nonsense\r\n\r\n").status, 400);
}

#[test]
fn a_name_of_others_is_refused() {
    let test = SiteTest::smallest();
    let preview = Preview::of(&test, &[]);
    for host in ["evil.example", "evil.example:1717", "localhost.evil.example"] {
        let answer = preview.ask(&format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"));
        assert!(answer.status == 403 && !answer.body.contains('<'), "{host}: {answer:?}");
    }
    assert_eq!(preview.ask("GET / HTTP/1.0\r\n\r\n").status, 400);
}

#[test]
fn a_port_that_is_taken_is_one_line() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let run = SiteTest::smallest().run(&["serve", "--port", &port]).status(2);
    let hint = "hint: another preview may be running; `--port` takes another port, 0 any that is free\n";
    assert_eq!(run.stderr, format!("error: port {port} is in use\n{hint}"));
}

#[cfg(unix)]
#[test]
fn an_interruption_ends_it_cleanly() {
    let test = SiteTest::smallest();
    let preview = Preview::of(&test, &[]);
    let (status, said) = preview.interrupt();
    assert_eq!(status, Some(0));
    assert_eq!(said, "the preview has ended\n");
}
