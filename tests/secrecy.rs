//! What is internal, embargoed, a draft or protected is in no byte of the site.
//!
//! In the fixture with three languages everything of that kind is marked: by words that begin with `zz`, and by the names
//! of a protected person.

use crate::sites::fixture;
use crate::support::folder;
use crate::support::site::Site;
use crate::support::site_test::SiteTest;

/// The name of the protected person in Arabic, which has no mark of its own.
const NAME: &str = "كيلون زفردييه";

/// Gives where words stand in a site: the path, and what is around them.
fn places(site: &Site, words: &str) -> Vec<String> {
    let mut found = Vec::new();
    let words = words.to_lowercase();
    let theme = folder::tests().join("../themes/default");
    // The program's own faces and icons are the same for every dossier, and packed: any two letters stand in them somewhere.
    let own = |path: &str, bytes: &[u8]| std::fs::read(theme.join(path)).is_ok_and(|known| known == bytes);
    for (path, bytes) in site.files.iter().filter(|(path, bytes)| !own(path, bytes)) {
        if path.to_lowercase().contains(&words) {
            found.push(format!("{path} by its name"));
        }
        // What is on a card stands in the head of each of its pages too, as title, alternative text and description.
        if path.starts_with("static/cards/") {
            continue;
        }
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        found.extend(text.match_indices(&words).map(|(at, _)| {
            let from = text[..at].char_indices().rev().nth(40).map_or(0, |(at, _)| at);
            let to = text[at..].char_indices().nth(60).map_or(text.len(), |(end, _)| at + end);
            format!("{path}: …{}…", text[from..to].replace('\n', " "))
        }));
    }
    found
}

#[track_caller]
fn absent(site: &Site, words: &str) {
    let found = places(site, words);
    let shown: Vec<_> = found.iter().take(15).map(String::as_str).collect();
    assert!(found.is_empty(), "`{words}` stands {} times in the site:\n{}", found.len(), shown.join("\n"));
}

#[test]
fn nothing_that_is_held_back_is_in_any_file() {
    let site = fixture("three-languages").site();
    absent(site, "zz");
    absent(site, NAME);
}

#[test]
fn an_embargo_ends_on_its_day() {
    let test = SiteTest::of("three-languages");
    let on = |day: &str| {
        test.run(&["build", "--date", day, "--format", "short"]).status(0).stderr("");
        Site::read(&test.path("public"))
    };
    absent(&on("2032-11-30"), "zzembargo");
    let site = on("2032-12-01");
    assert!(site.pages.contains_key("notes/zzembargo-note/index.html"));
    for held in ["zzinternal", "zzvisibility", "zzdraft", "zzprotected", "zzverdier", "zzgrading", "zzoutlet", NAME] {
        absent(&site, held);
    }
}

#[test]
fn the_day_of_an_embargo_is_that_of_the_dossiers_time_zone() {
    let zoned = |zone: &str| {
        let test = SiteTest::of("three-languages").replace("dossier.yaml", "Indian/Reunion", zone);
        test.replace("content/notes/bilan/zzembargo-note.yaml", "2032-12-01", "2020-01-01")
    };
    // Whatever the clock says, a day long past is past in every zone.
    for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago"] {
        let test = zoned(zone);
        test.run(&["build", "--format", "short"]).status(0).stderr("");
        assert!(Site::read(&test.path("public")).pages.contains_key("notes/zzembargo-note/index.html"), "{zone}");
    }
}

#[test]
fn drafts_are_shown_where_they_are_asked_for_and_nothing_else_is() {
    let site = SiteTest::of("three-languages").built(&["--drafts"]);
    for page in ["notes/zzdraft-note/index.html", "sources/zzdraft-article/index.html", "zzdraft-page/index.html"] {
        assert!(site.pages.contains_key(page), "{page}");
    }
    for held in ["zzinternal", "zzvisibility", "zzembargo", "zzprotected", "zzverdier", "zzgrading", "zzoutlet", NAME] {
        absent(&site, held);
    }
}

#[test]
fn a_grading_is_shown_where_it_is_public() {
    let shown =
        |name: &str, page: &str| fixture(name).site().page(page).text_of("main").expect("a main part").contains("B2");
    assert!(shown("one-language", "sources/courier-front/index.html"));
    let path = "content/articles/courier-front.md";
    let site = SiteTest::of("one-language").replace(path, ", public: true", "").built(&[]);
    assert!(!site.page("sources/courier-front/index.html").text_of("main").expect("a main part").contains("B2"));
}

#[test]
fn articles_of_which_not_even_quotations_may_be_published_cannot_be_quoted() {
    let path = "content/notes/bilan/mort.yaml";
    let run = SiteTest::of("three-languages")
        .with_file("texts/radio-cap.txt", "Une personne serait morte cette nuit, dit-on dans la rue.\n")
        .replace(path, "  - article: radio-cap\n", "  - article: radio-cap\n    quote: Une personne serait morte\n")
        .build(&[])
        .status(1);
    assert_eq!(run.codes(), ["inconsistent-record"]);
}

