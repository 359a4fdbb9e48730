//! A difference between reports as a sentence: who gives what, on whose word, as of when, and of which kind it is.
//!
//! Takes what `analyze` found, gives the sentence in each language of the page. Every article in it is a link to its
//! report, so that the evidence is one step away. Nothing is weighed here.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::analyze::{About, Agreement, Aspect, Difference, Reason};
use crate::render::address::Address;
use crate::render::html::{Html, escape};
use crate::render::part::voices::{self, Scene};
use crate::render::part::{actor, fact, value};
use crate::render::sheet::Sheet;
use crate::render::tally::Tally;
use crate::render::text::TextView;
use crate::render::tongue::{Tongue, Word};
use crate::resolve::{ArticleIx, Note, NoteIx, Position, Report, Value};

/// A difference in a sentence.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DifferenceView {
    /// How grave it is, for the style sheet.
    agreement: &'static str,
    /// What is given otherwise.
    about: &'static str,
    sentence: TextView,
}

/// Tells a difference between reports of a note; `page` is the link to the note's page, empty on that page itself.
pub(crate) fn difference(sheet: &Sheet<'_>, note: &Note, page: &str, found: &Difference) -> DifferenceView {
    let scene = Scene { sheet, note, page };
    let sentence = sheet.sentence_by(|tongue| match found.about {
        About::Figure => figure(&scene, found, tongue),
        About::Position => position(&scene, found, tongue),
        About::Claimant => claimants(&scene, found, tongue),
        About::Aspect(aspect) => otherwise(&scene, found, aspect, tongue),
        About::Wording => wording(&scene, found, tongue),
    });
    DifferenceView { agreement: found.agreement.name(), about: found.about.name(), sentence }
}

fn figure(scene: &Scene<'_>, found: &Difference, tongue: &Tongue) -> Html {
    let articles: Vec<BTreeSet<ArticleIx>> = found.sides.iter().map(|side| scene.articles(side)).collect();
    let same = articles[0] == articles[1];
    let one = gives(scene, &found.sides[0], voices::named(scene, &found.sides[0], tongue), tongue);
    let again = if same {
        voices::again(scene, &found.sides[1], tongue)
    } else {
        voices::named(scene, &found.sides[1], tongue)
    };
    let other = gives(scene, &found.sides[1], again, tongue);
    let because = because(found, tongue);
    let undisclosed = found.reasons.contains(&Reason::Undisclosed);
    let key = match (found.agreement, &because) {
        (Agreement::Conflict, _) => "difference-figure-conflict",
        (Agreement::Differ, Some(_)) => "difference-figure-differ-because",
        (Agreement::Differ, None) => "difference-figure-differ",
        _ if undisclosed => "difference-position",
        _ if found.reasons.contains(&Reason::NoBounds) => "difference-figure-unbounded",
        (_, Some(_)) => "difference-figure-compatible-because",
        (_, None) => "difference-figure-compatible",
    };
    let because = because.unwrap_or_default();
    tongue.html(key, &[("a", Word::Phrase(&one)), ("b", Word::Phrase(&other)), ("reasons", Word::Phrase(&because))])
}

/// Says what articles give; `who` names them.
fn gives(scene: &Scene<'_>, side: &[usize], who: Html, tongue: &Tongue) -> Html {
    let report = scene.report(side[0]);
    let who = match &report.as_of {
        Some(date) => {
            let date = tongue.date(date);
            tongue.html("voice-as-of", &[("who", Word::Phrase(&who)), ("date", Word::Markup(&date))])
        }
        None => who,
    };
    let Some((given, _)) = &report.value else { return who };
    let key = match given {
        Value::Words(_) => "clause-speaks",
        Value::Undisclosed => "clause-undisclosed",
        _ => "clause-gives",
    };
    let words = stressed(&value::words(given, tongue));
    let n = Word::Number(scene.articles(side).len() as f64);
    tongue.html(key, &[("who", Word::Phrase(&who)), ("x", Word::Markup(&words)), ("n", n)])
}

