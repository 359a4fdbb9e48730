//! Templates and interface strings of a theme, made ready for each view.
//!
//! Takes the files of a theme; gives for each language its strings and for each view a set of templates in which `t` speaks
//! that view's language. Mistakes in them are diagnostics with the place in the file.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use tera::{ErrorKind, Kwargs, State, Tera, TeraResult, Value};

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic};
use crate::load::theme::{ThemeFile, ThemeFiles};
use crate::locale::{Lang, Locale, Strings};
use crate::render::card;
use crate::render::html::Html;
use crate::render::tongue::{Tongue, Word};
use crate::source::Span;

/// The language in which the strings of every theme are complete.
const COMPLETE: &str = "en";

/// Reads the templates; `t` and `heading` are stand-ins until [`for_view`] gives them languages.
pub(crate) fn parse(theme: &ThemeFiles, diagnostics: &mut Vec<Diagnostic>) -> Tera {
    let mut files: BTreeMap<&str, &str> =
        theme.texts("templates/", ".html").map(|(path, _, text)| (path, text)).collect();
    loop {
        let mut tera = Tera::default();
        for name in ["t", "heading"] {
            tera.register_function(name, |_: Kwargs, _: &State| -> TeraResult<Value> { Ok(Value::none()) });
        }
        let Err(error) = tera.add_raw_templates(files.iter().map(|(name, text)| (*name, *text))) else {
            return tera;
        };
        // A file that cannot be read is taken out, so that the mistakes of the others are found in the same run.
        let faulty = match error.kind() {
            ErrorKind::SyntaxError(report) => files.keys().copied().find(|name| *name == report.filename()),
            _ => None,
        };
        diagnostics.push(mistake(&error, theme));
        match faulty {
            Some(name) => files.remove(name),
            None => return Tera::default(),
        };
    }
}

/// Reports files of a theme on disk that nothing uses: most often a template with a slip in its name, so that the one of
/// the default theme is shown in its place. A template that another one names is used; so is every component.
pub(crate) fn unused(theme: &ThemeFiles, diagnostics: &mut Vec<Diagnostic>) {
    let embedded = ThemeFiles::embedded();
    let own = theme.files.iter().filter_map(|(path, file)| Some((path, file, file.on_disk.as_ref()?)));
    for (path, file, place) in own.filter(|(path, ..)| !embedded.files.contains_key(*path)) {
        let used = match path.split_once('/') {
            Some(("static", _)) => true,
            Some(("cards", name)) => card::is_face(name),
            Some(("strings", below)) => is_strings(below),
            Some(("templates", name)) => name.starts_with("components/") || is_named(name, theme),
            _ => false,
        };
        if !used {
            let at = file.source.map(|source| Span::new(source, 0, 0));
            let diagnostic = Diagnostic::anywhere(Code::ThemeFile, format!("nothing uses `{place}`"));
            let diagnostic = diagnostic.suggest(path, embedded.files.keys().map(String::as_str));
            diagnostics.push(Diagnostic { span: at, ..diagnostic });
        }
    }
}

/// Says whether a path below `strings/` is `LANGUAGE/NAME.ftl`.
fn is_strings(below: &str) -> bool {
    below.split_once('/').is_some_and(|(lang, name)| Lang::parse(lang).is_some() && name.ends_with(".ftl"))
}

/// Says whether another template names this one.
fn is_named(name: &str, theme: &ThemeFiles) -> bool {
    let quoted = [format!("\"{name}\""), format!("'{name}'")];
    let others = theme.texts("templates/", ".html").filter(|(other, ..)| *other != name);
    others.into_iter().any(|(_, _, text)| quoted.iter().any(|words| text.contains(words)))
}

/// Gives templates in which `t` speaks the first of the given languages, `heading` speaks all of them, and `site` is what
/// all pages of a view share.
pub(crate) fn for_view(parsed: &Tera, tongues: &[Arc<Tongue>], site: Value) -> Tera {
    let mut tera = parsed.clone();
    let tongue = Arc::clone(&tongues[0]);
    tera.register_function("t", move |kwargs: Kwargs, _: &State| translated(&kwargs, &tongue));
    let tongues = tongues.to_vec();
    tera.register_function("heading", move |kwargs: Kwargs, _: &State| paired(&kwargs, &tongues));
    tera.global_context().insert_value("site", site);
    tera
}

/// Gives the string `key` in each language of the view, so that a parallel page is headed in both.
fn paired(kwargs: &Kwargs, tongues: &[Arc<Tongue>]) -> TeraResult<Value> {
    let key = kwargs.must_get::<&str>("key")?;
    let [first, others @ ..] = tongues else { return Ok(Value::none()) };
    if others.is_empty() || !first.has(key) {
        return translated(kwargs, first);
    }
    let args = arguments(kwargs);
    let words = |tongue: &Tongue| if args.is_empty() { Html::text(&tongue.text(key)) } else { tongue.html(key, &args) };
    let mut out = format!("<span class=\"both\"><span>{}</span>", words(first).as_str());
    for other in others {
        let (lang, dir) = (other.lang, other.lang.direction().as_str());
        out.push_str(&format!(" <span lang=\"{lang}\" dir=\"{dir}\">{}</span>", words(other).as_str()));
    }
    out.push_str("</span>");
    Ok(Value::safe_string(&out))
}

