//! One page while it is made: its address, its languages, and what has been put on it so far.
//!
//! Takes texts, dates and records of the dossier and gives them as the page shows them, with links from where it stands.
//! Everything that a kind of page or a part needs goes through here; nothing here is kept when the page is done.

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::analyze::Named;
use crate::locale::{Date, Direction, Lang, Localized, isolate};
use crate::render::address::{Address, Links, View};
use crate::render::check::{self, PageLink};
use crate::render::data::plain;
use crate::render::html::Html;
use crate::render::markdown::{self, Setting};
use crate::render::script;
use crate::render::site::Site;
use crate::render::text::{Block, ProseView, TextView};
use crate::render::together;
use crate::render::tongue::{Tongue, Word};
use crate::resolve::{EntityIx, LinkTarget, Prose, ProseSet};
use crate::source::Span;

/// One page while it is made.
pub struct Sheet<'a> {
    /// The site that the page belongs to.
    pub site: &'a Site<'a>,
    /// The page.
    pub address: Address,
    /// The language or languages in which it is read.
    pub view: View,
    /// Makes links that stand on it.
    pub links: Links<'a>,
    tongues: Vec<&'a Tongue>,
    placed: RefCell<Placed>,
}

/// What has been put on a page so far.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Placed {
    /// Entities whose first mention is linked, by column.
    linked: [BTreeSet<EntityIx>; 2],
    /// Paragraphs with an address, by column.
    paragraphs: [usize; 2],
    /// Footnotes of all its texts, by column.
    footnotes: [usize; 2],
    /// Addresses of headings.
    headings: BTreeSet<String>,
    /// Headings of the first column: level, address, words.
    contents: Vec<(u8, String, String)>,
    /// Links of editors to be checked.
    found: Vec<PageLink>,
}

impl Placed {
    /// Says whether the links of editors on the page are those that were there before.
    pub(crate) fn has_links_of(&self, before: &Self) -> bool {
        self.found.len() == before.found.len()
    }
}

impl<'a> Sheet<'a> {
    /// Begins the page at `address` in `view`.
    pub fn new(site: &'a Site<'a>, address: Address, view: View) -> Self {
        let tongues = view.languages().into_iter().map(|lang| site.tongue(lang)).collect();
        let mut placed = Placed::default();
        if let Address::Entity(own) = address.first() {
            placed.linked.iter_mut().for_each(|linked| _ = linked.insert(own));
        }
        let links = Links::new(site.dossier, address, view);
        Self { site, address, view, links, tongues, placed: RefCell::new(placed) }
    }

    /// Begins a part that stands on any page of a view: its links begin with `front`, and lead to pages of the view alone.
    pub(crate) fn anywhere(site: &'a Site<'a>, view: View, front: &str) -> Self {
        let links = Links::below(site.dossier, view, front);
        Self { links, ..Self::new(site, Address::Front, view) }
    }

