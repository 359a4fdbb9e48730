//! Records that rest on one another in a circle: reprints and translations, and figures that are parts.
//!
//! Takes what is bound; gives a diagnostic for a circle, at one of its records. Linear in the records and what they name.

use crate::diagnostic::{Code, Diagnostic};
use crate::resolve::{Article, Kind, Note, OriginWord};
use crate::source::Span;

/// Looks for circles among articles and among notes.
pub(crate) fn check(articles: &[Article], notes: &[Note], out: &mut Vec<Diagnostic>) {
    let sources = |article: &Article| {
        let origin = match article.origin {
            Some(OriginWord::Of(ix)) => Some(ix),
            _ => None,
        };
        article.republishes.iter().chain(&article.translation_of).copied().chain(origin).map(|ix| ix.at()).collect()
    };
    let edges: Vec<Vec<usize>> = articles.iter().map(sources).collect();
    for circle in circles(&edges) {
        let names = circle.iter().map(|at| articles[*at].id.as_str()).collect::<Vec<_>>();
        let message = format!("{} are each said to be taken from the next, and the last from the first", list(&names));
        let help = "one of them came first: take `republishes`, `translation_of` or `origin` out of its record";
        out.push(inconsistent(articles[circle[0]].span, message).help(help));
    }
    let wholes = |note: &Note| match &note.kind {
        Kind::Figure(figure) => figure.part_of.iter().map(|ix| ix.at()).collect(),
        _ => Vec::new(),
    };
    let edges: Vec<Vec<usize>> = notes.iter().map(wholes).collect();
    for circle in circles(&edges) {
        let names = circle.iter().map(|at| notes[*at].id.as_str()).collect::<Vec<_>>();
        let message = format!("{} are each said to be part of the next, and the last of the first", list(&names));
        out.push(inconsistent(notes[circle[0]].span, message).help("one of them is the whole: it has no `part_of`"));
    }
}

fn inconsistent(span: Span, message: String) -> Diagnostic {
    Diagnostic::new(Code::InconsistentRecord, span.at_start(), message)
}

fn list(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Gives circles of at least two: one at least of every group of records that cannot be put in order. A record that names itself
/// is told where it is bound.
fn circles(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let next = first_in_circles(edges);
    let mut walk_of = vec![usize::MAX; edges.len()];
    let mut found = Vec::new();
    for start in 0..edges.len() {
        let mut walk = Vec::new();
        let mut at = start;
        while walk_of[at] == usize::MAX {
            let Some(after) = next[at] else { break };
            walk_of[at] = start;
            walk.push(at);
            at = after;
        }
        let closed = walk.iter().position(|known| *known == at).filter(|_| walk_of[at] == start);
        found.extend(closed.map(|first| walk[first..].to_vec()));
    }
    found
}

/// Gives for each record that a circle can be reached from one that it names and that is such too.
fn first_in_circles(edges: &[Vec<usize>]) -> Vec<Option<usize>> {
    let others = |at: usize| edges[at].iter().copied().filter(move |to| *to != at);
    let mut open: Vec<usize> = (0..edges.len()).map(|at| others(at).count()).collect();
    let mut named_by = vec![Vec::new(); edges.len()];
    (0..edges.len()).for_each(|at| others(at).for_each(|to| named_by[to].push(at)));
    let mut ends: Vec<usize> = (0..edges.len()).filter(|at| open[*at] == 0).collect();
    while let Some(end) = ends.pop() {
        for from in &named_by[end] {
            open[*from] -= 1;
            if open[*from] == 0 {
                ends.push(*from);
            }
        }
    }
    (0..edges.len()).map(|at| others(at).find(|to| open[at] > 0 && open[*to] > 0)).collect()
}

#[cfg(test)]
mod tests {
    use super::circles;

    #[test]
    fn circles_are_found_and_chains_are_not() {
        assert!(circles(&[vec![1], vec![2], vec![], vec![1, 2], vec![4]]).is_empty());
        assert_eq!(circles(&[vec![3], vec![2, 0], vec![1], vec![0], vec![1]]), [vec![0, 3], vec![1, 2]]);
        assert_eq!(
            circles(&[vec![1], vec![2], vec![3, 9], vec![1], vec![], vec![], vec![], vec![], vec![], vec![]]),
            [[1, 2, 3]]
        );
    }
}
