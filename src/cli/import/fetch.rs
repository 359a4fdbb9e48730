//! Addresses of the web → documents: one request for each page, and nothing that the page asks for.
//!
//! Only in builds with the feature `fetch`: without it the program makes no request at all. Whom it may ask is decided in
//! `gate`, before each connection.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::thread;
use std::time::{Duration, Instant};

use ureq::http::{Response, StatusCode, Uri, header};
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Body, Error, ResponseExt};

use super::gate::{Gate, Shut};
use super::web::{Asking, Fetched};
use crate::diagnostic::Refusal;

/// Bytes of an answer, when it is unpacked; the import takes no larger page.
const BYTES: u64 = 24 << 20;
/// How often an answer may lead on to another address.
const REDIRECTS: u32 = 5;
/// What a server learns of who asks: the program. Which dossier is in the making is nobody's business.
const AGENT: &str = concat!("dossier/", env!("CARGO_PKG_VERSION"));
/// What is done where nothing can be fetched.
const BY_HAND: &str = "save the page in a browser and import the file";

/// Asks for one page after the other.
pub(super) struct Fetcher {
    asking: Asking,
    /// When each host was asked last.
    asked: BTreeMap<String, Instant>,
    /// Hosts that said that they are asked too often.
    weary: BTreeSet<String>,
}

impl Fetcher {
    /// Begins with nobody asked.
    pub(super) fn new(asking: &Asking) -> Self {
        Self { asking: asking.clone(), asked: BTreeMap::new(), weary: BTreeSet::new() }
    }

    /// Fetches a page. Waits before it, where its host was asked shortly before.
    ///
    /// # Errors
    /// When the address or one that it leads to is not to be asked, when there is no answer in time, when it says that
    /// something is wrong, and when it is too large, or neither a page nor a text.
    pub(super) fn fetch(&mut self, url: &str) -> Result<Fetched, Refusal> {
        let address: Uri = url.split('#').next().unwrap_or_default().parse().map_err(|_| no_address(url))?;
        let host = address.host().filter(|host| !host.is_empty()).ok_or_else(|| no_address(url))?.to_lowercase();
        if address.authority().is_some_and(|authority| authority.as_str().contains('@')) {
            return Err(Refusal::new("an address with a user's name in it would be published with it", BY_HAND));
        }
        if self.weary.contains(&host) {
            return Err(Refusal::new(format!("`{host}` said that it is asked too often"), "try again tomorrow"));
        }
        self.wait(&host);
        let answer = self.agent().get(address).header("Accept", ACCEPT).call().map_err(|error| refusal(&error));
        self.asked.insert(host.clone(), Instant::now());
        let answer = answer?;
        if matches!(answer.status(), StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE) {
            self.weary.insert(host);
        }
        let host = answer.get_uri().host().unwrap_or_default().to_lowercase();
        self.asked.insert(host, Instant::now());
        read(answer)
    }

    /// Waits until a host may be asked again.
    fn wait(&self, host: &str) {
        let pause = Duration::from_secs(u64::from(self.asking.pause));
        let left = self.asked.get(host).and_then(|last| pause.checked_sub(last.elapsed()));
        left.into_iter().for_each(thread::sleep);
    }

    /// Makes what asks for one page. It keeps no connection and no cookie, and asks no proxy: whom that one would ask, nobody
    /// here could tell.
    fn agent(&self) -> Agent {
        let config = Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(u64::from(self.asking.timeout))))
            .user_agent(AGENT)
            .proxy(None)
            .max_redirects(REDIRECTS)
            .max_idle_connections(0)
            .http_status_as_error(false)
            .build();
        Agent::with_parts(config, DefaultConnector::default(), Gate::new(self.asking.allow_private))
    }
}

/// What is asked for.
const ACCEPT: &str = "text/html, application/xhtml+xml, text/plain;q=0.8, multipart/related;q=0.8, */*;q=0.1";

/// Reads an answer, if it is a page or a text.
fn read(mut answer: Response<Body>) -> Result<Fetched, Refusal> {
    if !answer.status().is_success() {
        return Err(Refusal::new(format!("the answer is {}", answer.status()), status_hint(answer.status())));
    }
    let kind = answer.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let kind = kind.unwrap_or("text/html").to_lowercase();
    let extension = match kind.split(';').next().unwrap_or_default().trim() {
        "text/html" | "application/xhtml+xml" => "html",
        "text/plain" => "txt",
        "multipart/related" | "message/rfc822" => "mhtml",
        other => return Err(Refusal::new(format!("the answer is `{other}`, neither a page nor a text"), BY_HAND)),
    };
    let charset = kind.split(';').skip(1).find_map(|part| part.trim().strip_prefix("charset="));
    let charset = charset.map(|name| name.trim_matches(['"', '\'', ' ']).to_owned());
    let url = answer.get_uri().to_string();
    let mut bytes = Vec::new();
    // The library's own limit is for what comes over the line: a few packed bytes can be very many.
    let body = answer.body_mut().as_reader().take(BYTES + 1).read_to_end(&mut bytes);
    body.map_err(|error| refusal(&error.into()))?;
    if bytes.len() as u64 > BYTES {
        return Err(Refusal::new(format!("the answer is larger than {} MB", BYTES >> 20), BY_HAND));
    }
    Ok(Fetched { bytes, extension, charset, url })
}

fn no_address(url: &str) -> Refusal {
    Refusal::new(format!("`{url}` is no address"), "addresses are as https://example.org/article")
}

fn status_hint(status: StatusCode) -> &'static str {
    match status.as_u16() {
        401 | 403 | 407 | 451 => "it is not given to everyone: save the page in a browser and import the file",
        404 | 410 => "look whether an archive has it, and import it from there",
        429 | 503 => "it is asked too often, or does not serve just now: try again later",
        _ => BY_HAND,
    }
}

/// Says in one line what went wrong on the way.
fn refusal(error: &Error) -> Refusal {
    let (message, hint) = match error {
        Error::Other(other) => match other.downcast_ref::<Shut>() {
            Some(shut) => (shut.to_string(), shut.hint()),
            None => (other.to_string(), BY_HAND),
        },
        Error::TooManyRedirects => (format!("it leads on more than {REDIRECTS} times"), BY_HAND),
        Error::Timeout(_) => ("the answer takes too long".to_owned(), "give it more time with `--timeout`"),
        Error::HostNotFound => ("there is no such host".to_owned(), "look at the address"),
        Error::Protocol(_) | Error::Http(_) => ("what answers does not speak HTTP".to_owned(), "look at the address"),
        Error::BadUri(_) => ("it is, or leads to, what is no address of the web".to_owned(), "look at the address"),
        Error::Io(error) => (format!("no answer: {error}"), "look at the address and at the connection"),
        other => (other.to_string(), BY_HAND),
    };
    Refusal::new(message, hint)
}
