//! Every chart, in each width and both directions: nothing leaves the drawing, and no words meet others.

use crate::locale::{Day, Direction};
use crate::render::chart::canvas::{Canvas, Form, Label, Tone};
use crate::render::chart::choice::{ChoiceChart, ChoiceRow};
use crate::render::chart::figures::FiguresChart;
use crate::render::chart::frame::Frame;
use crate::render::chart::key::KeyItem;
use crate::render::chart::lanes::{Band, LanesChart};
use crate::render::chart::marks::{Kind, Mark};
use crate::render::chart::passages::{Fill, Joined, PassagesChart, Strip};
use crate::render::chart::reuse::ReuseChart;
use crate::render::chart::rows::{Group, Row};
use crate::render::chart::series::{Panel, Series, SeriesChart};
use crate::render::chart::stances::{StanceRow, StancesChart};
use crate::render::chart::time::{Calendar, When};
use crate::render::chart::{Words, set};

/// Long words in both directions: what is hard to set.
const LONG: [&str; 4] = [
    "Ministry of Roads, Bridges and Waterways of the Northern Province",
    "Police",
    "وزارة الطرق والجسور والممرات المائية في الإقليم الشمالي ومكاتبها",
    "الشرطة",
];

fn label(words: &str) -> Label {
    let rtl = words.chars().any(|c| ('\u{600}'..='\u{6FF}').contains(&c));
    Label { words: words.to_owned(), direction: if rtl { Direction::RightToLeft } else { Direction::LeftToRight } }
}

fn frames() -> Vec<Frame> {
    let both = [Direction::LeftToRight, Direction::RightToLeft];
    both.iter().flat_map(|d| [Frame::narrow(*d), Frame::medium(*d), Frame::wide(*d)]).collect()
}

