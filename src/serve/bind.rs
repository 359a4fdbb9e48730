//! A host and a port → sockets that listen, and the address under which people find them.

use std::io::{Error, ErrorKind};
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, ToSocketAddrs};

use anyhow::Result;

use crate::diagnostic::Refusal;

/// Sockets that listen.
#[derive(Debug)]
pub(super) struct Bound {
    /// The sockets.
    pub(super) listeners: Vec<TcpListener>,
    /// The address to open in a browser, ending in `/`.
    pub(super) url: String,
    /// Other machines can reach one of them.
    pub(super) open: bool,
}

/// Listens on loopback, or where it is told.
///
/// # Errors
/// A [`Refusal`] where that is not possible.
pub(super) fn bind(host: Option<&str>, port: u16) -> Result<Bound> {
    match host {
        None => loopback(port),
        Some(host) => named(host, port),
    }
}

/// Listens on both loopback addresses: `localhost` is the one for some programs and the other for others.
fn loopback(wanted: u16) -> Result<Bound> {
    let four =
        TcpListener::bind((Ipv4Addr::LOCALHOST, wanted)).map_err(|error| refusal(&error, "127.0.0.1", wanted))?;
    let port = four.local_addr()?.port();
    let (listeners, name) = match TcpListener::bind((Ipv6Addr::LOCALHOST, port)) {
        Ok(six) => (vec![four, six], "localhost"),
        // Under `localhost` another server would answer.
        Err(error) if error.kind() == ErrorKind::AddrInUse && wanted != 0 => {
            return Err(refusal(&error, "::1", port).into());
        }
        // Without IPv6 there is one loopback address.
        Err(_) => (vec![four], "127.0.0.1"),
    };
    Ok(Bound { listeners, url: format!("http://{name}:{port}/"), open: false })
}

/// Listens at an address or a name of this machine.
fn named(host: &str, port: u16) -> Result<Bound> {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let known: Vec<SocketAddr> = (bare, port).to_socket_addrs().map(Iterator::collect).unwrap_or_default();
    if known.is_empty() {
        let message = format!("`{host}` is no address of this machine");
        return Err(Refusal::new(message, "`--host` takes an address such as 192.168.1.2, or 0.0.0.0 for all").into());
    }
    let listener = TcpListener::bind(&known[..]).map_err(|error| refusal(&error, host, port))?;
    let at = listener.local_addr()?;
    let name = match at.ip() {
        ip if ip.is_unspecified() => "localhost".to_owned(),
        _ if bare.contains(':') => format!("[{bare}]"),
        _ => bare.to_owned(),
    };
    let open = !at.ip().is_loopback();
    Ok(Bound { listeners: vec![listener], url: format!("http://{name}:{}/", at.port()), open })
}

/// Says in one line why a socket cannot listen.
fn refusal(error: &Error, host: &str, port: u16) -> Refusal {
    match error.kind() {
        ErrorKind::AddrInUse => {
            let hint = "another preview may be running; `--port` takes another port, 0 any that is free";
            Refusal::new(format!("port {port} is in use"), hint)
        }
        ErrorKind::PermissionDenied => {
            Refusal::new(format!("port {port} is not for everyone"), "`--port` takes another, from 1024 on")
        }
        _ => Refusal::new(format!("cannot listen at {host}, port {port}: {error}"), "without `--host` it is loopback"),
    }
}

#[cfg(test)]
mod tests {
    use super::bind;

    #[test]
    fn loopback_alone_is_closed_to_other_machines_and_a_port_is_taken_once() {
        let bound = bind(None, 0).expect("a free port");
        assert!(!bound.open);
        let port = bound.listeners[0].local_addr().expect("it listens").port();
        let refused = bind(None, port).expect_err("it is in use").to_string();
        assert_eq!(refused, format!("port {port} is in use"));
        assert!(bind(Some("0.0.0.0"), 0).expect("a free port").open);
        assert!(bind(Some("no such host"), 0).is_err());
    }
}
