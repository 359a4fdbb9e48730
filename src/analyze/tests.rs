//! The stage as a whole: what is quoted against texts and lock, and what follows from it.

use super::sample::{
    article, counting, date, dossier, english, entity, known, note, prose, quotation, quoting, said_by, terms,
};
use super::{Checked, Findings, Label, Lock, Mention, Options, analyze};
use crate::config::{QuotationLimit, Rights};
use crate::diagnostic::{Code, Diagnostic};
use crate::resolve::{ArticleIx, Dossier, Kind, LinkTarget, NoteIx, Report, Speech, TextPlace, Value};
use crate::source::{FileId, SourceMap};

const TEXT: &str = "Harbour closed\n\nThe harbour master said on Monday that 13 ships were held.\nNobody was hurt.\n\nThe Mayor left.\n";
const ARABIC: &str = "إغلاق الميناء\n\nوقال المديرُ إنّ ٨ سفن أُعيدت إلى المدرسة.\n";

/// A dossier of an English and an Arabic article, with reports of one note.
fn quoted(reports: Vec<Report>) -> (Dossier, SourceMap) {
    let (mut dossier, mut sources) = dossier();
    for (id, text) in [("arabic", ARABIC), ("english", TEXT)] {
        dossier.articles.push(article(id, Some(text), &mut sources));
    }
    dossier.notes.push(note("n", Kind::Claim, reports));
    (dossier, sources)
}

fn run((dossier, sources): &(Dossier, SourceMap), lock: Option<&Lock>) -> (Findings, Vec<Diagnostic>) {
    analyze(dossier, sources, lock, &Options::default())
}

fn lock_of(sample: &(Dossier, SourceMap)) -> Lock {
    Lock::from(&sample.0, &run(sample, None).0)
}

/// The same dossier on a machine without texts.
fn without_texts(sample: &(Dossier, SourceMap)) -> (Dossier, SourceMap) {
    let mut bare = sample.clone();
    bare.0.articles.iter_mut().for_each(|article| article.text = None);
    bare
}

fn codes(diagnostics: &[Diagnostic]) -> Vec<Code> {
    diagnostics.iter().map(|diagnostic| diagnostic.code).collect()
}

fn help_for(article: usize, words: &str) -> (Code, String) {
    let (_, diagnostics) = run(&quoted(vec![quoting(article, words)]), None);
    let [only] = diagnostics.as_slice() else { panic!("one diagnostic for {words}: {diagnostics:?}") };
    (only.code, only.help.join("\n"))
}

#[test]
fn a_quotation_knows_its_words_and_code_points() {
    let (findings, diagnostics) =
        run(&quoted(vec![quoting(1, "[t]he harbour master […] 13 ships"), quoting(0, "المدير إن")]), None);
    assert_eq!(diagnostics, []);
    let verified = findings.notes[0].verified[0].as_ref().expect("it stands there");
    let words: Vec<_> = verified.segments.iter().map(|segment| segment.words.clone()).collect();
    assert_eq!((verified.checked, words), (Checked::Text, vec![2..5, 9..11]));
    let letters =
        |text: &str, at: std::ops::Range<usize>| text.chars().skip(at.start).take(at.len()).collect::<String>();
    assert_eq!(letters(TEXT, verified.segments[1].chars.clone()), "13 ships");
    let arabic = findings.notes[0].verified[1].as_ref().expect("it stands there");
    assert_eq!(letters(ARABIC, arabic.segments[0].chars.clone()), "المديرُ إنّ");
    assert_eq!(findings.articles[1].quoted, [2..5, 9..11]);
    assert_eq!(findings.articles[1].words, Some(19));
}

#[test]
fn a_near_miss_shows_what_the_copy_has() {
    let (code, help) = help_for(1, "said on Monday that 30 ships were held");
    assert_eq!(code, Code::QuotationNotFound);
    assert!(help.contains("`said on Monday that *13* ships were held`"), "{help}");
    assert!(
        help_for(1, "the mayor left").1.contains("the copy has `The *Mayor* left`")
            || help_for(1, "the mayor left").1.contains("`*The Mayor* left`")
    );
    assert!(help_for(0, "8 سفن اعيدت").1.contains("`*٨* سفن *أُعيدت*`"), "{}", help_for(0, "8 سفن اعيدت").1);
    assert!(help_for(0, "إلى المدرسه").1.contains("ة/ه"));
    assert!(help_for(0, "قال المدير").1.contains("within the word `وقال`"));
    assert!(help_for(1, "The harbour master said that 13 ships").1.contains("mark the words that are left out"));
    assert!(help_for(1, "13 ships, were held").1.contains("only the punctuation"));
    assert!(help_for(1, "Nobody was hurt […] said on Monday").1.contains("not in this order"));
    assert!(help_for(1, "quite another thing").1.contains("another article"));
}