/// Draws a chart in every form and checks what must hold for all of them.
#[track_caller]
fn check(name: &str, draw: impl Fn(&Frame) -> Canvas) {
    for frame in frames() {
        // Numbers are compared as they are written: mirroring costs a last binary digit.
        let canvas = draw(&frame);
        let size = canvas.size;
        let boxes: Vec<(&'static str, [f64; 4])> =
            canvas.shapes.iter().map(|s| (s.class, s.form.bounds(size))).collect();
        for (class, [start, top, end, bottom]) in &boxes {
            let inside = *start >= -0.6 && *top >= -0.6 && *end <= canvas.width + 0.6 && *bottom <= canvas.height + 0.6;
            assert!(
                inside,
                "{name}, {}: {class} at {start} {top} {end} {bottom} of {} {}",
                frame.name, canvas.width, canvas.height
            );
        }
        let texts: Vec<(&str, [f64; 4])> = canvas
            .shapes
            .iter()
            .filter_map(|s| match &s.form {
                Form::Text(.., label) => Some((label.words.as_str(), s.form.bounds(size))),
                _ => None,
            })
            .collect();
        for (at, (words, a)) in texts.iter().enumerate() {
            for (other, b) in &texts[at + 1..] {
                let meet = a[0] < b[2] - 0.5 && b[0] < a[2] - 0.5 && a[1] < b[3] - 0.5 && b[1] < a[3] - 0.5;
                assert!(!meet, "{name}, {}: “{words}” meets “{other}”", frame.name);
            }
        }
        let written = |canvas: &Canvas| {
            let mut out = String::new();
            canvas.write(&mut out);
            out
        };
        assert!(written(&canvas.clone().mirrored().mirrored()) == written(&canvas), "{name}: mirrored twice");
    }
}

fn key() -> Vec<KeyItem> {
    [Kind::Exact, Kind::AtLeast, Kind::Word, Kind::About, Kind::Between, Kind::Span]
        .map(|kind| KeyItem { kind, label: label("what is meant by such a mark") })
        .to_vec()
}

fn number(n: f64) -> Label {
    label(&format!("{n}"))
}

fn row(at: usize, low: Option<f64>, high: Option<f64>, kind: Kind) -> Row {
    Row {
        label: label(LONG[at % 4]),
        detail: Some(label(LONG[(at + 2) % 4])),
        value: label("not less than two thousand or so, by one count"),
        mark: Mark { low, high, kind },
        tone: [Tone::Plain, Tone::Differ, Tone::Conflict][at % 3],
    }
}

#[test]
fn figures_stay_within_their_drawing() {
    let rows = vec![
        row(0, Some(8.0), Some(8.0), Kind::Exact),
        row(1, Some(8.0), None, Kind::AtLeast),
        row(2, Some(201.0), None, Kind::MoreThan),
        row(3, Some(0.0), Some(13.0), Kind::AtMost),
        row(4, Some(90.0), Some(110.0), Kind::About),
        row(5, Some(5.0), Some(190.0), Kind::Between),
        row(6, Some(20.0), Some(199.0), Kind::Word),
        row(7, Some(3.0), None, Kind::Word),
        row(8, None, None, Kind::Nothing),
    ];
    let group = |head: Option<&str>| Group { head: head.map(label), rows: rows.clone() };
    let chart = FiguresChart {
        groups: vec![group(Some(LONG[2])), group(None)],
        title: Some(label(LONG[0])),
        number: &number,
        key: key(),
    };
    assert!(chart.has_numbers());
    check("figures", |frame| chart.draw(frame));
}

#[test]
fn a_chart_of_many_rows_ends_at_a_bound() {
    let rows: Vec<Row> = (0..5000).map(|at| row(at, Some(at as f64), None, Kind::AtLeast)).collect();
    let groups = vec![Group { head: None, rows }];
    let chart = FiguresChart { groups, title: None, number: &number, key: Vec::new() };
    assert!(chart.draw(&Frame::wide(Direction::LeftToRight)).shapes.len() < 1000);
}

fn day(text: &str) -> Option<Day> {
    Day::parse(text)
}

fn when(first: Option<&str>, last: Option<&str>) -> When {
    let (first, last) = (first.and_then(day), last.and_then(day));
    When { first, last, hour: None, interval: false, uncertain: false, about: false }
}

fn months(_: Day, _: Day) -> Label {
    label("تشرين الأول/أكتوبر 2021")
}

fn tick(tick: super::scale::Tick) -> Label {
    label(&tick.day().day.to_string())
}

#[test]
fn dates_stay_within_their_drawing() {
    let one = Some("2021-10-05");
    let mut dates = vec![
        when(one, one),
        when(one, None),
        when(None, one),
        when(Some("1991-01-01"), Some("1991-12-31")),
        When { about: true, ..when(one, one) },
        When { uncertain: true, ..when(one, one) },
        When { interval: true, ..when(one, Some("2021-10-19")) },
        When { hour: Some(0.5), ..when(one, one) },
        when(None, None),
    ];
    dates.extend((0..40).map(|_| when(Some("2021-10-06"), Some("2021-10-06"))));
    let more = |n: usize| label(&format!("+{n}"));
    let bands = LONG.map(|words| Band { label: Some(label(words)), dates: dates.clone() }).to_vec();
    let chart = LanesChart { bands, calendar: Calendar { tick: &tick, months: &months }, more: &more, key: key() };
    check("dates", |frame| chart.draw(frame));
}

#[test]
fn no_more_precision_is_shown_than_a_date_has() {
    let one = Some("2021-10-05");
    assert_eq!(when(one, one).mark().kind, Kind::Span);
    assert_eq!(when(one, Some("2021-10-31")).mark().kind, Kind::Within);
    assert_eq!(When { interval: true, ..when(one, Some("2021-10-31")) }.mark().kind, Kind::Span);
    assert_eq!(When { uncertain: true, ..when(one, one) }.mark().kind, Kind::Inferred);
    assert_eq!(when(one, None).mark().kind, Kind::Since);
    let about = When { about: true, ..when(one, one) }.mark();
    assert_eq!((about.high.zip(about.low).map(|(h, l)| h - l), about.kind), (Some(2.0), Kind::About));
}

#[test]
fn figures_over_time_stay_within_their_drawing() {
    let point = |day: i64, low, high, kind| (18_900 + day, Mark { low, high, kind }, Tone::Plain);
    let points = vec![
        point(0, Some(8.0), None, Kind::AtLeast),
        point(1, Some(13.0), Some(13.0), Kind::Exact),
        point(3, Some(20.0), Some(199.0), Kind::Word),
        point(4, Some(164.0), Some(164.0), Kind::Exact),
    ];
    let series: Vec<Series> = (0..12).map(|at| Series { label: label(LONG[at % 4]), points: points.clone() }).collect();
    let panel = |head: &str| Panel { head: Some(label(head)), series: series.clone() };
    let calendar = Calendar { tick: &tick, months: &months };
    let chart = SeriesChart { panels: vec![panel(LONG[0]), panel(LONG[2])], calendar, number: &number, key: key() };
    check("over time", |frame| chart.draw(frame));
}

#[test]
fn stances_reuse_and_word_choice_stay_within_their_drawing() {
    let many: Vec<Label> = (0..30).map(|at| label(LONG[at % 4])).collect();
    let more = |n: usize| label(&format!("+{n}"));
    let count = |n: usize| label(&n.to_string());
    let rows = LONG.map(|words| StanceRow { label: label(words), actors: many.clone() }).to_vec();
    let stances = StancesChart { rows, number: &count, more: &more };
    check("stances", |frame| stances.draw(frame));
    let shares = vec![vec![Some(0.0), Some(1.0), None, Some(0.31)]; 30];
    let percent = |share: f64| label(&format!("{:.0}%", share * 100.0));
    let reuse =
        ReuseChart { articles: many.clone(), shares, number: &count, percent: &percent, columns: label(LONG[2]) };
    check("reuse", |frame| reuse.draw(frame));
    let rates = (0..30).map(|at| (at % 3 > 0).then_some(f64::from(at / 3))).collect::<Vec<_>>();
    let groups = LONG.map(|words| ChoiceRow { label: label(words), rates: rates.clone() }).to_vec();
    let choice = ChoiceChart { groups, articles: many, title: label(LONG[0]), number: &number };
    check("word choice", |frame| choice.draw(frame));
}

#[test]
fn passages_stay_within_their_drawing() {
    let strip = |words: usize| Strip { label: label(LONG[0]), length: label("1,234 words"), words };
    let passages =
        [([0..30, 400..430], Fill::Solid), ([900..1000, 0..99], Fill::Hatched), ([2000..2001, 5..6], Fill::Dotted)];
    let key = passages.iter().map(|(_, fill)| (*fill, label("a kind of passage"))).collect();
    let passages = passages.map(|(words, fill)| Joined { words, fill }).to_vec();
    let chart = PassagesChart { texts: [strip(1000), strip(430)], passages, key };
    check("passages", |frame| chart.draw(frame));
}

#[test]
fn a_chart_says_what_it_shows_and_an_empty_one_is_none() {
    let words = Words { id: "c".into(), title: "A < B".into(), description: "D".into(), table: Some("t".into()) };
    let more = |n: usize| label(&format!("+{n}"));
    let count = |n: usize| label(&n.to_string());
    let row = StanceRow { label: label(LONG[1]), actors: vec![label(LONG[1])] };
    let html = |rows: Vec<StanceRow>| {
        let chart = StancesChart { rows, number: &count, more: &more };
        set(&words, &[Frame::narrow(Direction::RightToLeft), Frame::wide(Direction::RightToLeft)], |f| chart.draw(f))
    };
    let html_of_one = html(vec![row]).unwrap();
    let svg = html_of_one.as_str();
    assert!(svg.contains("role=\"img\" aria-labelledby=\"c-narrow-title c-narrow-desc\" aria-details=\"t\""), "{svg}");
    assert!(svg.contains("<title id=\"c-wide-title\">A &lt; B</title><desc id=\"c-wide-desc\">D</desc>"), "{svg}");
    assert!(svg.contains("direction=\"ltr\"") && !svg.contains("style="), "{svg}");
    assert!(html(Vec::new()).is_none());
}
