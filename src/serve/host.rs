//! Whether a request was meant for this preview: the guard against DNS rebinding.
//!
//! A page from elsewhere can have its own name point to 127.0.0.1 and then read what answers there. Its requests carry that
//! name as `Host`. So a name must be `localhost` or the one that the preview was given; an address cannot be turned round.

use std::net::{Ipv4Addr, Ipv6Addr};

/// The names under which the preview may be asked for.
#[derive(Debug)]
pub(super) struct Hosts {
    given: Option<String>,
}

impl Hosts {
    /// Takes the name of `--host`.
    pub(super) fn new(given: Option<&str>) -> Self {
        Self { given: given.map(str::to_ascii_lowercase) }
    }

    /// Says whether a `Host` is one of them.
    pub(super) fn allow(&self, host: &str) -> bool {
        let host = host.trim().to_ascii_lowercase();
        if let Some((six, port)) = host.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            return six.parse::<Ipv6Addr>().is_ok() && is_port(port);
        }
        let (name, port) = host.find(':').map_or((host.as_str(), ""), |colon| host.split_at(colon));
        let known = name == "localhost" || name.ends_with(".localhost") || self.given.as_deref() == Some(name);
        is_port(port) && (known || name.parse::<Ipv4Addr>().is_ok())
    }
}

/// Says whether that is nothing, or a colon and a number.
fn is_port(text: &str) -> bool {
    text.strip_prefix(':').map_or(text.is_empty(), |port| port.parse::<u16>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::Hosts;

    #[test]
    fn names_of_others_are_refused_and_addresses_are_not() {
        let hosts = Hosts::new(None);
        for own in ["localhost", "LOCALHOST:1717", "127.0.0.1:1717", "[::1]:1717", "[::1]", "a.localhost:80"] {
            assert!(hosts.allow(own), "{own}");
        }
        for other in [
            "",
            "example.org",
            "example.org:1717",
            "localhost.example.org",
            "127.0.0.1.example.org",
            "[::1",
            "localhost:x",
        ] {
            assert!(!hosts.allow(other), "{other}");
        }
        assert!(Hosts::new(Some("Laptop.local")).allow("laptop.local:1717"));
    }
}
