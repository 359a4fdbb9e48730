//! Long lists: each goes on at `…/page/2/`, in every view, and nothing of it is lost.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::support::page::Page;
use crate::support::site::Site;
use crate::support::site_test::SiteTest;

/// Records of each kind that are added to the smallest dossier: five more than one page of a list holds.
const MANY: usize = 205;

/// The prefixes of the views.
const VIEWS: [&str; 3] = ["", "ar/", "en-ar/"];

/// Pages with long lists, and what each row of one of them leads to.
const LISTS: [(&str, &str); 7] = [
    ("outlets/gazette/", "/sources/report-"),
    ("entities/old-port/", "/notes/claim-"),
    ("sources/", "/sources/report-"),
    ("claims/", "/notes/claim-"),
    ("compare/", "/sources/report-"),
    ("search/", "/notes/claim-"),
    ("corrections/", "/notes/claim-"),
];

/// The site of [`long_dossier`], which takes seconds to build.
static LONG: LazyLock<Site> = LazyLock::new(long_dossier);

/// Builds a dossier of many articles, notes and corrections.
fn long_dossier() -> Site {
    let mut test = SiteTest::smallest();
    let mut corrections = String::new();
    for at in 1..=MANY {
        let article = format!(
            "---\ntitle: Report {at:03}\noutlet: gazette\nlanguage: {}\npublished: 2031-05-02\nnot_stated: [url, authors]\n---\n\n\
             # Report {at:03}\n\nBoat {at} lies in the Old Port.\n",
            // What tells one half of the articles from the other.
            if at % 2 == 0 { "ar" } else { "en" }
        );
        let note = format!(
            "kind: claim\nsection: claims\ntitle: {{en: Boat {at:03}, ar: القارب {at:03}}}\nplace: old-port\n\
             reports:\n  - article: report-{at:03}\n    quote: Boat {at} lies in the Old Port.\n"
        );
        test = test.with_file(&format!("content/articles/report-{at:03}.md"), article);
        test = test.with_file(&format!("content/notes/claim-{at:03}.yaml"), note);
        corrections.push_str(&format!(
            "- on: 2031-05-04\n  kind: clarification\n  notes: [claim-{at:03}]\n  what: {{en: A word, ar: كلمة}}\n"
        ));
    }
    test.with_file("content/corrections.yaml", corrections).built(&[])
}

/// Gives the links of a page that hold some words, each once, from where the page's own content begins.
fn links<'p>(page: &'p Page, holding: &str) -> BTreeSet<&'p str> {
    let links = page.inside("main").unwrap().iter().filter_map(|token| match token {
        crate::support::html::Token::Start { name, attributes } if name == "a" => {
            attributes.iter().find(|(key, _)| key == "href").map(|(_, value)| value.as_str())
        }
        _ => None,
    });
    // Deeper pages climb higher: what counts is where a link leads.
    links.filter(|link| link.contains(holding)).map(|link| link.trim_start_matches("../")).collect()
}

/// Gives where the links of a relation on the page at `at` lead, from the site's root.
fn steps(page: &Page, at: &str, relation: &str) -> Vec<String> {
    let links = page.named("a").filter(|tag| tag.get("rel") == Some(relation));
    let resolve = |href: &str| {
        let below = href.trim_start_matches("../");
        let up = (href.len() - below.len()) / "../".len();
        let folders: Vec<&str> = at.split_terminator('/').collect();
        let kept = folders[..folders.len() - up].iter().map(|folder| format!("{folder}/"));
        kept.collect::<String>() + below
    };
    links.filter_map(|tag| tag.get("href").map(resolve)).collect()
}

#[test]
fn lists_of_more_than_200_rows_go_on_at_a_second_page_in_every_view() {
    let site = &*LONG;
    for view in VIEWS {
        for (path, holding) in LISTS {
            let (first, second) =
                (site.page(&format!("{view}{path}index.html")), site.page(&format!("{view}{path}page/2/index.html")));
            let rows = [first, second].map(|page| links(page, holding));
            let all =
                rows[0].union(&rows[1]).map(|link| link.split(['?', '#']).next().unwrap()).collect::<BTreeSet<_>>();
            assert_eq!(all.len(), MANY, "{view}{path}: rows of both pages");
            assert!(rows[1].len() < 20, "{view}{path}: the second page repeats the first");
            let (at_first, at_second) = (format!("{view}{path}"), format!("{view}{path}page/2/"));
            assert_eq!(steps(first, &at_first, "next"), [at_second.as_str()], "{view}{path}");
            assert_eq!(steps(second, &at_second, "prev"), [at_first.as_str()], "{view}{path}");
            assert!(
                steps(first, &at_first, "prev").is_empty() && steps(second, &at_second, "next").is_empty(),
                "{view}{path}: too many steps"
            );
            assert!(!site.files.contains_key(&format!("{view}{path}page/3/index.html")), "{view}{path}: a third page");
        }
    }
}

