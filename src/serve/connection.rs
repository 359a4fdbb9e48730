//! One connection after the other: a request, its answer, and the stream of news.

use std::io::{self, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::generation::Answer;
use super::host::Hosts;
use super::overlay::{self, EVENTS, SCRIPT, SCRIPT_TEXT, STYLE, STYLE_TEXT};
use super::path;
use super::reply::{GUARDS, Reply, Sending};
use super::request::{self, Came, Request};
use super::stage::Stage;

/// How long a connection may take to take something.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long it may take for the next request to be there, whole: one that comes letter by letter would hold its place for ever.
const HEAD_PATIENCE: Duration = Duration::from_secs(10);
/// How often a stream without news says that it is there, so that one whose browser is gone ends.
const PULSE: Duration = Duration::from_secs(10);
/// The most connections at one time.
const MOST: usize = 200;

/// What every connection needs.
struct Desk {
    stage: Arc<Stage>,
    hosts: Arc<Hosts>,
    /// Connections that are open.
    open: AtomicUsize,
}

/// Takes connections from now on, on a thread of its own.
pub(super) fn accept(listener: TcpListener, stage: Arc<Stage>, hosts: Arc<Hosts>) {
    let desk = Arc::new(Desk { stage, hosts, open: AtomicUsize::new(0) });
    thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(stream) = stream else {
                // Too many open files, most likely: some will be closed.
                thread::sleep(Duration::from_millis(20));
                continue;
            };
            let desk = Arc::clone(&desk);
            if desk.open.fetch_add(1, Ordering::Relaxed) >= MOST {
                desk.open.fetch_sub(1, Ordering::Relaxed);
                continue;
            }
            thread::spawn(move || {
                // Whoever breaks off has seen enough.
                let _ = desk.serve(stream);
                desk.open.fetch_sub(1, Ordering::Relaxed);
            });
        }
    });
}

impl Desk {
    /// Answers the requests of one connection.
    fn serve(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.set_nodelay(true)?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let mut buffer = Vec::new();
        loop {
            let begun = Instant::now();
            let hurry = || {
                let left = HEAD_PATIENCE.checked_sub(begun.elapsed()).filter(|left| !left.is_zero());
                stream.set_read_timeout(Some(left.ok_or(io::ErrorKind::TimedOut)?))
            };
            let (reply, request) = match request::read(&mut &stream, &mut buffer, hurry)? {
                Came::End => return Ok(()),
                Came::Nonsense => (Reply::line("400 Bad Request", "this is no request"), Request::default()),
                Came::TooLarge => {
                    (Reply::line("431 Request Header Fields Too Large", "the head is too large"), Request::default())
                }
                Came::Request(request) => match self.refuse(&request) {
                    Some(refusal) => (refusal, request),
                    None if request.target == format!("/{EVENTS}") && request.method == "GET" => {
                        return self.stream(&mut stream);
                    }
                    None => (self.answer(&request), request),
                },
            };
            let head_alone = request.method == "HEAD";
            reply.send(&mut stream, Sending { head_alone, keep: request.keep, known: request.known.as_deref() })?;
            if !request.keep {
                return Ok(());
            }
        }
    }

    /// Refuses what is not for this preview.
    fn refuse(&self, request: &Request) -> Option<Reply> {
        match request.host.as_deref() {
            None => return Some(Reply::line("400 Bad Request", "a request names one host")),
            Some(host) if !self.hosts.allow(host) => {
                let words = "this preview answers to localhost, to addresses, and to the name that `--host` gave it";
                return Some(Reply::line("403 Forbidden", words));
            }
            Some(_) => {}
        }
        let words = "only GET and HEAD are answered";
        let known = matches!(request.method.as_str(), "GET" | "HEAD");
        (!known).then(|| Reply::line("405 Method Not Allowed", words).with("Allow", "GET, HEAD"))
    }

    fn answer(&self, request: &Request) -> Reply {
        let Some(path) = path::read(&request.target) else {
            return Reply::line("400 Bad Request", "this is no path of a site");
        };
        match path.as_str() {
            SCRIPT => return Reply::file(SCRIPT, SCRIPT_TEXT.into()),
            STYLE => return Reply::file(STYLE, STYLE_TEXT.into()),
            _ => {}
        }
        let (now, before) = self.stage.generations();
        let Some(now) = now else {
            let news = self.stage.news();
            let page = overlay::bare(news.trouble().unwrap_or_default(), Default::default());
            return Reply::html("500 Internal Server Error", page);
        };
        match now.answer(&path) {
            Answer::File(bytes) => Reply::file(&path, bytes),
            Answer::Folder => {
                let (target, query) = request.target.split_at(request.target.find('?').unwrap_or(request.target.len()));
                Reply::redirect(format!("{target}/{query}"))
            }
            Answer::Missing(page) => Reply { status: "404 Not Found", ..Reply::file("404.html", page) },
            Answer::Fault(trouble) => {
                let good = before.map(|before| before.answer_as(&path, now.numbers));
                let body = match good {
                    Some(Answer::File(bytes)) => String::from_utf8_lossy(&bytes).into_owned(),
                    _ => overlay::bare(&trouble, now.numbers),
                };
                Reply::html("500 Internal Server Error", body)
            }
        }
    }

    /// Tells the news until the browser goes.
    fn stream(&self, stream: &mut TcpStream) -> io::Result<()> {
        let head = format!("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n{GUARDS}Connection: close\r\n\r\n");
        stream.write_all(head.as_bytes())?;
        stream.write_all(b"retry: 300\n\n")?;
        let mut known = None;
        loop {
            match self.stage.wait(known, PULSE) {
                Some((edition, news)) => {
                    known = Some(edition);
                    let news = serde_json::to_string(&news).unwrap_or_default();
                    stream.write_all(format!("data: {news}\n\n").as_bytes())?;
                }
                None => stream.write_all(b": still here\n\n")?,
            }
        }
    }
}
