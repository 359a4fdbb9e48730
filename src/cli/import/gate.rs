//! Whom a request may go to: the public web alone, unless the editor says otherwise.
//!
//! Lists of sources come from others, and an address in them must not reach into the network of whoever imports them. So the
//! gate stands where names become addresses, before each connection, those of redirects too: what was looked at is what is
//! connected to, and a name that is another address the next moment gains nothing.

use std::error::Error as StdError;
use std::fmt::{self, Display, Formatter};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::atomic::{AtomicBool, Ordering};

use ureq::Error;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// Lets the requests for one page through, or not.
#[derive(Debug)]
pub(super) struct Gate {
    allow_private: bool,
    /// A request for this page was encrypted: none after it may be open.
    secure: AtomicBool,
}

/// Why a request is not made.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Shut {
    /// The scheme is none of the web.
    Scheme(String),
    /// An encrypted address leads to an open one.
    Downgrade(String),
    /// The host is no public one.
    Private(String, IpAddr),
}

impl Gate {
    /// Opens it for one page.
    pub(super) fn new(allow_private: bool) -> Self {
        Self { allow_private, secure: AtomicBool::new(false) }
    }

    fn scheme(&self, uri: &Uri) -> Result<(), Shut> {
        match uri.scheme_str() {
            Some("https") => self.secure.store(true, Ordering::Relaxed),
            Some("http") if self.secure.load(Ordering::Relaxed) => return Err(Shut::Downgrade(uri.to_string())),
            Some("http") => {}
            _ => return Err(Shut::Scheme(uri.to_string())),
        }
        Ok(())
    }
}

impl Resolver for Gate {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        self.scheme(uri).map_err(|shut| Error::Other(Box::new(shut)))?;
        let found = DefaultResolver::default().resolve(uri, config, timeout)?;
        // One private address is enough: which of them answers is chosen by the connection.
        match found.iter().map(|socket| socket.ip()).find(|ip| !self.allow_private && !is_public(*ip)) {
            Some(ip) => {
                let host = uri.host().unwrap_or_default().to_owned();
                Err(Error::Other(Box::new(Shut::Private(host, ip))))
            }
            None => Ok(found),
        }
    }
}

impl Shut {
    /// Says what can be done.
    pub(super) fn hint(&self) -> &'static str {
        match self {
            Self::Scheme(_) => "only http and https can be fetched",
            Self::Downgrade(_) => {
                "what comes unencrypted can be anybody's: save the page in a browser and import the file"
            }
            Self::Private(..) => "if it is your own, `--allow-private` fetches it",
        }
    }
}

impl Display for Shut {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scheme(url) => write!(f, "`{url}` is no address of the web"),
            Self::Downgrade(url) => write!(f, "an encrypted address leads to `{url}`, which is not"),
            Self::Private(host, ip) if *host == ip.to_string() || *host == format!("[{ip}]") => {
                write!(f, "{ip} is on this machine or in a private network")
            }
            Self::Private(host, ip) => write!(f, "`{host}` is {ip}, on this machine or in a private network"),
        }
    }
}

impl StdError for Shut {}

/// Says whether an address is one of the public Internet, by IANA's registries of special-purpose addresses (RFC 6890).
fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let special = match (a, b, c) {
        // This network, private, loopback, multicast and what is kept for the future.
        (0 | 10 | 127 | 224.., ..) => true,
        // Shared by customers of a provider.
        (100, 64..=127, _) => true,
        // Link-local: there clouds tell machines their secrets.
        (169, 254, _) | (172, 16..=31, _) | (192, 168, _) => true,
        // Protocols, documentation, anycast relays, measurements.
        (192, 0, 0 | 2) | (192, 88, 99) | (198, 18 | 19, _) | (198, 51, 100) | (203, 0, 113) => true,
        _ => false,
    };
    !special
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    let [first, second, ..] = ip.segments();
    // An address of the other kind in the dress of this one, as it is or as translators write it.
    let bits = ip.to_bits();
    let inner = Ipv4Addr::from_bits(u32::try_from(bits & 0xffff_ffff).expect("32 bits were kept"));
    if bits >> 32 == 0xffff || bits >> 32 == 0x0064_ff9b << 64 {
        return is_public_v4(inner);
    }
    let global = first & 0xe000 == 0x2000;
    // Protocols and Teredo, documentation twice, relays.
    let special = first == 0x2001 && (second < 0x200 || second == 0xdb8) || first == 0x2002 || first == 0x3fff;
    global && !special
}

#[cfg(test)]
mod tests {
    use super::{Gate, Shut, is_public};

    #[test]
    fn only_addresses_of_the_public_internet_are_public() {
        for ip in ["93.184.216.34", "100.63.0.1", "172.32.0.1", "2606:2800:220:1::1", "::ffff:93.184.216.34"] {
            assert!(is_public(ip.parse().unwrap()), "{ip}");
        }
        for ip in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "127.255.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "192.0.0.8",
            "198.18.0.1",
            "203.0.113.9",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "2001:db8::1",
            "2001::1",
            "2002:7f00:1::",
            "::ffff:10.0.0.1",
            "::127.0.0.1",
            "64:ff9b::a9fe:a9fe",
            "64:ff9b:1::1",
        ] {
            assert!(!is_public(ip.parse().unwrap()), "{ip}");
        }
        assert!(is_public("64:ff9b::5db8:d822".parse().unwrap()));
    }

    #[test]
    fn what_was_encrypted_never_becomes_open() {
        let gate = Gate::new(true);
        let ask = |url: &str| gate.scheme(&url.parse().unwrap());
        assert_eq!(ask("http://a.example/"), Ok(()));
        assert_eq!(ask("https://a.example/"), Ok(()));
        assert_eq!(ask("http://b.example/x"), Err(Shut::Downgrade("http://b.example/x".to_owned())));
        assert_eq!(ask("https://c.example/"), Ok(()));
        assert_eq!(ask("ftp://d.example/"), Err(Shut::Scheme("ftp://d.example/".to_owned())));
    }
}