#[test]
fn the_nearest_passage_is_pointed_at_in_its_file() {
    let sample = quoted(vec![quoting(1, "Nobody was harmed")]);
    let (_, diagnostics) = run(&sample, None);
    let (place, _) = &diagnostics[0].related[0];
    assert_eq!(sample.1.text(*place), "Nobody was hurt");
}

#[test]
fn a_paragraph_end_within_a_quotation_is_warned_of() {
    for words in ["were held. Nobody was hurt. The Mayor left", "Nobody was hurt. […] Mayor left"] {
        assert_eq!(help_for(1, words).0, Code::QuotationCrossesParagraph);
    }
    assert_eq!(run(&quoted(vec![quoting(1, "were held. Nobody was hurt.")]), None).1, []);
}

#[test]
fn titles_are_checked_like_quotations() {
    let mut sample = quoted(Vec::new());
    sample.0.articles[1].title = Some((english("Harbour closed"), quotation("Harbour closed")));
    sample.0.articles[0].title = Some((english("Harbor"), quotation("Harbor closed")));
    let (findings, diagnostics) = run(&sample, None);
    assert_eq!(codes(&diagnostics), [Code::TitleNotFound]);
    assert!(findings.articles[1].title.is_some() && findings.articles[0].title.is_none());
}

#[test]
fn with_a_current_lock_findings_are_the_same_with_texts_and_without() {
    let mut sample = quoted(vec![quoting(1, "[t]he harbour master […] 13 ships"), quoting(0, "المدير إن")]);
    sample.0.terms = vec![terms("harbour", "en", &["harbour"]), terms("none", "en", &["plane"])];
    let copy = article("english-copy", Some(&TEXT.replace("Monday", "Sunday")), &mut sample.1);
    sample.0.articles.push(copy);
    let written = lock_of(&sample).render();
    let (lock, diagnostics) = Lock::parse(&written, FileId(0));
    assert_eq!(diagnostics, []);
    assert_eq!(lock, lock_of(&sample), "a lock is read as it was written:\n{written}");
    let options = Options { locked: true, ..Options::default() };
    let (with, first) = analyze(&sample.0, &sample.1, Some(&lock), &options);
    let bare = without_texts(&sample);
    let (without, second) = analyze(&bare.0, &bare.1, Some(&lock), &options);
    assert_eq!((first, second), (Vec::new(), Vec::new()));
    assert_eq!(format!("{with:?}"), format!("{without:?}"));
    assert_eq!(with.notes[0].verified[0].as_ref().map(|verified| verified.checked), Some(Checked::Lock));
    assert_eq!(with.origins.len(), 2, "the copy is no text of its own");
    assert!(!written.contains("harbour master") && !written.contains("المدير"));
}

#[test]
fn what_neither_text_nor_lock_proves_is_an_error() {
    let sample = quoted(vec![quoting(1, "13 ships")]);
    let lock = lock_of(&sample);
    let mut bare = without_texts(&sample);
    assert_eq!(run(&bare, Some(&lock)).1, []);
    bare.0.notes[0].reports[0] = quoting(1, "30 ships");
    assert_eq!(codes(&run(&bare, Some(&lock)).1), [Code::QuotationUnverified]);
    assert_eq!(codes(&run(&bare, None).1), [Code::QuotationUnverified]);
}

