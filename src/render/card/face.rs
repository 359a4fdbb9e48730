//! The faces of cards: the fonts in the theme's `cards/`, which letters each has, and words shaped with one of them.
//!
//! Takes `cards/title-*` and `cards/words-*` of the theme, TrueType or OpenType. A letter is set in the first face of its
//! role that has it, in the order of the files' names. It neither orders runs nor breaks lines.

use std::ops::Range;

use harfrust::{Buffer, BufferFlags, Direction, Font, ShapeOptions, ShaperFont, shape};

use crate::diagnostic::{Code, Diagnostic};
use crate::load::theme::ThemeFiles;

/// What words are set in a face for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// The title.
    Title,
    /// All other words.
    Words,
}

impl Role {
    fn prefix(self) -> &'static str {
        match self {
            Self::Title => "title-",
            Self::Words => "words-",
        }
    }
}

/// A font.
pub(crate) struct Face {
    /// Its file, from which outlines are drawn.
    pub(crate) bytes: Vec<u8>,
    /// Its units in an em.
    pub(crate) em: f32,
    font: Font,
}

/// A glyph with its place, in units of its face, from the start of the run on the base line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Shaped {
    pub(crate) id: u32,
    pub(crate) x: f32,
    pub(crate) y: f32,
}

/// The faces of each role.
#[derive(Default)]
pub(crate) struct Faces {
    title: Vec<Face>,
    words: Vec<Face>,
}

impl Faces {
    /// Takes the faces of a theme; a file that is no font is said and passed over.
    pub(crate) fn new(theme: &ThemeFiles, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut faces = Self::default();
        for (name, file) in theme.below("cards/").filter(|(name, _)| is_face(name)) {
            let Some(font) = Font::new(file.bytes.clone(), 0).filter(|font| font.num_glyphs() > 0) else {
                let place = file.on_disk.clone().unwrap_or_else(|| name.to_owned());
                diagnostics.push(Diagnostic::anywhere(Code::ThemeFile, format!("`{place}` is not a font")));
                continue;
            };
            let em = f32::from(font.units_per_em().max(1));
            let role = if name.starts_with(Role::Title.prefix()) { &mut faces.title } else { &mut faces.words };
            role.push(Face { bytes: file.bytes.clone(), em, font });
        }
        faces
    }

    /// Gives the faces of a role.
    pub(crate) fn of(&self, role: Role) -> &[Face] {
        match role {
            Role::Title => &self.title,
            Role::Words => &self.words,
        }
    }

    /// Gives every face, in a set order.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Face> {
        self.title.iter().chain(&self.words)
    }

    /// Says whether the faces of a role have every letter of a text.
    pub(crate) fn cover(&self, role: Role, text: &str) -> bool {
        let faces = self.of(role);
        !faces.is_empty() && text.chars().filter(|c| !is_silent(*c)).all(|c| faces.iter().any(|face| face.has(c)))
    }
}

impl Face {
    /// Shapes words that run in one direction; gives the glyphs from left to right, and the width, both in units.
    pub(crate) fn shape(&self, words: &str, right_to_left: bool) -> (Vec<Shaped>, f32) {
        let mut buffer = Buffer::new();
        buffer.push_str(words);
        buffer.guess_segment_properties();
        buffer.set_direction(if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight });
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        if shape(&ShaperFont::new(&self.font), &mut buffer, ShapeOptions::default()).is_err() {
            return (Vec::new(), 0.0);
        }
        let mut pen = 0.0;
        let placed = buffer.glyph_infos().iter().zip(buffer.glyph_positions());
        let glyphs = placed.map(|(info, place)| {
            let glyph = Shaped { id: info.glyph_id, x: pen + place.x_offset as f32, y: place.y_offset as f32 };
            pen += place.x_advance as f32;
            glyph
        });
        (glyphs.collect(), pen)
    }

    fn has(&self, c: char) -> bool {
        self.font.charmap().map_unicode(c).is_some()
    }
}

/// Parts a text into stretches of one face: what stands between letters stays with those before it where their face has
/// it, so that spaces, quotation marks and digits are those of the script around them.
pub(crate) fn stretches(text: &str, faces: &[Face]) -> Vec<(Range<usize>, usize)> {
    let first_with = |c: char| faces.iter().position(|face| face.has(c));
    let mut now = text.chars().find(|c| c.is_alphabetic()).and_then(first_with).unwrap_or(0);
    let mut out: Vec<(Range<usize>, usize)> = Vec::new();
    for (at, c) in text.char_indices() {
        if !is_silent(c) && !faces.get(now).is_some_and(|face| face.has(c)) {
            now = first_with(c).unwrap_or(now);
        }
        let end = at + c.len_utf8();
        match out.last_mut() {
            Some((range, face)) if *face == now => range.end = end,
            _ => out.push((at..end, now)),
        }
    }
    out
}

/// Says whether a name below `cards/` is that of a face.
pub(crate) fn is_face(name: &str) -> bool {
    let named = [Role::Title, Role::Words].iter().any(|role| name.starts_with(role.prefix()));
    named && (name.ends_with(".ttf") || name.ends_with(".otf"))
}

/// Says whether a character shows nothing: a space, which is made where a face lacks it, a joiner or a mark of direction.
fn is_silent(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
}
