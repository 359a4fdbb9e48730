//! The colours of cards: those of the theme's pages in the light.
//!
//! Takes the custom properties `--paper`, `--ink` and `--ink-soft` from the parts of the style sheet, the last word of each
//! counting, and of `light-dark()` the first colour. Only `#rrggbb` is read: what is written otherwise leaves the default.

use crate::load::theme::ThemeFiles;
use crate::render::style;

/// Red, green and blue.
pub(crate) type Rgb = [u8; 3];

/// The colours of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colours {
    /// The ground.
    pub(crate) paper: Rgb,
    /// Words.
    pub(crate) ink: Rgb,
    /// What stands beside them.
    pub(crate) soft: Rgb,
}

impl Default for Colours {
    fn default() -> Self {
        Self { paper: [0xfd, 0xfc, 0xf9], ink: [0x1a, 0x1b, 0x1e], soft: [0x54, 0x56, 0x5b] }
    }
}

impl Colours {
    /// Takes the colours of a theme.
    pub(crate) fn new(theme: &ThemeFiles) -> Self {
        let mut colours = Self::default();
        let parts = theme.files.iter().filter(|(path, _)| style::is_part(path));
        for css in parts.filter_map(|(_, file)| std::str::from_utf8(&file.bytes).ok()) {
            let take = |name: &str, colour: &mut Rgb| *colour = named(css, name).unwrap_or(*colour);
            take("--paper:", &mut colours.paper);
            take("--ink:", &mut colours.ink);
            take("--ink-soft:", &mut colours.soft);
        }
        colours
    }
}

/// Gives the first colour in the last value of a property.
fn named(css: &str, name: &str) -> Option<Rgb> {
    let value = css[css.rfind(name)? + name.len()..].split(';').next()?;
    let digits = value[value.find('#')? + 1..].get(..6)?;
    let byte = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some([byte(0)?, byte(2)?, byte(4)?])
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn the_last_value_counts_and_of_two_the_light_one() {
        let css =
            ":root { --paper: #000000; --paper-raised: #111111; --paper: light-dark(#fdfc0a, #14161a); --ink: red; }";
        assert_eq!(named(css, "--paper:"), Some([0xfd, 0xfc, 0x0a]));
        assert_eq!(named(css, "--ink:"), None);
    }
}