#[test]
fn a_later_page_has_the_heading_of_the_first_and_a_title_and_addresses_of_its_own() {
    let site = &*LONG;
    let map = site.text("sitemap-1.xml");
    for (path, _) in LISTS {
        for (view, other) in [("", "ar/"), ("ar/", "")] {
            let (first, second) =
                (site.page(&format!("{view}{path}index.html")), site.page(&format!("{view}{path}page/2/index.html")));
            assert_eq!(first.text_of("h1"), second.text_of("h1"), "{view}{path}");
            let title = second.text_of("title").unwrap();
            assert_ne!(first.text_of("title").unwrap(), title, "{view}{path}");
            assert!(title.contains('2'), "{view}{path}: `{title}`");
            let url = |view: &str| format!("https://storm.example/{view}{path}page/2/");
            let canonical: Vec<_> = second.links("canonical").filter_map(|tag| tag.get("href")).collect();
            assert_eq!(canonical, [url(view)]);
            let alternates = second.hreflang();
            assert!(alternates.iter().any(|(_, href)| *href == url(other)), "{view}{path}: {alternates:?}");
            assert!(map.contains(&format!("<loc>{}</loc>", url(view))), "{view}{path} is not on the map");
        }
        let parallel = site.page(&format!("en-ar/{path}page/2/index.html"));
        assert!(parallel.is_noindex() && parallel.hreflang().is_empty(), "en-ar/{path}");
    }
}

#[test]
fn filters_of_a_list_with_several_pages_say_that_they_narrow_one() {
    let said = "These choices narrow this page of the list alone.";
    for path in ["sources/index.html", "sources/page/2/index.html"] {
        let page = LONG.text(path);
        assert!(page.contains("href=\"#only_language-ar\"") && page.contains(said), "{path}");
    }
    let whole = crate::examples::site().text("en/sources/index.html");
    assert!(whole.contains("href=\"#only_language-fr\"") && !whole.contains(said));
}

#[test]
fn a_table_that_ends_before_its_list_says_so_and_no_cell_spans_rows_that_are_not_there() {
    let words: Vec<String> = (1..=120).map(|at| format!("On day {at} there were {at} injured sailors.")).collect();
    let article = format!(
        "---\ntitle: Every day\noutlet: gazette\nlanguage: en\npublished: 2031-05-02\nnot_stated: [url, authors]\n---\n\n{}\n",
        words.join(" ")
    );
    let report = |at: usize| {
        let (who, month) = if at <= 70 { ("the harbour master", 1) } else { ("the mayor", 2) };
        let (article, id) = (if at.is_multiple_of(2) { "daily" } else { "weekly" }, format!("r-{at}"));
        let day = format!("20{:02}-{month:02}-{:02}", 10 + at / 28, at % 28 + 1);
        format!(
            "  - {{article: {article}, id: {id}, value: {at}, as_of: {day}, said_by: {{text: {who}}}, quote: 'On day {at} there were {at} injured sailors.'}}\n"
        )
    };
    let note = format!(
        "kind: figure\nsection: counts\ntitle: {{en: Day by day, ar: يومًا بعد يوم}}\nmeasure: injured\npopulation: sailors\nreports:\n{}",
        (1..=120).map(report).collect::<String>()
    );
    let site = SiteTest::smallest()
        .with_file("content/articles/daily.md", &article)
        .with_file("content/articles/weekly.md", &article)
        .with_file("content/notes/day-by-day.yaml", note)
        .built(&[]);
    let table = site.text("counts/index.html").split("class=\"series\"").nth(1).expect("a table").to_owned();
    let table = &table[..table.find("</details>").expect("its end")];
    let spans: Vec<&str> = table.split("rowspan=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!((spans, table.matches("<tr>").count()), (vec!["70", "30"], 101), "a head and a hundred rows");
    let says = |page: &str, words: &str| {
        assert!(site.page(page).text_of("main").expect("a main part").contains(words), "{page}: {words}");
    };
    says("counts/index.html", "The first 100 of 120 are shown; all are in the data.");
    says("notes/day-by-day/index.html", "The first 12 of ");
    says("compare/index.html", "The first 6 of ");
}