/// Says why two figures differ as they do; nothing where the figures alone are the reason.
fn because(found: &Difference, tongue: &Tongue) -> Option<Html> {
    let aspects = |asked: fn(&Reason) -> bool| {
        let labels = found.reasons.iter().filter(|reason| asked(reason)).filter_map(|reason| reason.aspect());
        labels.map(|aspect| tongue.text(&format!("aspect-{}", key(aspect)))).collect::<Vec<_>>()
    };
    let mut clauses: Vec<Html> = Vec::new();
    let mut about = |key: &str, labels: Vec<String>| {
        if !labels.is_empty() {
            let list = Html::text(&tongue.locale.list_and(&labels));
            clauses.push(tongue.html(key, &[("aspects", Word::Phrase(&list))]));
        }
    };
    about("reason-other", aspects(|reason| matches!(reason, Reason::Other(_))));
    about("reason-not-stated", aspects(|reason| matches!(reason, Reason::NotStated(_))));
    let plain = found.reasons.iter().filter_map(|reason| match reason {
        Reason::Risen | Reason::Fallen | Reason::OtherTime | Reason::TimeNotStated | Reason::OtherClaimant => {
            Some(tongue.html(&format!("reason-{}", reason.name()), &[]))
        }
        _ => None,
    });
    // Two figures that can both be true need no excuse, and of two that speak of different things enough is said.
    let apart = found.reasons.iter().any(|reason| matches!(reason, Reason::Other(_)));
    let plain = plain.filter(|_| found.agreement == Agreement::Differ && !apart);
    clauses.into_iter().chain(plain).reduce(|first, second| {
        tongue.html("reasons-joined", &[("first", Word::Phrase(&first)), ("second", Word::Phrase(&second))])
    })
}

fn position(scene: &Scene<'_>, found: &Difference, tongue: &Tongue) -> Html {
    let upholding = voices::named(scene, &found.sides[0], tongue);
    let n = scene.articles(&found.sides[0]).len() as f64;
    let one = tongue.html("clause-upholds", &[("who", Word::Phrase(&upholding)), ("n", Word::Number(n))]);
    let doing = |position: Position| {
        let side = found.sides[1].iter().copied().filter(|at| scene.report(*at).position == position);
        let side: Vec<usize> = side.collect();
        (!side.is_empty()).then(|| {
            let who = voices::articles(scene, &side, tongue);
            let n = Word::Number(scene.articles(&side).len() as f64);
            tongue.html(&format!("clause-{}", position.name()), &[("who", Word::Phrase(&who)), ("n", n)])
        })
    };
    let others = [Position::Disputes, Position::Denies].into_iter().filter_map(doing);
    pair(one, others, tongue)
}

fn claimants(scene: &Scene<'_>, found: &Difference, tongue: &Tongue) -> Html {
    let affirming = voices::named(scene, &found.sides[0], tongue);
    let n = scene.articles(&found.sides[0]).len() as f64;
    let one = tongue.html("clause-upholds", &[("who", Word::Phrase(&affirming)), ("n", Word::Number(n))]);
    let who = voices::articles(scene, &found.sides[1], tongue);
    let whose = voices::claimants(scene, &found.sides[1], tongue);
    let n = Word::Number(scene.articles(&found.sides[1]).len() as f64);
    let args = [("who", Word::Phrase(&who)), ("whose", Word::Phrase(&whose)), ("n", n)];
    pair(one, std::iter::once(tongue.html("clause-reports-denial", &args)), tongue)
}

/// Sets what one side says against what the other says.
fn pair(one: Html, others: impl Iterator<Item = Html>, tongue: &Tongue) -> Html {
    let join = |first: &Html, second: &Html, key: &str| {
        tongue.html(key, &[("a", Word::Phrase(first)), ("b", Word::Phrase(second))])
    };
    let other = others.reduce(|first, second| join(&first, &second, "clauses-joined")).unwrap_or_default();
    join(&one, &other, "difference-position")
}

