//! Charts, drawn at build time: from typed inputs of their own to the markup of an `<svg>`.
//!
//! Takes labels that are written already and numbers; knows nothing of dossiers, pages or languages beyond a direction, so
//! that each chart is a pure function. A chart is drawn once for each [`frame::Frame`]; its colours are the style sheet's.
//! Charts hold no links: to those who do not see them they are one image with a title and a description, and the table that
//! says the same has the links.

pub(crate) mod axis;
pub(crate) mod canvas;
pub(crate) mod choice;
pub(crate) mod figures;
pub(crate) mod frame;
pub(crate) mod key;
pub(crate) mod lanes;
pub(crate) mod marks;
pub(crate) mod passages;
pub(crate) mod reuse;
pub(crate) mod rows;
pub(crate) mod scale;
pub(crate) mod series;
pub(crate) mod stances;
#[cfg(test)]
mod tests;
pub(crate) mod text;
pub(crate) mod time;

use std::fmt::Write;

use crate::locale::Direction;
use crate::render::chart::canvas::{Canvas, short};
use crate::render::chart::frame::Frame;
use crate::render::html::{Html, escape};

/// What a chart says to those who do not see it.
#[derive(Debug, Clone)]
pub(crate) struct Words {
    /// Its ID on the page; those of its parts begin with it.
    pub(crate) id: String,
    /// What it shows.
    pub(crate) title: String,
    /// What stands out, and where the numbers are.
    pub(crate) description: String,
    /// The ID of the table that says the same.
    pub(crate) table: Option<String>,
}

/// Draws a chart in each form and sets them as one; nothing where it would be empty.
pub(crate) fn set(words: &Words, frames: &[Frame], draw: impl Fn(&Frame) -> Canvas) -> Option<Html> {
    let mut out = String::with_capacity(8 * 1024);
    for frame in frames {
        let canvas = draw(frame);
        if canvas.shapes.is_empty() {
            return None;
        }
        let canvas = if frame.direction == Direction::RightToLeft { canvas.mirrored() } else { canvas };
        svg(&mut out, words, frame.name, &canvas);
    }
    Some(Html::raw(out))
}

fn svg(out: &mut String, words: &Words, name: &str, canvas: &Canvas) {
    let id = &words.id;
    let [width, height, size] = [canvas.width, canvas.height, canvas.size].map(|number| {
        let mut written = String::new();
        short(number, &mut written);
        written
    });
    let _ = write!(
        out,
        "<svg class=\"chart-{name}\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\""
    );
    let _ = write!(out, " direction=\"ltr\" font-size=\"{size}\" role=\"img\"");
    let _ = write!(out, " aria-labelledby=\"{id}-{name}-title {id}-{name}-desc\"");
    if let Some(table) = &words.table {
        let _ = write!(out, " aria-details=\"{table}\"");
    }
    let _ = write!(out, "><title id=\"{id}-{name}-title\">");
    escape(&words.title, out);
    let _ = write!(out, "</title><desc id=\"{id}-{name}-desc\">");
    escape(&words.description, out);
    out.push_str("</desc>");
    canvas.write(out);
    out.push_str("</svg>");
}