#[test]
fn a_lock_that_does_not_match_is_refused_when_locked_and_names_what_differs() {
    let mut sample = quoted(vec![quoting(1, "13 ships"), quoting(1, "Nobody was hurt")]);
    let lock = lock_of(&sample);
    let locked = |sample: &(Dossier, SourceMap), lock| {
        analyze(&sample.0, &sample.1, lock, &Options { locked: true, ..Options::default() }).1
    };
    assert_eq!(locked(&sample, Some(&lock)), []);
    assert_eq!(codes(&locked(&sample, None)), [Code::LockStale]);
    sample.0.notes[0].reports[1] = quoting(1, "The Mayor left");
    let messages: Vec<_> = locked(&sample, Some(&lock)).into_iter().map(|diagnostic| diagnostic.message).collect();
    assert_eq!(messages.len(), 2, "one that is gone, one that is new: {messages:?}");
    assert!(messages.iter().all(|message| message.ends_with("a quotation from `english`")));
    if let Some(text) = &mut sample.0.articles[0].text {
        text.words.push_str("زيادة");
    }
    let messages: Vec<_> = locked(&sample, Some(&lock)).into_iter().map(|diagnostic| diagnostic.message).collect();
    assert!(messages.iter().any(|message| message.contains("the text of `arabic`")), "{messages:?}");
}

#[test]
fn nothing_internal_is_in_the_lock() {
    let mut sample = quoted(vec![quoting(1, "13 ships")]);
    let plain = lock_of(&sample);
    let secret = article("secret", Some(TEXT), &mut sample.1);
    sample.0.articles.push(crate::resolve::Article { internal: true, ..secret });
    sample.0.terms.push(crate::resolve::TermGroup { internal: true, ..terms("hidden", "en", &["ships"]) });
    sample
        .0
        .notes
        .push(crate::resolve::Note { internal: true, ..note("hidden", Kind::Claim, vec![quoting(1, "The Mayor")]) });
    assert_eq!(lock_of(&sample).render(), plain.render());
}

#[test]
fn a_broken_lock_is_told_line_by_line_and_the_rest_still_counts() {
    let written = lock_of(&quoted(vec![quoting(1, "13 ships")])).render();
    let broken = written.replace("version 1", "<<<<<<< ours\nversion 1").replace("quotation ", "quote ");
    let (lock, diagnostics) = Lock::parse(&broken, FileId(0));
    assert_eq!(codes(&diagnostics), [Code::LockSyntax, Code::LockSyntax]);
    assert!(diagnostics[0].message.contains("merge conflict"));
    assert!(lock.article("english").is_some());
    for text in [
        "",
        "version 2\n",
        "version 1\narticle x\n",
        "version 1\nquotation x y 1-2\n",
        "version 1\nreuse b a 1-2:1-2:0.9\n",
    ] {
        assert_eq!(codes(&Lock::parse(text, FileId(0)).1), [Code::LockSyntax], "{text:?}");
    }
}

#[test]
fn a_lock_that_says_two_things_is_settled_by_the_text_alone() {
    let mut sample = quoted(vec![quoting(1, "13 ships")]);
    let written = lock_of(&sample).render();
    let article = |words: &str| words.lines().find(|line| line.starts_with("article english ")).unwrap().to_owned();
    let other = article(&written).replace(" words ", " words 1");
    let (twice, _) = Lock::parse(&format!("{written}{other}\n"), FileId(0));
    assert_eq!(twice.unsettled(&sample.0), [], "the text is at hand");
    sample.0.articles.iter_mut().for_each(|article| article.text = None);
    assert_eq!(codes(&twice.unsettled(&sample.0)), [Code::LockSyntax]);
    let (alike, _) = Lock::parse(&format!("{written}{}\n", article(&written)), FileId(0));
    assert_eq!(alike.unsettled(&sample.0), [], "both sides say the same");
}

#[test]
fn a_published_body_says_body_also_with_a_lock() {
    let mut sample = quoted(vec![quoting(1, "13 ships")]);
    for article in &mut sample.0.articles {
        article.rights = Rights::Full;
        article.text.iter_mut().for_each(|text| text.from = TextPlace::Body(article.span));
    }
    let findings = run(&sample, Some(&lock_of(&sample))).0;
    assert_eq!(findings.notes[0].verified[0].as_ref().map(|verified| verified.checked), Some(Checked::Body));
}

#[test]
fn rules_of_reports_are_checked() {
    let mut sample = quoted(vec![quoting(0, "سفن"), counting(1, Value::Exact(13.0))]);
    sample.0.articles[0].rights = Rights::Metadata;
    assert_eq!(codes(&run(&sample, None).1), [Code::InconsistentRecord, Code::ValueWithoutQuotation]);
    sample.0.notes[0].internal = true;
    assert_eq!(codes(&run(&sample, None).1), [Code::ValueWithoutQuotation]);
}

