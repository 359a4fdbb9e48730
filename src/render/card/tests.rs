//! Cards without a site: lines within their measure, the order of two scripts, and the bytes that a name stands for.

use super::face::{Faces, Role};
use super::line::{Line, Measure, lines, lines_cut, lines_even};
use super::place::{HEIGHT, MARGIN, RULE, WIDTH, place};
use super::{Colours, DRAWING, Piece, Words, paint};
use crate::load::hex_sha256;
use crate::load::theme::ThemeFiles;
use crate::locale::Direction::{LeftToRight, RightToLeft};
use crate::locale::{Direction, isolate};

fn faces() -> Faces {
    let mut diagnostics = Vec::new();
    let faces = Faces::new(&ThemeFiles::embedded(), &mut diagnostics);
    assert_eq!(diagnostics, Vec::new());
    faces
}

fn piece(text: &str, dir: Direction) -> Piece {
    Piece { text: text.to_owned(), dir }
}

fn words(dir: Direction, title: &str, standfirst: &str) -> Words {
    let foot = ["Reporting up to 3 July 2021", "2 articles · 7 notes"].map(|text| piece(text, LeftToRight));
    Words { dir, over: piece("The flood", dir), title: piece(title, dir), standfirst: piece(standfirst, dir), foot }
}

/// Titles and summaries of every kind: short, long, in two scripts, with digits of both, with a word longer than a line.
fn samples() -> Vec<(String, Direction)> {
    let arabic = "قالت «الإذاعة» إن ١٢ جسرًا أُغلقت في 2021، ونفت BBC ذلك؛ ";
    let latin = "The bridge’s keepers (‘all five’) said: “closed since 1974” – Šuštarić and صدى المدينة agree. ";
    let long = "x".repeat(300);
    let mixed = format!("{} {}", isolate("صدى 12"), isolate("Radio 5"));
    let arabic = [arabic.to_owned(), arabic.repeat(9), "كلمة".repeat(80), mixed.clone()];
    let latin = ["A".to_owned(), latin.to_owned(), latin.repeat(9), long, mixed, String::new()];
    arabic.into_iter().map(|t| (t, RightToLeft)).chain(latin.into_iter().map(|t| (t, LeftToRight))).collect()
}

#[test]
fn no_line_is_wider_than_its_measure_and_no_words_are_lost() {
    let faces = faces();
    for (text, dir) in samples() {
        for (role, size, width) in [(Role::Title, 80.0, 1056.0), (Role::Title, 48.0, 400.0), (Role::Words, 32.0, 700.0)]
        {
            let measure = Measure { faces: faces.of(role), size, width };
            let all = lines(&text, dir, measure);
            let cut = lines_cut(&text, dir, measure, 2);
            assert!(all.iter().chain(&cut).all(|line| line.width <= width), "{text}");
            assert_eq!(cut.len(), all.len().min(2));
            let even = lines_even(&text, dir, measure);
            assert_eq!(even.len(), all.len());
            assert!(even.iter().map(|line| line.width).fold(0.0, f32::max) <= width);
            assert!(all.len() <= 2 || cut[1] != all[1], "what goes on is marked: {text}");
            // A line as wide as it takes holds the same letters; spaces and joined letters at breaks may differ.
            let whole: usize = lines(&text, dir, Measure { width: f32::MAX, ..measure }).iter().map(inked).sum();
            assert!(all.iter().map(inked).sum::<usize>() + 2 * all.len() >= whole, "{text}");
        }
    }
}

fn inked(line: &Line) -> usize {
    line.glyphs.len()
}

