//! From what a page knows to the inputs of its charts: labels in each language of the page, numbers, dates.
//!
//! One file for each chart. A page in two languages has each chart twice, side by side, each in its own direction: a chart
//! with labels in both would have room for neither.

pub(crate) mod choice;
pub(crate) mod chronology;
pub(crate) mod deployments;
pub(crate) mod figures;
pub(crate) mod passages;
pub(crate) mod reuse;
pub(crate) mod series;
pub(crate) mod stances;

use std::fmt::Write;

use crate::locale::{Date, Day, Localized};
use crate::render::address::View;
use crate::render::chart::canvas::Label;
use crate::render::chart::frame::Frame;
use crate::render::chart::key::KeyItem;
use crate::render::chart::marks::Kind;
use crate::render::chart::scale::Tick;
use crate::render::chart::time::When;
use crate::render::chart::{Words, canvas::Canvas};
use crate::render::html::Html;
use crate::render::part::{actor, article};
use crate::render::sheet::Sheet;
use crate::render::tongue::{Tongue, Word};
use crate::resolve::{Actor, ArticleIx, Value};

/// One language in which a chart is drawn.
pub(crate) struct Easel<'s> {
    /// The page.
    pub(crate) sheet: &'s Sheet<'s>,
    /// The language.
    pub(crate) tongue: &'s Tongue,
    /// The widths in which it is needed.
    frames: Vec<Frame>,
    /// What tells the IDs of this language from those of the other.
    suffix: String,
}

/// What a chart is called: the ID, the title and the description in the strings, and the table that says the same.
pub(crate) struct Naming<'a> {
    /// The ID on the page.
    pub(crate) id: &'a str,
    /// The title.
    pub(crate) title: String,
    /// The description.
    pub(crate) description: String,
    /// The ID of the table.
    pub(crate) table: Option<&'a str>,
    /// How many rows only the table has.
    pub(crate) rest: usize,
}

/// Draws a chart in each language of the page; none where there is nothing to draw.
pub(crate) fn in_each(sheet: &Sheet<'_>, draw: impl Fn(&Easel<'_>) -> Option<Html>) -> Option<Html> {
    let mut out = String::from("<div class=\"chart-figure\">");
    for (column, tongue) in sheet.tongues().iter().enumerate() {
        let direction = tongue.lang.direction();
        let second = if matches!(sheet.view, View::Single(_)) { Frame::wide } else { Frame::medium };
        let frames = vec![Frame::narrow(direction), second(direction)];
        let easel = Easel { sheet, tongue, frames, suffix: sheet.column_suffix(column) };
        let chart = draw(&easel)?;
        if column == 0 {
            out.push_str("<div class=\"chart\">");
        } else {
            let _ = write!(out, "<div class=\"chart\" lang=\"{}\" dir=\"{}\">", tongue.lang, direction.as_str());
        }
        out.push_str(chart.as_str());
        out.push_str("</div>");
    }
    out.push_str("</div>");
    Some(Html::raw(out))
}