    /// Gives the language of the page's furniture.
    pub fn tongue(&self) -> &'a Tongue {
        self.tongues[0]
    }

    /// Gives the language of the page's furniture.
    pub fn lang(&self) -> Lang {
        self.tongue().lang
    }

    /// Gives the languages in which texts are shown: one, or two.
    pub fn tongues(&self) -> &[&'a Tongue] {
        &self.tongues
    }

    /// Gives a string of the interface without arguments.
    pub fn say(&self, key: &str) -> String {
        self.tongue().text(key)
    }

    /// Gives a string of the interface without arguments, in each language of the page.
    pub fn label(&self, key: &str) -> Html {
        self.each(|tongue| Html::text(&tongue.text(key)))
    }

    /// Gives a sentence of the program's own in each language of the page, as one piece of markup.
    pub fn phrase(&self, key: &str, args: &[(&str, Word<'_>)]) -> Html {
        self.each(|tongue| tongue.html(key, args))
    }

    /// Gives short words in each language of the page, as one piece of markup; once where they read the same.
    pub fn each(&self, write: impl Fn(&Tongue) -> Html) -> Html {
        let text = self.sentence_by(write);
        if let [only] = text.blocks.as_slice() {
            return only.html.clone();
        }
        let mut out = "<span class=\"both\">".to_owned();
        for (i, block) in text.blocks.iter().enumerate() {
            let space = if i == 0 { "" } else { " " };
            match (block.lang, block.dir) {
                (Some(lang), Some(dir)) => out.push_str(&format!("{space}<span lang=\"{lang}\" dir=\"{dir}\">")),
                _ => out.push_str(&format!("{space}<span>")),
            }
            out.push_str(block.html.as_str());
            out.push_str("</span>");
        }
        out.push_str("</span>");
        Html::raw(out)
    }

    /// Gives a sentence of the program's own in each language of the page.
    pub fn sentence(&self, key: &str, args: &[(&str, Word<'_>)]) -> TextView {
        self.sentence_by(|tongue| tongue.html(key, args))
    }

    /// Gives a sentence in each language of the page, made by `write`.
    pub fn sentence_by(&self, write: impl Fn(&Tongue) -> Html) -> TextView {
        let mut blocks: Vec<Block> = Vec::with_capacity(self.tongues.len());
        for tongue in &self.tongues {
            let words = write(tongue);
            // A bare number reads the same in both languages: once is enough.
            if blocks.iter().all(|block| block.html != words) {
                blocks.push(Block::new(self.lang(), tongue.lang, words));
            }
        }
        TextView { blocks }
    }

    /// Gives a date in each language of the page.
    pub fn date(&self, date: &Date) -> Html {
        self.each(|tongue| tongue.date(date))
    }

    /// Gives a date with a short month in each language of the page.
    pub fn date_short(&self, date: &Date) -> Html {
        self.each(|tongue| tongue.date_short(date))
    }

    /// Gives a number in the language of the furniture.
    pub fn number(&self, number: usize) -> String {
        self.tongue().number(number)
    }

    /// Gives a text in each language of the page; one that is missing is marked.
    pub fn text(&self, text: &Localized) -> TextView {
        self.pieces(text, true)
    }

    /// Gives a name that is no translation which could be missing in each language of the page.
    pub fn name(&self, name: &Localized) -> TextView {
        self.pieces(name, false)
    }

    fn pieces(&self, text: &Localized, marked: bool) -> TextView {
        let mut blocks: Vec<(Lang, Block)> = Vec::with_capacity(self.tongues.len());
        for tongue in &self.tongues {
            let Some(piece) = text.pick(tongue.lang, self.site.dossier.default_language()) else {
                continue;
            };
            if blocks.iter().any(|(lang, _)| *lang == piece.lang) {
                continue;
            }
            let mut block = Block::new(self.lang(), piece.lang, together::set(piece.text));
            block.fallback = (marked && piece.fallback).then(|| self.in_language(piece.lang));
            blocks.push((piece.lang, block));
        }
        TextView { blocks: blocks.into_iter().map(|(_, block)| block).collect() }
    }

    /// Gives a text in one language, without a fallback.
    pub fn text_in(&self, lang: Lang, html: Html) -> TextView {
        TextView { blocks: vec![Block::new(self.lang(), lang, html)] }
    }

    /// Gives a text as plain words for a title or an attribute.
    pub fn plain(&self, text: &Localized) -> String {
        text.pick(self.lang(), self.site.dossier.default_language()).map_or_else(String::new, |p| p.text.to_owned())
    }

    /// Gives a text as plain words, isolated where it is in another language than the page.
    pub fn isolated(&self, text: &Localized) -> String {
        match text.pick(self.lang(), self.site.dossier.default_language()) {
            Some(piece) if piece.lang.direction() != self.lang().direction() => isolate(piece.text),
            Some(piece) => piece.text.to_owned(),
            None => String::new(),
        }
    }

    /// Gives Markdown in each language of the page.
    pub fn prose(&self, set: &ProseSet, setting: Setting) -> ProseView {
        let columns: Vec<_> = self
            .picked(set)
            .into_iter()
            .map(|(column, prose, block)| (block, markdown::blocks(prose, column, setting, self)))
            .collect();
        if columns.is_empty() { ProseView::default() } else { ProseView::level(columns) }
    }

    /// Gives Markdown in each language of the page, as words of a line.
    pub fn inline(&self, set: &ProseSet, setting: Setting) -> TextView {
        let set_in = |(column, prose, block): (usize, &Prose, Block)| Block {
            html: markdown::inline(prose, column, setting, self),
            ..block
        };
        TextView { blocks: self.picked(set).into_iter().map(set_in).collect() }
    }

    /// Gives the beginning of a text without markup, for descriptions.
    pub fn snippet(&self, set: &ProseSet, most: usize) -> String {
        set.pick(self.lang(), self.site.dossier.default_language())
            .map(|prose| plain::plain(prose, self.site).split_whitespace().collect::<Vec<_>>().join(" "))
            .map_or_else(String::new, |words| markdown::shortened(&words, most))
    }

    /// Names a language as in "in English".
    pub fn in_language(&self, lang: Lang) -> String {
        let name = self.tongue().language(lang);
        self.tongue().plain("text-in-language", &[("language", Word::Text(&name))])
    }

    /// Gives the name of a language in each language of the page, or its code where the strings have none.
    pub fn language(&self, lang: Lang) -> Html {
        self.each(|tongue| Html::text(&tongue.language(lang)))
    }

    /// Gives the name of what a wiki link leads to, in the language of the text around it.
    pub fn name_of(&self, target: LinkTarget, lang: Lang) -> Html {
        let dossier = self.site.dossier;
        let (name, id) = match target {
            LinkTarget::Note(ix) => (Some(&dossier.note(ix).title), &dossier.note(ix).id),
            LinkTarget::Article(ix) => (dossier.article(ix).name(), &dossier.article(ix).id),
            LinkTarget::Entity(ix) => (Some(&dossier.entity(ix).names), &dossier.entity(ix).id),
            LinkTarget::Page(ix) => (Some(&dossier.page(ix).title), &dossier.page(ix).id),
        };
        let Some(piece) = name.and_then(|n| n.pick(lang, dossier.default_language())) else {
            return Html::text(id);
        };
        let words = Html::text(piece.text);
        if !piece.fallback {
            return words;
        }
        let (code, dir) = (piece.lang, piece.lang.direction().as_str());
        Html::raw(format!("<bdi lang=\"{code}\" dir=\"{dir}\">{}</bdi>", words.as_str()))
    }

    /// Appends text, escaped, with the first mention of each entity on the page linked. `named` are the names in it.
    pub(crate) fn link_mentions(&self, text: &str, named: &Named, column: usize, around: Direction, out: &mut String) {
        let mut from = 0;
        for (range, entity) in named.iter().cloned() {
            if range.start < from || !self.site.public.entity(entity) || !self.mark_linked(entity, column) {
                continue;
            }
            self.mark_scripts(&text[from..range.start], around, out);
            let link = Html::link(&self.links.to(Address::Entity(entity)), &Html::text(&text[range.clone()]));
            out.push_str(link.as_str());
            from = range.end;
        }
        self.mark_scripts(&text[from..], around, out);
    }

    /// Appends text, escaped, with words in the script of another of the dossier's languages marked.
    pub(crate) fn mark_scripts(&self, text: &str, around: Direction, out: &mut String) {
        script::marked(text, around, self.site.dossier.config.languages.iter().map(|l| l.lang), out);
    }

    /// Notes that an entity is linked in a column; false where it was already.
    pub(crate) fn mark_linked(&self, entity: EntityIx, column: usize) -> bool {
        self.placed.borrow_mut().linked[column.min(1)].insert(entity)
    }

    /// Gives the address of the next paragraph.
    pub(crate) fn paragraph_id(&self, column: usize) -> String {
        let mut placed = self.placed.borrow_mut();
        let count = &mut placed.paragraphs[column.min(1)];
        *count += 1;
        format!("p-{count}{}", self.column_suffix(column))
    }

    /// Gives the number of the next footnote: texts that stand on one page are numbered through.
    pub(crate) fn footnote_number(&self, column: usize) -> usize {
        let mut placed = self.placed.borrow_mut();
        let count = &mut placed.footnotes[column.min(1)];
        *count += 1;
        *count
    }

    /// Gives an address for a heading of prose: the wanted one, with a number where another heading of the page has it already.
    /// It begins with an underscore, which no ID and nothing in a template begins with: a heading "Reports" and the list of
    /// reports are two places.
    pub(crate) fn heading_id(&self, wanted: &str, column: usize) -> String {
        let base = format!("_{}{}", if wanted.is_empty() { "h" } else { wanted }, self.column_suffix(column));
        let mut placed = self.placed.borrow_mut();
        let mut id = base.clone();
        let mut n = 2;
        while !placed.headings.insert(id.clone()) {
            id = format!("{base}-{n}");
            n += 1;
        }
        id
    }

    /// Notes a heading for the table of contents; those of the second column stand level with the first's.
    pub(crate) fn list_heading(&self, column: usize, level: u8, id: &str, words: &str) {
        if column == 0 {
            self.placed.borrow_mut().contents.push((level, id.to_owned(), words.to_owned()));
        }
    }

    /// Gives the headings of the second level that were set so far: address and words.
    pub(crate) fn contents(&self) -> Vec<(String, String)> {
        let placed = self.placed.borrow();
        let second = placed.contents.iter().filter(|(level, ..)| *level == 2);
        second.map(|(_, id, words)| (id.clone(), words.clone())).collect()
    }

    /// Gives what tells addresses of the second column from those of the first.
    pub(crate) fn column_suffix(&self, column: usize) -> String {
        if column == 0 { String::new() } else { format!("-{}", self.tongues[column].lang) }
    }

    /// Gives the address that an editor's link has on this page; none where it is of a kind that is not allowed.
    /// Relative links start at `home` and are checked when all pages are known.
    pub(crate) fn href(&self, to: &str, home: Address, at: Span) -> Option<String> {
        match check::resolve(to, home, self) {
            check::Resolved::Outside => Some(to.to_owned()),
            check::Resolved::Forbidden => None,
            check::Resolved::Inside { href, link } => {
                self.placed.borrow_mut().found.push(PageLink { span: at, ..link });
                Some(href)
            }
        }
    }

    /// Gives what has been put on the page so far.
    pub(crate) fn placed(&self) -> Placed {
        self.placed.borrow().clone()
    }

    /// Sets what has been put on the page, where a text came ready made.
    pub(crate) fn place(&self, placed: Placed) {
        *self.placed.borrow_mut() = placed;
    }

    /// Gives the links that were put on the page and have to be checked.
    pub(crate) fn into_links(self) -> Vec<PageLink> {
        self.placed.into_inner().found
    }

    /// Chooses the texts for the columns of the page: one for each language, and none twice.
    fn picked<'p>(&self, set: &'p ProseSet) -> Vec<(usize, &'p Prose, Block)> {
        let mut picked: Vec<(usize, &Prose, Block)> = Vec::with_capacity(self.tongues.len());
        for (column, tongue) in self.tongues.iter().enumerate() {
            let Some(prose) = set.pick(tongue.lang, self.site.dossier.default_language()) else {
                continue;
            };
            if picked.iter().any(|(_, p, _)| p.lang == prose.lang) {
                continue;
            }
            let mut block = Block::new(self.lang(), prose.lang, Html::default());
            block.fallback = (prose.lang != tongue.lang).then(|| self.in_language(prose.lang));
            picked.push((column, prose, block));
        }
        picked
    }
}