#[test]
fn texts_that_are_not_published_are_in_no_file() {
    let site = SiteTest::of("three-languages")
        .with_file(
            "texts/aube-suite.txt",
            SiteTest::of("three-languages").read("texts/aube-suite.txt") + "\nqqunpublished\n",
        )
        .with_file("texts/raw/aube-suite.html", "qqraw")
        .built(&[]);
    absent(&site, "qqunpublished");
    absent(&site, "qqraw");
    absent(&site, "confiée au parquet");
}

#[test]
fn a_protected_name_in_any_text_keeps_the_site_from_being_built() {
    let name = "Quillon Zzverdier";
    for (path, from, to) in [
        ("content/pages/methode.md", "Rien n'est", name),
        ("content/notes/bilan/blesses.en.md", "Nobody", "ZZVERDIER"),
        ("content/notes/secours/demande.yaml", "الجزيرة", NAME),
        ("content/outlets.yaml", "Harbour Post", name),
        ("content/articles/mer-presse.md", "M. D.", name),
        ("content/entities.yaml", "union delegate", name),
        ("dossier.yaml", "The fire at", name),
    ] {
        let test = SiteTest::of("three-languages").replace(path, from, to);
        let run = test.build(&[]);
        assert_eq!((run.status, run.codes()), (Some(1), vec!["protected-name"]), "{path}\n{}", run.stderr);
        assert!(!test.path("public").exists());
    }
}

#[test]
fn graphic_matter_is_not_on_the_front_page_nor_in_feeds_and_cards() {
    let site = fixture("three-languages").site();
    // Of the note with a warning, other pages have the title, never the words.
    for words in ["One person died on the way to hospital", "parle d'un mort", "speaks of one death", "تتحدث إذاعة"]
    {
        let pages: Vec<_> = places(site, words).into_iter().filter(|place| !place.starts_with("data/")).collect();
        let allowed = ["notes/mort/", "/notes/mort/", "sources/island-wire", "compare/"];
        let stray: Vec<_> = pages.iter().filter(|place| !allowed.iter().any(|page| place.contains(page))).collect();
        assert!(stray.is_empty(), "{words}: {stray:#?}");
    }
    let page = site.page("notes/mort/index.html");
    assert!(page.named("details").count() > 0, "the words are behind a disclosure");
}

#[test]
fn a_correction_does_not_name_a_note_that_is_held_back() {
    let site = SiteTest::smallest()
        .with_file("content/notes/aaa-held.yaml", "kind: claim\nsection: claims\ntitle: Held\nvisibility: internal\n")
        .with_file("content/notes/open.yaml", "kind: claim\nsection: claims\ntitle: Open\n")
        .with_file(
            "content/corrections.yaml",
            "- on: 2032-01-02\n  kind: correction\n  notes: [aaa-held, open]\n  what: A word.\n",
        )
        .built(&[]);
    absent(&site, "aaa-held");
    assert!(places(&site, "2032-01-02-correction-open").len() > 1);
}

#[test]
fn an_embargo_takes_a_day_and_no_time() {
    let run = SiteTest::smallest()
        .with_file(
            "content/notes/later.yaml",
            "kind: claim\nsection: claims\ntitle: Later\nvisibility: {embargo_until: 2032-01-02T10:00:00Z}\n",
        )
        .check(&[])
        .status(1);
    assert!(run.stderr.contains("invalid-date"), "{}", run.stderr);
}

