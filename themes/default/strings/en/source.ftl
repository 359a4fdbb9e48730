# The list of articles, the page of an article, the page of an outlet.

sources-title = Sources
sources-summary = The articles that this dossier reads: what each is, whose text it carries, and which notes rest on it.
sources-articles = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
sources-outlets = { $count ->
    [one] { $count } outlet
   *[other] { $count } outlets
}
sources-origins = { $count ->
    [one] { $count } separate text
   *[other] { $count } separate texts
}
sources-article = Article
sources-outlet = Outlet
sources-country = Country
sources-language = Language
sources-published = Published
sources-length = Words
sources-origin = Carries the text of
sources-origin-own = its own
sources-rights = Rights
sources-grading = Grading
sources-supports = Notes
sources-unknown = not known
sources-table = Articles, with what is known of each
sources-reuse-title = Who shares text with whom
sources-reuse-summary = Passages of at least twelve words that stand in two articles, also where a few words were changed. The dates of publication say who can have taken from whom; where they do not decide, neither do we.
sources-reuse-none = No two of the articles share a passage.
sources-reuse-first = One article
sources-reuse-second = The other
sources-reuse-undated = The dates do not decide
sources-reuse-dated = The one was published first
sources-reuse-direction = Order
sources-reuse-share-first = Share of the one
sources-reuse-share-second = Share of the other
sources-reuse-count = Passages
sources-reuse-rest = The { $count } largest are shown; all are in the data.
sources-compare = Compare the two

rights-full = full text
rights-excerpts = quotations only
rights-metadata = no text

source-kind = Article
source-label-ours = The copy has no headline; these words are ours.
source-record = What the copy states
source-modified = Changed by the outlet
source-retrieved = Copy saved
source-url = Address
source-archive = In an archive
source-authors = By
source-agencies = Credits
source-republishes = Reprints
source-translation-of = Translates
source-republished-by = Reprinted in this dossier by
source-translated-by = Translated in this dossier by
source-not-stated = not stated in the copy
source-label = Title
source-provenance = How the copy was kept
source-provenance-none = No capture of this copy is recorded.
source-sha256-text = SHA-256 of the text that quotations are checked against
source-sha256-raw = SHA-256 of the copy as it was saved
source-title-matches = The title matches our copy.
source-capture-at = Saved
source-capture-by = By
source-capture-sha256 = SHA-256
source-captures = Captures
source-capture-words = Words
source-capture-changed = Changed words
source-capture-quoted = Those that we quote from
source-capture-same = The same as those that we quote from
source-capture-added = { $count ->
    [one] { $count } word that is not in the text we quote from
   *[other] { $count } words that are not in the text we quote from
}
source-capture-removed = { $count ->
    [one] { $count } word of the text we quote from is gone
   *[other] { $count } words of the text we quote from are gone
}
source-digest = In our words
source-quotations = What is quoted from it
source-quotations-by-note = In the order of the notes, not of the article: its text is not ours to publish.
source-quotations-in-order = In the order of the article.
source-quotations-none = No note rests on this article yet.
source-quotations-withheld = The rights of this article allow no quotation; the notes that rest on it are listed.
source-quoted-share = { $words ->
    [one] { $words } word of it is quoted, { $share } of the whole.
   *[other] { $words } words of it are quoted, { $share } of the whole.
}
source-withdrawn = Withdrawn
source-silent = Read without finding it
source-silent-summary = An editor looked for these in the article and did not find them.
source-shared = What of it stands elsewhere
source-shared-none = No passage of it was found in the other articles.
source-shared-summary = Each bar is the whole article; the filled parts stand in the other one as well.
source-shared-strip = { $share } of this article stands in { $other }: { $passages ->
    [one] { $passages } passage
   *[other] { $passages } passages
}.
source-shared-here = Words here
source-shared-there = Words there
source-shared-alike = Equal words
source-shared-share = Of this article
source-shared-share-other = Of the other
source-range = { $from } to { $to }
source-choice = Choice of words
source-choice-summary = How often the article uses the terms of each group: in its own voice, between quotation marks, and in a thousand words.
source-choice-group = Group
source-choice-count = Times
source-choice-rate = In { 1000 } words
source-text = Full text
source-text-summary = Marked passages are quoted in a note; each leads to it.
source-origin = Whose text it is
source-origin-single = Counted as a text of its own: no other article of the dossier was found to carry it.
source-origin-apart = Counted as a text of its own: an editor says so.
source-origin-group = { $count ->
    [one] Counted as one text with { $count } other article.
   *[other] Counted as one text with { $count } other articles.
}
source-origin-named = The text is named by its earliest article, { $article }.
source-origin-proof = That no shared text was found does not prove that a text is independent.
source-merge-shared = { $article } and { $other } share { $share } of their text.
source-merge-republishes = { $article } and { $other }: one says that it reprints the other.
source-merge-translation = { $article } and { $other }: one translates the other.
source-merge-editor = { $article } and { $other }: an editor holds them for one text.
source-merge-overruled = { $article } and { $other } share { $share } of their text; an editor does not count them as one all the same.
source-merge-overruled-record = { $article } and { $other }: a record says that one reprints or translates the other; an editor does not count them as one all the same.
source-cite = Cite this article
source-cite-bibtex = BibTeX

outlet-kind = Outlet
outlet-type = Kind
outlet-site = Site
outlet-articles = Its articles
outlet-articles-none = No article of this outlet is in the dossier.
outlet-alone = What it alone reports
outlet-alone-summary = Notes that no other outlet of the dossier reports. Others may have reported them elsewhere.
outlet-alone-none = Everything that it reports is also reported by another outlet of the dossier.
outlet-shares = With whom it shares text
outlet-shares-none = No passage of its articles was found in those of other outlets.
outlet-shares-article = Its article
outlet-shares-other = Shares text with

language-az = Azerbaijani
language-be = Belarusian
language-bn = Bengali
language-ha = Hausa
language-hi = Hindi
language-hy = Armenian
language-ka = Georgian
language-ku = Kurdish
language-ky = Kyrgyz
language-nl = Dutch
language-pl = Polish
language-ps = Pashto
language-ro = Romanian
language-so = Somali
language-sw = Swahili
language-tg = Tajik
language-uz = Uzbek
language-vi = Vietnamese
