//! Where the words of a card stand.
//!
//! Takes the words and the faces, gives lines with their places in pixels from the upper left corner. A card in a language
//! that runs from right to left is the mirror of one that does not.

use crate::locale::Direction;
use crate::render::card::Words;
use crate::render::card::face::{Faces, Role};
use crate::render::card::line::{self, Line, Measure};

/// Pixels across; what the platforms that show cards ask for.
pub(crate) const WIDTH: u32 = 1200;
/// Pixels down.
pub(crate) const HEIGHT: u32 = 630;
/// Pixels that stay free at every edge.
pub(crate) const MARGIN: f32 = 72.0;

/// The sizes of the title with the most lines that each may have. The last one is cut where it does not do.
const TITLES: [(f32, usize); 4] = [(80.0, 2), (68.0, 3), (56.0, 3), (48.0, 4)];
/// The size of the name of the dossier over a section.
const OVER: f32 = 30.0;
/// The size of the words below the title.
const STANDFIRST: f32 = 32.0;
/// The size of the last two lines.
const FOOT: f32 = 27.0;
/// Where the rule over the last two lines is, and their base lines.
pub(crate) const RULE: f32 = 506.0;
const FEET: [f32; 2] = [551.0, 591.0];
/// Where the mark is at the top, its height and its width.
pub(crate) const MARK: (f32, f32, f32) = (64.0, 44.0, 60.0);
/// Where what stands below the mark begins.
const HEAD: f32 = 140.0;

/// How dark a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ink {
    /// As words on a page.
    Full,
    /// As what stands beside them.
    Soft,
}

/// A line in its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Placed {
    pub(crate) line: Line,
    pub(crate) role: Role,
    pub(crate) ink: Ink,
    /// Pixels of an em.
    pub(crate) size: f32,
    /// Its left end.
    pub(crate) x: f32,
    /// Its base line.
    pub(crate) baseline: f32,
}

/// Places the words of a card.
pub(crate) fn place(words: &Words, faces: &Faces) -> Vec<Placed> {
    let mut out = Vec::new();
    let width = WIDTH as f32 - 2.0 * MARGIN;
    let measure = |role: Role, size: f32, width: f32| Measure { faces: faces.of(role), size, width };
    let beside = MARK.2 + 24.0;
    let over = line::lines_cut(&words.over.text, words.over.dir, measure(Role::Words, OVER, width - beside), 1);
    out.extend(over.into_iter().map(|line| {
        let x = aligned(words.dir, line.width, MARGIN + beside);
        Placed { line, role: Role::Words, ink: Ink::Soft, size: OVER, x, baseline: MARK.0 + 33.0 }
    }));
    let mut column = Column { dir: words.dir, top: HEAD, out };
    let (size, title) = title(words, faces, width);
    column.add(title, Role::Title, Ink::Full, (size, leading(words.title.dir, Role::Title)));
    column.top += 14.0;
    let rhythm = leading(words.standfirst.dir, Role::Words);
    let room = ((RULE - 22.0 - column.top) / (STANDFIRST * rhythm)).floor().clamp(0.0, 3.0) as usize;
    let below =
        line::lines_cut(&words.standfirst.text, words.standfirst.dir, measure(Role::Words, STANDFIRST, width), room);
    column.add(below, Role::Words, Ink::Soft, (STANDFIRST, rhythm));
    let mut out = column.out;
    for ((piece, baseline), ink) in words.foot.iter().zip(FEET).zip([Ink::Full, Ink::Soft]) {
        let set = line::lines_cut(&piece.text, piece.dir, measure(Role::Words, FOOT, width), 1);
        out.extend(set.into_iter().map(|line| {
            let x = aligned(words.dir, line.width, MARGIN);
            Placed { line, role: Role::Words, ink, size: FOOT, x, baseline }
        }));
    }
    out
}

/// Chooses the largest size at which the title is whole.
fn title(words: &Words, faces: &Faces, width: f32) -> (f32, Vec<Line>) {
    let measure = |size: f32| Measure { faces: faces.of(Role::Title), size, width };
    for (size, most) in TITLES {
        let set = line::lines(&words.title.text, words.title.dir, measure(size));
        if set.len() <= most {
            return (size, line::lines_even(&words.title.text, words.title.dir, measure(size)));
        }
    }
    let (size, most) = TITLES[TITLES.len() - 1];
    (size, line::lines_cut(&words.title.text, words.title.dir, measure(size), most))
}

/// Gives the distance of base lines as a share of the size: letters of Arabic reach further up and down.
fn leading(dir: Direction, role: Role) -> f32 {
    match (dir, role) {
        (Direction::RightToLeft, Role::Title) => 1.36,
        (Direction::RightToLeft, Role::Words) => 1.5,
        (_, Role::Title) => 1.14,
        (_, Role::Words) => 1.36,
    }
}

/// Gives the left end of a line that begins so far from the edge at which the card begins.
fn aligned(dir: Direction, width: f32, inset: f32) -> f32 {
    if dir == Direction::RightToLeft { WIDTH as f32 - inset - width } else { inset }
}

/// Lines one below the other.
struct Column {
    dir: Direction,
    top: f32,
    out: Vec<Placed>,
}

impl Column {
    fn add(&mut self, lines: Vec<Line>, role: Role, ink: Ink, (size, leading): (f32, f32)) {
        for line in lines {
            // Letters stand on the base line a little below the middle of their part of the column.
            let baseline = self.top + size * (leading / 2.0 + 0.3);
            let x = aligned(self.dir, line.width, MARGIN);
            self.out.push(Placed { line, role, ink, size, x, baseline });
            self.top += size * leading;
        }
    }
}
