//! Disk → sources. (Holds the theme alone until the reading of content is merged.)

pub mod theme;