/// Lists what articles give of one aspect, and which do not state it.
fn otherwise(scene: &Scene<'_>, found: &Difference, aspect: Aspect, tongue: &Tongue) -> Html {
    let mut parts: Vec<Html> = match aspect {
        Aspect::What => told(scene, found, tongue),
        _ => found.sides.iter().filter_map(|side| given(scene, side, aspect, tongue)).collect(),
    };
    let stating: BTreeSet<ArticleIx> = found.sides.iter().flat_map(|side| scene.articles(side)).collect();
    let silent = |at: &usize| !stating.contains(&scene.report(*at).article);
    let unstated: Vec<usize> = found.unstated.iter().copied().filter(silent).collect();
    if !unstated.is_empty() {
        let who = voices::articles(scene, &unstated, tongue);
        parts.push(tongue.html("aspect-unstated-in", &[("who", Word::Phrase(&who))]));
    }
    let values = joined(parts.into_iter(), tongue);
    let label = Html::text(&tongue.text(&format!("aspect-label-{}", key(aspect))));
    tongue.html("difference-aspect", &[("label", Word::Phrase(&label)), ("values", Word::Phrase(&values))])
}

/// Says which articles give what of an aspect.
fn given(scene: &Scene<'_>, side: &[usize], aspect: Aspect, tongue: &Tongue) -> Option<Html> {
    let what = stated(scene, scene.report(side[0]), aspect, tongue)?;
    let what = stressed(&what);
    let who = voices::articles(scene, side, tongue);
    Some(tongue.html("aspect-in", &[("x", Word::Markup(&what)), ("who", Word::Phrase(&who))]))
}

/// Says what articles tell: who first, since it may take many words, and the same articles once, whatever they tell.
fn told(scene: &Scene<'_>, found: &Difference, tongue: &Tongue) -> Vec<Html> {
    let mut parts: Vec<(BTreeSet<ArticleIx>, &[usize], Html)> = Vec::new();
    for side in &found.sides {
        let Some(what) = stated(scene, scene.report(side[0]), Aspect::What, tongue) else { continue };
        let what = stressed(&tongue.apart(&what));
        let articles = scene.articles(side);
        match parts.iter_mut().find(|(known, ..)| *known == articles) {
            Some((_, _, first)) => {
                let both = [("first", Word::Phrase(&*first)), ("second", Word::Phrase(&what))];
                *first = tongue.html("what-elsewhere", &both);
            }
            None => parts.push((articles, side, what)),
        }
    }
    let part = |(_, side, what): (BTreeSet<ArticleIx>, &[usize], Html)| {
        let who = voices::articles(scene, side, tongue);
        tongue.html("what-in", &[("x", Word::Phrase(&what)), ("who", Word::Phrase(&who))])
    };
    parts.into_iter().map(part).collect()
}

/// Sets the words in which quotations differ against each other.
fn wording(scene: &Scene<'_>, found: &Difference, tongue: &Tongue) -> Html {
    let part = |(side, words): (&Vec<usize>, &String)| {
        let lang = scene.sheet.site.dossier.article(scene.report(side[0]).article).language;
        let mut html = format!("<bdi lang=\"{lang}\" dir=\"{}\">", lang.direction().as_str());
        escape(words, &mut html);
        html.push_str("</bdi>");
        let html = stressed(&Html::raw(html));
        let who = voices::articles(scene, side, tongue);
        tongue.html("wording-in", &[("x", Word::Markup(&html)), ("who", Word::Phrase(&who))])
    };
    let values = joined(found.sides.iter().zip(&found.words).map(part), tongue);
    tongue.html("difference-wording", &[("values", Word::Phrase(&values))])
}

/// Stresses what is given: among the names of articles, it is what a reader looks for.
fn stressed(what: &Html) -> Html {
    Html::raw(format!("<b>{}</b>", what.as_str()))
}

/// Joins what the sides of a difference give.
fn joined(parts: impl Iterator<Item = Html>, tongue: &Tongue) -> Html {
    let join = |first: Html, second: Html| {
        tongue.html("aspects-joined", &[("first", Word::Phrase(&first)), ("second", Word::Phrase(&second))])
    };
    parts.reduce(join).unwrap_or_default()
}

/// Gives what a report states of an aspect, its own or the note's.
fn stated(scene: &Scene<'_>, report: &Report, aspect: Aspect, tongue: &Tongue) -> Option<Html> {
    let facts = fact::otherwise(scene.sheet, &report.gives);
    let own = fact::of_note(scene.sheet, scene.note);
    let label = fact_key(aspect);
    let found = facts.iter().chain(&own).find(|fact| fact.is(label));
    if found.is_none() && aspect == Aspect::What {
        return Some(actor::words(&scene.note.title, tongue.lang, scene.sheet));
    }
    let found = found?;
    Some(found.value_in(scene.sheet.lang(), tongue))
}