#[test]
fn copies_of_one_text_are_quoted_together() {
    let words: Vec<String> = (0..100).map(|n| format!("word{n}")).collect();
    let (mut dossier, mut sources) = dossier();
    for id in ["copy-a", "copy-b"] {
        dossier.articles.push(article(id, Some(&words.join(" ")), &mut sources));
    }
    let quote = |article: usize, from: usize, to: usize| quoting(article, &words[from..to].join(" "));
    dossier.notes.push(note("n", Kind::Claim, vec![quote(0, 0, 10), quote(1, 5, 20), quote(1, 50, 61)]));
    dossier.config.quotation_limit = Some(QuotationLimit { words: Some(15), share: Some(0.3) });
    let (findings, diagnostics) = analyze(&dossier, &sources, None, &Options::default());
    assert_eq!(findings.articles[1].quoted, [5..20, 50..61]);
    assert_eq!(codes(&diagnostics), [Code::QuotationLimit]);
    assert!(
        diagnostics[0].message.contains("31 % of `copy-a` is quoted (31 of 100 words)"),
        "{}",
        diagnostics[0].message
    );
    dossier.config.quotation_limit = Some(QuotationLimit { words: Some(14), share: Some(0.31) });
    let (_, diagnostics) = analyze(&dossier, &sources, None, &Options::default());
    assert!(diagnostics[0].message.contains("15 words"), "{}", diagnostics[0].message);
    dossier.articles.iter_mut().for_each(|article| article.rights = Rights::Full);
    let (_, diagnostics) = analyze(&dossier, &sources, None, &Options::default());
    assert_eq!(codes(&diagnostics), [], "what is published whole may be quoted whole");
}

#[test]
fn mentions_and_links_are_gathered_from_records_and_texts() {
    let mut sample = quoted(Vec::new());
    let (target, port) = (LinkTarget::Note(NoteIx::new(1)), "[[second|the Port]]");
    sample.0.entities = vec![entity("port", &[("en", "Port")], &[]), entity("mayor", &[("en", "Mayor")], &[])];
    sample.0.notes[0].summary = prose(&format!("See {port} and [[Mayor]]."), &[(port, target), ("[[Mayor]]", target)]);
    sample.0.notes.push(note("second", Kind::Claim, vec![super::sample::said_by(known(1), quoting(1, "Mayor"))]));
    sample.0.articles[1].digest = prose("The Mayor again: [[second]].", &[("[[second]]", target)]);
    sample.0.articles[1].published = Some(date("2022-01-06"));
    let findings = run(&sample, None).0;
    let (first, second) = (Mention::Note(NoteIx::new(0)), Mention::Note(NoteIx::new(1)));
    let digest = Mention::Article(ArticleIx::new(1));
    assert_eq!(findings.mentions, [vec![first], vec![second, digest]]);
    assert_eq!(findings.backlinks[&NoteIx::new(1)], [first, digest]);
}

#[test]
fn words_that_notes_give_to_another_in_each_article_are_no_quotation_of_one_speaker() {
    let said = "“The gate was shut at noon, and nobody was told of it until the water stood in the street,”";
    let texts = [
        format!(
            "Rain fell for a week. {said} the engineer said. Bakers gave bread away to whoever came by the bridge."
        ),
        format!(
            "The council met. {said} the mayor was heard to say. Then its members spoke of taxes, roads and schools."
        ),
    ];
    let label = |speakers: [usize; 2]| {
        let (mut dossier, mut sources) = dossier();
        dossier.articles =
            vec![article("a", Some(&texts[0]), &mut sources), article("b", Some(&texts[1]), &mut sources)];
        dossier.entities =
            vec![entity("engineer", &[("en", "Engineer")], &[]), entity("mayor", &[("en", "Mayor")], &[])];
        let report = |at: usize| Report { speech: Some(Speech::Direct), ..quoting(at, "nobody was told of it") };
        let reports = [0, 1].map(|at| said_by(known(speakers[at]), report(at)));
        dossier.notes = vec![note("n", Kind::Claim, reports.to_vec())];
        let (findings, _) = analyze(&dossier, &sources, None, &Options::default());
        findings.reuse[0].passages.iter().map(|passage| passage.label).collect::<Vec<_>>()
    };
    assert_eq!(label([0, 0]), [Label::Quotation]);
    assert_eq!(label([0, 1]), [Label::Prose]);
}
