//! Charts on the pages of every fixture: what they say to those who do not see them, and in which direction they run.

use crate::sites::FIXTURES;

/// Gives the value of an attribute of the first tag of some markup.
fn attribute<'a>(svg: &'a str, name: &str) -> Option<&'a str> {
    let tag = svg.split('>').next()?;
    tag.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

/// Gives the markup of each chart of a page, from the end of `<svg` on.
fn charts(page: &str) -> impl Iterator<Item = &str> {
    page.split("<svg")
        .skip(1)
        .map(|rest| rest.split("</svg>").next().unwrap_or(rest))
        .filter(|s| s.contains("role=\"img\""))
}

#[test]
fn every_chart_has_a_title_a_description_and_a_table_that_says_the_same() {
    let mut seen = 0;
    for fixture in &FIXTURES {
        for page in fixture.site().pages.values() {
            let text = fixture.site().text(&page.path);
            let ids = page.ids();
            for svg in charts(text) {
                seen += 1;
                let place = format!("{}/{}", fixture.name, page.path);
                let named = attribute(svg, "aria-labelledby").unwrap_or_else(|| panic!("{place}: a chart has no name"));
                assert_eq!(named.split(' ').count(), 2, "{place}");
                for id in named.split(' ') {
                    assert!(ids.contains(&id), "{place}: there is no `{id}`");
                    assert!(!svg.contains(&format!("id=\"{id}\"><")), "{place}: `{id}` is empty");
                }
                let table = attribute(svg, "aria-details").unwrap_or_else(|| panic!("{place}: {named} has no table"));
                assert!(ids.contains(&table), "{place}: there is no table `{table}`");
                assert_eq!(attribute(svg, "direction"), Some("ltr"), "{place}");
                assert!(!svg.contains("style="), "{place}: a strict policy forbids styles in attributes");
            }
        }
    }
    assert!(seen > 0, "no fixture has a chart");
}

#[test]
fn the_same_chart_runs_the_other_way_in_the_other_direction() {
    let fixture = FIXTURES.iter().find(|fixture| fixture.name == "three-languages").unwrap();
    let dots = |language: &str, width: &str| -> Vec<f64> {
        let prefix = if fixture.languages[0] == language { String::new() } else { format!("{language}/") };
        let pages = fixture.site().pages.keys().filter(|path| path.starts_with(&format!("{prefix}compare/index")));
        let wide = pages.flat_map(|path| charts(fixture.site().text(path))).filter(|svg| svg.contains(width));
        let dots = wide.flat_map(|svg| svg.split("<circle class=\"chart-number-disc\" cx=\"").skip(1));
        dots.map(|rest| rest.split('"').next().unwrap().parse().unwrap()).collect()
    };
    let (english, arabic) = (dots("en", "chart-wide"), dots("ar", "chart-wide"));
    assert!(!english.is_empty());
    let mirrored: Vec<f64> = english.iter().map(|x| 736.0 - x).collect();
    // Letters of another size leave the scale another pixel.
    let off = mirrored.iter().zip(&arabic).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
    assert!(english.len() == arabic.len() && off < 1.5, "{mirrored:?} is not {arabic:?}");
}