/// Gives the ending of the strings that name an aspect.
fn key(aspect: Aspect) -> String {
    aspect.name().replace('_', "-")
}

/// Gives the string that labels an aspect among the facts of a note.
fn fact_key(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::What => "fact-what",
        Aspect::When => "fact-when",
        Aspect::Place => "fact-place",
        Aspect::Population => "fact-population",
        Aspect::Counts => "fact-counts",
        Aspect::Actor => "fact-actor",
        Aspect::Action => "fact-action",
        Aspect::To => "fact-to",
        Aspect::Speaker => "fact-speaker",
        Aspect::SaidOn => "fact-said-on",
        Aspect::Stance => "fact-stance",
    }
}

/// Finds the differences about the words of a quotation; none of a note whose matter is graphic, whose words stand on its
/// own page alone.
pub(crate) fn of_words<'t>(note: &'t Note, tally: &'t Tally) -> impl Iterator<Item = &'t Difference> {
    tally.compared.differences.iter().filter(|found| found.about == About::Wording && note.warning.is_none())
}

/// Orders differences for a reader: conflicts before differences, figures before positions before the rest, and what more
/// articles take part in first.
pub(crate) fn rank(found: &Difference) -> (Agreement, About, std::cmp::Reverse<usize>) {
    (found.agreement, found.about, std::cmp::Reverse(found.sides.iter().map(Vec::len).sum()))
}

/// Says what keeps figures of one measure apart from a note's own; one line for each other note that readers see.
pub(crate) fn apart(sheet: &Sheet<'_>, ix: NoteIx) -> Vec<TextView> {
    let site = sheet.site;
    let shown = site.findings.apart.get(&ix).into_iter().flatten().filter(|apart| site.public.note(apart.other));
    // Notes that are apart for the same reasons are told in one line.
    let mut lines: BTreeMap<Vec<&str>, Vec<NoteIx>> = BTreeMap::new();
    for apart in shown {
        let why: Vec<&str> = apart.why.iter().map(|boundary| boundary.name()).collect();
        lines.entry(why).or_default().push(apart.other);
    }
    let line = |(why, others): (Vec<&str>, Vec<NoteIx>)| {
        sheet.sentence_by(|tongue| {
            let link = |other: &NoteIx| {
                let title = actor::words(&site.dossier.note(*other).title, tongue.lang, sheet);
                let link = Html::link(&sheet.links.to(Address::Note(*other)), &title);
                tongue.html("apart-note", &[("note", Word::Markup(&link))])
            };
            let notes = voices::list(&others.iter().map(link).collect::<Vec<_>>(), tongue);
            let why: Vec<String> = match why.as_slice() {
                [] => vec![tongue.text("apart-not-shown")],
                why => why.iter().map(|name| tongue.text(&format!("apart-{name}"))).collect(),
            };
            let why = Html::text(&tongue.locale.list_and(&why));
            tongue.html("apart", &[("notes", Word::Phrase(&notes)), ("why", Word::Phrase(&why))])
        })
    };
    lines.into_iter().map(line).collect()
}

/// Says who alone reports a note; nothing where several texts do, or none.
pub(crate) fn alone(sheet: &Sheet<'_>, note: &Note, page: &str, tally: &Tally) -> Option<TextView> {
    if tally.compared.origins.len() != 1 {
        return None;
    }
    let scene = Scene { sheet, note, page };
    let standing: Vec<usize> =
        tally.reports.iter().copied().filter(|at| note.reports[*at].withdrawn.is_none()).collect();
    let n = tally.compared.articles.len();
    let key = if n == 1 { "alone-article" } else { "alone-text" };
    Some(sheet.sentence_by(|tongue| {
        let who = voices::named(&scene, &standing, tongue);
        tongue.html(key, &[("who", Word::Phrase(&who)), ("n", Word::Number(n as f64))])
    }))
}
