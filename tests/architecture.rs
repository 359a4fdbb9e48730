//! Guards the one direction in which data flows: parses `src/` and fails where a stage imports a later one.
