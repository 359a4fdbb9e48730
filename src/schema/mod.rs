//! (Until the tables of fields are merged.)