impl Easel<'_> {
    /// Sets a chart under its name.
    pub(crate) fn set(&self, naming: Naming<'_>, draw: impl Fn(&Frame) -> Canvas) -> Option<Html> {
        let words = Words {
            id: format!("{}{}", naming.id, self.suffix),
            title: naming.title,
            description: naming.description,
            table: naming.table.map(str::to_owned),
        };
        let chart = crate::render::chart::set(&words, &self.frames, draw)?;
        Some(self.with_rest(chart, "chart-rest", naming.rest, naming.table))
    }

    /// Says below a chart how many more the table has.
    pub(crate) fn with_rest(&self, chart: Html, key: &str, rest: usize, table: Option<&str>) -> Html {
        if rest == 0 {
            return chart;
        }
        let more = self.tongue.html(key, &[("n", Word::Number(rest as f64))]);
        let more = table.map_or_else(|| more.clone(), |table| Html::link(&format!("#{table}"), &more));
        Html::raw(format!("{}<p class=\"help\">{}</p>", chart.as_str(), more.as_str()))
    }

    /// Makes a label of words in this language.
    pub(crate) fn own(&self, words: impl Into<String>) -> Label {
        Label { words: words.into(), direction: self.tongue.lang.direction() }
    }

    /// Makes a label of a string of the interface.
    pub(crate) fn say(&self, key: &str) -> Label {
        self.own(self.tongue.text(key))
    }

    /// Makes a label of a sentence with words or numbers in it.
    pub(crate) fn sentence(&self, key: &str, args: &[(&str, Word<'_>)]) -> String {
        self.tongue.plain(key, args)
    }

    /// Makes a label of a text, in its own direction where it stands in another language.
    pub(crate) fn text(&self, text: &Localized) -> Label {
        let piece = text.pick(self.tongue.lang, self.sheet.site.dossier.default_language());
        piece.map_or_else(|| self.own(""), |p| Label { words: p.text.to_owned(), direction: p.lang.direction() })
    }

    /// Makes a label of a word of the configuration.
    pub(crate) fn term(&self, vocabulary: &crate::config::Vocabulary, key: &str) -> Label {
        vocabulary.label(key).map_or_else(|| self.own(key), |text| self.text(text))
    }

    /// Makes a label of someone; who is protected is not named.
    pub(crate) fn actor(&self, who: &Actor) -> Label {
        match who {
            Actor::Entity(ix) if !self.sheet.site.public.entity(*ix) => self.say("actor-withheld"),
            Actor::Entity(ix) => self.text(&self.sheet.site.dossier.entity(*ix).names),
            Actor::Words(words) => self.text(words),
        }
    }

    /// Names an article as sentences do.
    pub(crate) fn article(&self, ix: ArticleIx) -> String {
        article::within(self.sheet, ix, self.tongue).isolated()
    }

    /// Makes a label of a number, with at most two digits after the point.
    pub(crate) fn number(&self, number: f64) -> Label {
        self.own(self.tongue.number((number * 100.0).round() / 100.0))
    }

    /// Makes a label of a count.
    pub(crate) fn count(&self, number: usize) -> Label {
        self.own(self.tongue.number(number))
    }

    /// Says how many have no room.
    pub(crate) fn more(&self, number: usize) -> Label {
        self.own(self.sentence("chart-more", &[("n", Word::Number(number as f64))]))
    }

    /// Writes a mark of an axis of time.
    pub(crate) fn tick(&self, tick: Tick) -> Label {
        let locale = &self.tongue.locale;
        match tick {
            Tick::Day(day) => self.own(self.tongue.number(day.day)),
            Tick::Month(day) => self.own(locale.month(day.year, day.month)),
            Tick::Year(day) => {
                let year = Date::parse(&format!("{:04}", day.year)).ok();
                self.own(year.map_or_else(|| day.year.to_string(), |year| locale.date(&year)))
            }
        }
    }

    /// Writes the months from that of one day to that of another.
    pub(crate) fn months(&self, from: Day, to: Day) -> Label {
        let locale = &self.tongue.locale;
        let month = |day: Day| locale.month(day.year, day.month);
        if (from.year, from.month) == (to.year, to.month) {
            return self.own(month(from));
        }
        self.own(self.sentence("date-range", &[("from", Word::Text(&month(from))), ("to", Word::Text(&month(to)))]))
    }

    /// Explains kinds of marks.
    pub(crate) fn key(&self, items: &[(Kind, &str)]) -> Vec<KeyItem> {
        let share = self.tongue.locale.percent(Value::ABOUT);
        let label = |key: &str| self.own(self.sentence(key, &[("share", Word::Text(&share))]));
        items.iter().map(|(kind, key)| KeyItem { kind: *kind, label: label(key) }).collect()
    }

    /// Explains the marks of dates.
    pub(crate) fn date_key(&self) -> Vec<KeyItem> {
        self.key(&[
            (Kind::Exact, "chart-key-moment"),
            (Kind::Span, "chart-key-span"),
            (Kind::Inferred, "chart-key-inferred"),
            (Kind::About, "chart-key-about-day"),
            (Kind::Within, "chart-key-within"),
            (Kind::Since, "chart-key-since"),
            (Kind::AtMost, "chart-key-until"),
        ])
    }
}

/// Gives what a date allows.
pub(crate) fn when(date: &Date) -> When {
    let hour = date.time().map(|time| (f64::from(time.hour) * 60.0 + f64::from(time.minute)) / 1440.0);
    When {
        first: date.earliest(),
        last: date.latest(),
        hour,
        interval: date.is_interval(),
        uncertain: date.is_uncertain(),
        about: date.is_approximate(),
    }
}

/// Makes a label of someone's name for comparing: the words alone.
pub(crate) fn name_of(sheet: &Sheet<'_>, who: &Actor) -> String {
    actor::plain(sheet, who)
}
