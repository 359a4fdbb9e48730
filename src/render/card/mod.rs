//! Cards: the pictures that services show beside a link to the site.
//!
//! Takes the titles and summaries of the dossier and of its sections, with what they hold; gives for each language one card
//! for the front page, which stands for every other page too, and one for each section. A card's name holds a hash of all
//! that it is drawn from, so that the same name is the same picture: what the old site has need not be drawn again.
//! Notes are not on cards, and so nothing graphic. Parallel views, which are not listed, have none.

mod colour;
mod face;
mod line;
mod paint;
mod place;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::diagnostic::Diagnostic;
use crate::load::hex_sha256;
use crate::locale::{Direction, Lang, Localized, isolate};
use crate::render::site::Site;
use crate::render::tongue::{Tongue, Word};
use colour::Colours;
use face::{Faces, Role};

pub(crate) use face::is_face;
pub(crate) use place::{HEIGHT, WIDTH};

/// Raised when cards are drawn otherwise from the same words, so that none of an older program is kept.
const DRAWING: u32 = 1;

/// Which card: that of a section, or of the front page, in a language.
pub(crate) type Key = (Option<usize>, Lang);

/// Every card of the site, not yet drawn.
#[derive(Default)]
pub(crate) struct Cards {
    faces: Faces,
    colours: Colours,
    cards: BTreeMap<Key, Card>,
}

/// A card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Card {
    /// Where it stands below the site's root.
    pub(crate) path: String,
    words: Words,
}

/// The words of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Words {
    /// The direction of the card.
    pub(crate) dir: Direction,
    /// The dossier, over a section.
    pub(crate) over: Piece,
    pub(crate) title: Piece,
    pub(crate) standfirst: Piece,
    /// Up to when reporting was read, and how much there is.
    pub(crate) foot: [Piece; 2],
}

/// Words with the direction in which they run, which need not be that of the card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) dir: Direction,
}

/// A card as the head of a page names it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Picture {
    path: String,
    alt: String,
    width: u32,
    height: u32,
}

impl Cards {
    /// Plans the cards. Where the faces lack a letter of a title or summary, there is none.
    pub(crate) fn new(site: &Site<'_>, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let (faces, colours) = (Faces::new(site.theme, diagnostics), Colours::new(site.theme));
        let drawn_with = drawn_with(&faces, colours);
        let sections = (0..site.dossier.config.sections.len()).map(Some);
        let all = || std::iter::once(None).chain(sections.clone());
        let languages = site.dossier.config.languages.iter().map(|language| language.lang);
        let mut cards = BTreeMap::new();
        for key in languages.flat_map(|lang| all().map(move |section| (section, lang))) {
            let words = words(site, key);
            let name = key.0.map_or("front".to_owned(), |s| format!("section-{}", site.dossier.config.sections[s].id));
            if faces.cover(Role::Title, &words.title.text) && words.plain().all(|p| faces.cover(Role::Words, &p.text)) {
                let hash = hash(&drawn_with, &words);
                cards.insert(key, Card { path: format!("static/cards/{name}-{}-{hash}.png", key.1), words });
            }
        }
        Self { faces, colours, cards }
    }

    /// Gives every card.
    pub(crate) fn all(&self) -> impl Iterator<Item = (Key, &Card)> {
        self.cards.iter().map(|(key, card)| (*key, card))
    }

    /// Gives the card of a section's pages, or of all others.
    pub(crate) fn picture(&self, (section, lang): Key) -> Option<Picture> {
        let card = self.cards.get(&(section, lang)).or_else(|| self.cards.get(&(None, lang)))?;
        Some(Picture { path: card.path.clone(), alt: card.words.alt(), width: WIDTH, height: HEIGHT })
    }

    /// Gives the words of a card, one piece a line.
    pub(crate) fn text(&self, key: Key) -> String {
        let pieces = self.cards.get(&key).into_iter().flat_map(|card| card.words.pieces());
        pieces.map(|piece| piece.text.as_str()).collect::<Vec<_>>().join("\n")
    }

    /// Draws a card.
    pub(crate) fn draw(&self, key: Key) -> Vec<u8> {
        let Some(card) = self.cards.get(&key) else { return Vec::new() };
        paint::png(&place::place(&card.words, &self.faces), &self.faces, &self.colours, card.words.dir)
    }
}

impl Words {
    fn pieces(&self) -> impl Iterator<Item = &Piece> {
        std::iter::once(&self.title).chain(self.plain())
    }

    /// Gives all but the title.
    fn plain(&self) -> impl Iterator<Item = &Piece> {
        [&self.over, &self.standfirst].into_iter().chain(&self.foot)
    }

    /// Says in one line what is on the card; the standfirst is the description of the page already.
    fn alt(&self) -> String {
        let shown = [&self.over, &self.title].into_iter().chain(&self.foot).filter(|piece| !piece.text.is_empty());
        let words: Vec<String> =
            shown.map(|piece| if piece.dir == self.dir { piece.text.clone() } else { isolate(&piece.text) }).collect();
        words.join(" · ")
    }
}

/// Gives the words of a card.
fn words(site: &Site<'_>, (section, lang): Key) -> Words {
    let (config, tongue) = (&site.dossier.config, site.tongue(lang));
    let text = |text: &Localized| {
        let piece = text.pick(lang, site.dossier.default_language());
        piece.map_or_else(|| own(tongue, String::new()), |p| Piece { text: plain(p.text), dir: p.lang.direction() })
    };
    let as_of = config.as_of.as_ref().map_or_else(String::new, |date| {
        tongue.plain("frame-as-of", &[("date", Word::Text(&tongue.locale.date(date)))])
    });
    let (title, summary) = section.map_or((&config.title, &config.summary), |section| {
        (&config.sections[section].title, &config.sections[section].summary)
    });
    Words {
        dir: lang.direction(),
        over: section.map_or_else(|| own(tongue, String::new()), |_| text(&config.title)),
        title: text(title),
        standfirst: text(summary),
        foot: [own(tongue, as_of), own(tongue, counts(site, section, tongue))],
    }
}

/// Says how much a section holds, or the dossier.
fn counts(site: &Site<'_>, section: Option<usize>, tongue: &Tongue) -> String {
    let count = |key: &str, n: usize| tongue.plain(key, &[("n", Word::Number(n as f64))]);
    match section {
        Some(section) => count("counts-notes", site.index.sections[section].len()),
        None => {
            let (articles, notes) = (site.public.articles().count(), site.public.notes().count());
            format!("{} · {}", count("counts-articles", articles), count("counts-notes", notes))
        }
    }
}

/// Gives words of the program's own.
fn own(tongue: &Tongue, text: String) -> Piece {
    Piece { text: plain(&text), dir: tongue.lang.direction() }
}

/// Makes one line of a text; spaces that hold words together stay.
fn plain(text: &str) -> String {
    let breaks = |c: char| c.is_control() || (c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}'));
    text.split(breaks).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Gives what every card is drawn with, in as few bytes as tell it apart.
fn drawn_with(faces: &Faces, colours: Colours) -> String {
    let mut hasher = Sha256::new();
    faces.all().for_each(|face| hasher.update(&face.bytes));
    let (program, fonts) = (env!("CARGO_PKG_VERSION"), hasher.finalize());
    format!("{program} {DRAWING} {colours:?} {fonts:?}")
}

/// Gives the first half of the hash of a card: enough that no two of a site's are ever the same.
fn hash(drawn_with: &str, words: &Words) -> String {
    hex_sha256(format!("{drawn_with} {words:?}").as_bytes())[..16].to_owned()
}