#[test]
fn a_protected_name_is_found_in_addresses_and_names_of_files() {
    let record = "someone:\n  kind: person\n  names: {en: Zzsami Zzkhoury}\n  protect: true\n";
    let article = |url: &str| format!("---\nlanguage: en\nlabel: A\nurl: {url}\n---\n");
    for url in [
        "https://example.org/zzsami-zzkhoury-told",
        "https://example.org/Zzsami%20Zzkhoury",
        "https://example.org/?q=zzsami+zzkhoury",
    ] {
        let test = SiteTest::smallest()
            .with_file("content/internal/entities.yaml", record)
            .with_file("content/articles/told.md", article(url));
        let run = test.run(&["build", "--format", "short"]).status(1);
        assert!(run.stderr.contains("protected-name"), "{url}: {}", run.stderr);
    }
    let test = SiteTest::smallest()
        .with_file("content/internal/entities.yaml", record)
        .with_file("content/assets/zzsami-zzkhoury.txt", "A list.");
    test.run(&["build", "--format", "short"]).status(1);
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_among_the_content_is_refused() {
    let test = SiteTest::smallest().with_file("kept/entities.yaml", "{}");
    std::os::unix::fs::symlink(test.path("kept"), test.path("content/internal")).expect("a link can be made");
    let run = test.check(&[]).status(2);
    assert!(run.stderr.contains("symbolic link"), "{}", run.stderr);
}

#[test]
fn an_internal_correction_is_on_no_page() {
    let site = SiteTest::smallest()
        .with_file("content/notes/open.yaml", "kind: claim\nsection: claims\ntitle: Open\n")
        .with_file(
            "content/internal/corrections.yaml",
            "- on: 2032-01-02\n  kind: correction\n  what: Zzprivate.\n- on: 2032-01-03\n  kind: update\n  notes: [open]\n  what: Zzprivate too.\n",
        )
        .built(&[]);
    absent(&site, "zzprivate");
}

#[test]
fn an_internal_translation_of_what_is_public_is_refused() {
    for (whole, record, translation) in [
        ("content/notes/open.md", "kind: claim\nsection: claims\ntitle: Open", "content/internal/notes/open.ar.md"),
        ("content/pages/open.md", "title: Open", "content/internal/pages/open.ar.md"),
    ] {
        let run = SiteTest::smallest()
            .with_file(whole, format!("---\n{record}\n---\nWords.\n"))
            .with_file(translation, "---\ntitle: مفتوح\n---\nZzprivate.\n")
            .check(&[])
            .status(1);
        assert!(run.stderr.contains("this translation is internal"), "{}", run.stderr);
    }
}

#[test]
fn the_record_of_a_part_does_not_name_a_whole_that_is_held_back() {
    let figure = "kind: figure\nsection: counts\nmeasure: injured\npopulation: sailors\n";
    let report = "reports:\n  - article: evening-report\n    note: See [[zzheld]].\n";
    let site = SiteTest::smallest()
        .with_file("content/notes/zzheld.yaml", format!("{figure}title: The whole\nvisibility: internal\n"))
        .with_file("content/notes/part.yaml", format!("{figure}title: A part\npart_of: zzheld\n{report}"))
        .built(&[]);
    absent(&site, "zzheld");
}

#[test]
fn what_is_said_of_a_note_follows_the_same_rules_when_one_of_its_articles_is_held_back() {
    let entities =
        "ministry: {kind: organisation, names: {en: Ministry, ar: الوزارة}, aliases: {en: [the ministry]}}\n";
    let report = |article: &str, words: &str, said_by: &str| {
        format!("  - {{article: {article}, value: {{words: {words}}}, quote: {words}, said_by: {said_by}}}\n")
    };
    let note = format!(
        "kind: figure\nsection: claims\ntitle: {{en: People at the quay, ar: ناس على الرصيف}}\nreports:\n{}{}{}",
        report("first", "a throng", "ministry"),
        report("second", "a horde", "{text: the ministry}"),
        report("third", "a throng", "ministry"),
    );
    let article = |words: &str, draft: bool| {
        format!(
            "---\ntitle: Over the port\nlanguage: en\npublished: 2031-05-02\ndraft: {draft}\n---\n\nThere was {words}.\n"
        )
    };
    let site = SiteTest::smallest()
        .with_file("content/entities.yaml", entities)
        .without("content/notes/port-closed.yaml")
        .with_file("content/articles/first.md", article("a throng", false))
        .with_file("content/articles/second.md", article("a horde", false))
        .with_file("content/articles/third.md", article("a throng", true))
        .with_file("content/notes/people.yaml", note)
        .built(&[]);
    let data: serde_json::Value = serde_json::from_str(site.text("data/dossier.json")).unwrap();
    let note = data["notes"].as_array().unwrap().iter().find(|note| note["id"] == "people").unwrap();
    assert_eq!((&note["agreement"], &note["claimants"]), (&"compatible".into(), &1.into()), "{note:#}");
}

#[test]
fn what_a_held_back_note_quotes_is_not_in_the_share_of_an_article_that_is_quoted() {
    let note = |id: &str, words: &str| {
        format!(
            "kind: claim\nsection: claims\ntitle: {{en: {id}, ar: إغلاق}}\nreports:\n  - {{article: evening-report, quote: {words}}}\n"
        )
    };
    let quoted = |more: &str| {
        let held_back = note("Held back", "The port was closed at noon") + more;
        let site = SiteTest::smallest()
            .with_file("content/notes/port-closed.yaml", note("Shown", "The port"))
            .with_file("content/notes/zz-held.yaml", held_back)
            .built(&[]);
        site.page("sources/evening-report/index.html").text_of("main").expect("a main part")
    };
    assert!(quoted("").contains("6 words"), "{}", quoted(""));
    for held_back in ["draft: true\n", "visibility: {embargo_until: 2090-01-01}\n"] {
        assert!(quoted(held_back).contains("2 words"), "{held_back}");
    }
}