/// Gives the string `key` with all other arguments of the call.
fn translated(kwargs: &Kwargs, tongue: &Tongue) -> TeraResult<Value> {
    let key = kwargs.must_get::<&str>("key")?;
    let args = arguments(kwargs);
    tongue.value(key, &args).ok_or_else(|| tera::Error::message(format!("there is no interface string `{key}`")))
}

/// Gives the arguments of a call that go into the string: numbers and words.
fn arguments(kwargs: &Kwargs) -> Vec<(&str, Word<'_>)> {
    let mut args = Vec::new();
    for (name, value) in kwargs.iter() {
        let Some(name) = name.as_str().filter(|n| *n != "key") else {
            continue;
        };
        match (value.as_f64(), value.as_str()) {
            (Some(number), _) => args.push((name, Word::Number(number))),
            (None, Some(text)) => args.push((name, Word::Text(text))),
            (None, None) => {}
        }
    }
    args
}

/// Turns an error of a template into a diagnostic at its place.
pub(crate) fn mistake(error: &tera::Error, theme: &ThemeFiles) -> Diagnostic {
    let (ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report)) = error.kind() else {
        return Diagnostic::anywhere(Code::TemplateError, lowered(&error.to_string()));
    };
    let message = lowered(report.message());
    let file = theme.texts("templates/", ".html").find(|(name, _, _)| *name == report.filename());
    let range = report.span().range.clone();
    match file {
        Some((_, file, text)) => placed(file, range.start.min(text.len())..range.end.min(text.len()), message),
        None => Diagnostic::anywhere(Code::TemplateError, message),
    }
}

/// Makes a diagnostic at a place of a file, where it is one that an editor can mend.
fn placed(file: &ThemeFile, range: Range<usize>, message: String) -> Diagnostic {
    match file.source {
        Some(id) => Diagnostic::new(Code::TemplateError, Span::new(id, range.start, range.end), message),
        None => Diagnostic::anywhere(Code::TemplateError, message),
    }
}

/// Puts a message of another library into our form: lower case, without a full stop.
fn lowered(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default().trim_end_matches('.');
    let mut letters = line.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// Makes every language of the dossier. A key that a language lacks is shown in the theme's complete language, and is a
/// diagnostic.
pub(crate) fn tongues(
    config: &Config,
    theme: &ThemeFiles,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<Lang, Arc<Tongue>> {
    let complete = Lang::parse(COMPLETE).expect("a code that is well-formed");
    let zone = config.time_zone.as_deref();
    let read = |lang: Lang, settings, diagnostics: &mut Vec<Diagnostic>| {
        let locale = Locale::new(lang, settings, zone);
        let strings = Arc::new(strings(lang, &locale, theme, diagnostics));
        (locale.with_strings(Arc::clone(&strings)), strings)
    };
    let settings_of = |lang| config.languages.iter().find(|l| l.lang == lang).map(|l| l.settings);
    let (_, reference) =
        read(complete, settings_of(complete).unwrap_or(crate::locale::Settings::usual(complete)), diagnostics);
    let mut tongues = BTreeMap::new();
    for language in &config.languages {
        let (locale, strings) = if language.lang == complete {
            let locale = Locale::new(complete, language.settings, zone).with_strings(Arc::clone(&reference));
            (locale, Arc::clone(&reference))
        } else {
            read(language.lang, language.settings, diagnostics)
        };
        lacking(&strings, &reference, diagnostics);
        tongues.insert(language.lang, Arc::new(Tongue::new(locale, strings, Some(Arc::clone(&reference)))));
    }
    tongues
}

/// Reads the strings of a language, or of the language without its region.
fn strings(lang: Lang, locale: &Locale, theme: &ThemeFiles, diagnostics: &mut Vec<Diagnostic>) -> Strings {
    let exact = format!("strings/{lang}/");
    let general = format!("strings/{}/", lang.language());
    let folder = if theme.texts(&exact, ".ftl").next().is_some() { exact } else { general };
    let files: Vec<(&str, &ThemeFile, &str)> = theme.texts(&folder, ".ftl").collect();
    let sources: Vec<(&str, &str)> = files.iter().map(|(name, _, text)| (*name, *text)).collect();
    let (strings, problems) = Strings::parse(lang, locale, &sources);
    for problem in problems {
        let file = files.iter().find(|(name, _, _)| *name == problem.file);
        diagnostics.push(match file {
            Some((_, file, _)) => placed(file, problem.range, problem.message),
            None => Diagnostic::anywhere(Code::TemplateError, problem.message),
        });
    }
    strings
}

/// Reports the keys that a language lacks, all in one diagnostic.
fn lacking(strings: &Strings, reference: &Strings, diagnostics: &mut Vec<Diagnostic>) {
    let missing: Vec<&str> = reference.keys().filter(|key| !strings.has(key)).collect();
    if missing.is_empty() {
        return;
    }
    let lang = strings.lang();
    let shown: Vec<String> = missing.iter().take(8).map(|key| format!("`{key}`")).collect();
    let more =
        if missing.len() > shown.len() { format!(" and {} more", missing.len() - shown.len()) } else { String::new() };
    let message = match missing.len() == reference.keys().count() {
        true => format!("the theme has no strings in `{lang}`"),
        false => format!("the theme has no strings in `{lang}` for {}{more}", shown.join(", ")),
    };
    let help =
        format!("add them to a file in themes/default/strings/{lang}/; until then they are shown in `{COMPLETE}`");
    diagnostics.push(Diagnostic::anywhere(Code::MissingString, message).help(help));
}
