//! A running preview: requests over a plain connection, and the news that browsers hear.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use crate::support::site_test::{SiteTest, TODAY};

/// How long anything may take before the test fails; nothing waits for so long when all is well.
const PATIENCE: Duration = Duration::from_secs(60);

/// A preview that answers.
pub(crate) struct Preview {
    child: Child,
    stdout: BufReader<ChildStdout>,
    /// Where it answers.
    pub(crate) at: SocketAddr,
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    /// Such as 200.
    pub(crate) status: u16,
    head: String,
    /// The content.
    pub(crate) body: String,
}

/// The news, as they come.
pub(crate) struct News(BufReader<TcpStream>);

impl Preview {
    /// Starts it on any free port.
    pub(crate) fn of(test: &SiteTest, more: &[&str]) -> Self {
        let arguments = [&["serve", "--port", "0", "--date", TODAY], more].concat();
        let mut child = test
            .command(&arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program can be started");
        let mut stdout = BufReader::new(child.stdout.take().expect("it was asked for"));
        let mut line = String::new();
        while !line.contains("http://") {
            line.clear();
            assert_ne!(stdout.read_line(&mut line).expect("a line"), 0, "the preview ends before it answers");
        }
        let port = line.rsplit_once(':').and_then(|(_, rest)| rest.split_once('/')).expect("an address").0;
        let at = SocketAddr::from(([127, 0, 0, 1], port.parse().expect("a port")));
        Self { child, stdout, at }
    }

    /// Asks for a path.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n", self.at.port()))
    }

    /// Sends a request and takes the whole answer.
    pub(crate) fn ask(&self, request: &str) -> Answer {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).expect("the request goes out");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer comes back");
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no answer to {request}: {answer}"));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        Answer { status, head: head.to_owned(), body: body.to_owned() }
    }

    /// Listens to the news as a browser does, and gives those of now with it.
    pub(crate) fn news(&self) -> (News, Value) {
        let mut stream = self.connect();
        let request = format!("GET /.dossier/events HTTP/1.1\r\nHost: {}\r\n\r\n", self.at);
        stream.write_all(request.as_bytes()).expect("the request goes out");
        let mut news = News(BufReader::new(stream));
        let now = news.next(|_| true);
        (news, now)
    }

    /// Interrupts it as Ctrl-C does, and gives its exit status and the last that it said.
    pub(crate) fn interrupt(mut self) -> (Option<i32>, String) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().expect("a signal can be sent").success());
        let mut said = String::new();
        self.stdout.read_to_string(&mut said).expect("lines");
        (self.child.wait().expect("it ends").code(), said)
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.at).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time");
        stream
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Answer {
    /// Gives a line of the head.
    pub(crate) fn line(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.filter(|(key, _)| *key == name).map(|(_, value)| value).next()
    }
}

impl News {
    /// Waits for news of a kind.
    pub(crate) fn next(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        let mut line = String::new();
        loop {
            line.clear();
            assert_ne!(self.0.read_line(&mut line).expect("news in time"), 0, "the preview has ended");
            let news = line.strip_prefix("data: ").map(|json| serde_json::from_str(json).expect("JSON"));
            if let Some(news) = news.filter(&wanted) {
                return news;
            }
        }
    }
}