#[test]
fn all_stands_between_the_margins_one_below_the_other() {
    let faces = faces();
    for (text, dir) in samples() {
        let placed = place(&words(dir, &text, &text), &faces);
        for line in &placed {
            let right = line.x + line.line.width;
            assert!(line.x >= MARGIN - 0.5 && right <= WIDTH as f32 - MARGIN + 0.5, "{text}");
            assert!(line.baseline < HEIGHT as f32 - 30.0);
        }
        assert!(placed.windows(2).all(|two| two[1].baseline - two[0].baseline >= two[1].size.min(34.0)), "{text}");
        let body = placed.iter().filter(|line| line.baseline < RULE);
        assert!(body.clone().all(|line| line.baseline + 0.4 * line.size <= RULE), "{text}");
        let begins = |x: f32, end: f32| if dir == RightToLeft { WIDTH as f32 - end } else { x };
        let starts = body.skip(1).map(|line| begins(line.x, line.x + line.line.width));
        assert!(starts.into_iter().all(|start| (start - MARGIN).abs() < 0.5), "{text}");
    }
}

#[test]
fn the_order_of_two_scripts_follows_the_base_direction() {
    let faces = faces();
    let measure = Measure { faces: faces.of(Role::Words), size: 30.0, width: 1000.0 };
    // Faces are in the order of their files' names: Arabic, then Latin.
    let order = |text: &str, dir: Direction| {
        let line = lines(text, dir, measure).remove(0);
        let mut faces: Vec<usize> = line.glyphs.iter().map(|glyph| glyph.face).collect();
        faces.dedup();
        faces
    };
    assert_eq!(order("قالت BBC", RightToLeft), [1, 0]);
    assert_eq!(order("قالت BBC", LeftToRight), [0, 1]);
    assert_eq!(order("BBC قالت", RightToLeft), [0, 1]);
    // What stands between two Arabic words is set in their face, digits of both kinds too.
    assert_eq!(order("في «12» و١٢.", RightToLeft), [0]);
    let ids = |text: &str| lines(text, RightToLeft, measure).remove(0).glyphs.iter().map(|g| g.id).collect::<Vec<_>>();
    let (whole, digits) =
        (ids("عام 2019"), lines("2019", LeftToRight, Measure { faces: &measure.faces[..1], ..measure }));
    let digits: Vec<u32> = digits[0].glyphs.iter().map(|g| g.id).collect();
    assert_eq!(whole[..4], digits, "a number runs from left to right, at the left end of the line");
}

#[test]
fn letters_that_no_face_has_are_known() {
    let faces = faces();
    assert!(faces.cover(Role::Title, "Œuvre – ‘Şırnak’\u{202f}: قالت\u{a0}\u{2068}١٢\u{2069}"));
    assert!(!faces.cover(Role::Title, "Мост") && !faces.cover(Role::Words, "橋"));
}

#[test]
fn a_file_that_is_no_font_is_said() {
    let mut theme = ThemeFiles::embedded();
    theme.files.get_mut("cards/title-latin.ttf").expect("a face").bytes = b"no font".to_vec();
    let mut diagnostics = Vec::new();
    let faces = Faces::new(&theme, &mut diagnostics);
    assert_eq!(diagnostics.len(), 1);
    assert!(!faces.cover(Role::Title, "The flood") && faces.cover(Role::Words, "The flood"));
}

#[test]
fn a_card_is_drawn_as_the_number_of_its_drawing_says() {
    let (faces, colours) = (faces(), Colours::default());
    let drawn = |dir, title: &str| {
        let words = words(dir, title, "قالت BBC: 12");
        paint::png(&place(&words, &faces), &faces, &colours, dir)
    };
    let cards = [drawn(LeftToRight, "The flood"), drawn(RightToLeft, "الفيضان")];
    assert_eq!(cards[0], drawn(LeftToRight, "The flood"));
    let hashes = cards.map(|bytes| hex_sha256(&bytes)[..16].to_owned());
    // Old cards are kept by name: who changes how they are drawn raises `DRAWING`, then changes this line.
    assert_eq!((DRAWING, hashes.join(" ").as_str()), (1, "503b57613b205487 c98f6fe6b1cf7d17"));
}
