//! &Dossier, &Findings → the planned pages: every address with its typed context, and a pure function from one planned
//! page to bytes.

pub mod address;
