//! A server on this machine that answers what a test has for each path, and keeps the requests.
#![expect(clippy::disallowed_types, reason = "a test of pauses looks at the clock")]

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Instant;

/// A server. Its thread ends with the test's process.
pub(crate) struct Web {
    port: u16,
    asked: Arc<Mutex<Vec<Asked>>>,
}

/// A request that came.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    /// Its head.
    pub(crate) head: String,
    /// When it came.
    pub(crate) at: Instant,
}

impl Web {
    /// Answers each path with the bytes that `answer` gives for it and the port, head and all; without an answer it says nothing
    /// and keeps the connection.
    pub(crate) fn answering(answer: fn(&str, u16) -> Option<Vec<u8>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let port = listener.local_addr().expect("it has an address").port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&asked);
        thread::spawn(move || {
            let mut silent = Vec::new();
            for mut stream in listener.incoming().flatten() {
                let (head, path) = head(&stream);
                kept.lock().expect("no test panics here").push(Asked { head, at: Instant::now() });
                match answer(&path, port) {
                    // A client that has heard enough breaks off.
                    Some(bytes) => _ = stream.write_all(&bytes),
                    None => silent.push(stream),
                }
            }
        });
        Self { port, asked }
    }

    /// Gives the address of a path.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Gives the requests so far, in order.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().expect("no test panics here").clone()
    }
}

/// Writes an answer: its status, further lines of its head, and its body.
pub(crate) fn answer(status: &str, lines: &[&str], body: &[u8]) -> Vec<u8> {
    let lines: String = lines.iter().map(|line| format!("{line}\r\n")).collect();
    let head = format!("HTTP/1.1 {status}\r\n{lines}Content-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

fn head(stream: &TcpStream) -> (String, String) {
    let mut lines = BufReader::new(stream).lines();
    let head: Vec<String> = lines.by_ref().map_while(Result::ok).take_while(|line| !line.is_empty()).collect();
    let path = head.first().and_then(|line| line.split(' ').nth(1)).unwrap_or_default().to_owned();
    (head.join("\n"), path)
}
