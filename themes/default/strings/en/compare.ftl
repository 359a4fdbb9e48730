# The comparison of all articles, of a section, and of two articles.

compare-title = Comparison
compare-summary = Every note beside every article: who says it, on whose word, who does not mention it, and where nobody has looked yet.
compare-contents = On this page
compare-matrix = Notes by articles
compare-matrix-summary = A row is a note, a column an article. Each mark leads to the words.
compare-matrix-of = { $section }: notes by articles
compare-matrix-none = No note has a report yet.
compare-note = Note
compare-agreement = Agreement
compare-mark-asserts = says it in its own voice
compare-mark-attributes = gives it on someone’s word
compare-mark-disputes = casts doubt on it
compare-mark-denies = rejects it
compare-mark-silent = does not mention it
compare-mark-unchecked = not checked yet
compare-mark-withdrawn = withdrawn
compare-overview = Outlets by sections
compare-overview-summary = How many notes of each section each outlet reports. The notes by articles are on a page for each section.
compare-outlet = Outlet
compare-outlet-none = Outlet not stated
compare-rows = Notes { $from } to { $to } of { $count }
compare-columns = Articles { $from } to { $to } of { $count }
compare-page-rows = Pages of notes
compare-page-columns = Pages of articles
compare-back = The whole comparison
compare-clashes = Where the articles do not agree
compare-clashes-summary = Conflict: two reports exclude each other for the same time. Difference: they have nothing in common, but may speak of different things.
compare-clashes-none = No two reports were found to exclude each other.
compare-quotations = One utterance, several renderings
compare-quotations-summary = Notes whose words two or more articles quote.
compare-quotations-none = No words are quoted by two articles.
compare-renderings = { $count ->
    [one] { $count } rendering
   *[other] { $count } renderings
}
compare-reuse = Shared text
compare-reuse-summary = How much of the article of the row stands in the article of the column.
compare-reuse-none = No two articles share a passage.
compare-reuse-empty = nothing found
compare-reuse-kinds = What the shared passages are
compare-reuse-cell = { $passages ->
    [one] { $passages } passage
   *[other] { $passages } passages
}, { $words ->
    [one] { $words } word
   *[other] { $words } words
}
reuse-kind = Kind
reuse-prose = Prose
reuse-prose-about = Words of the articles themselves. They alone decide whether two articles count as one text.
reuse-quotation = Quotation
reuse-quotation-about = Words that stand mostly between quotation marks in both articles. Two reporters may quote one speaker; this joins no texts.
reuse-formula = Set phrase
reuse-formula-about = A short phrase that many separate texts have, or names with titles. This joins no texts.
compare-choice = Choice of words
compare-choice-summary = How often in { 1000 } words each article and each outlet uses the terms of a group; below, how many times in its own voice and how many between quotation marks. Only articles whose text is at hand are counted.
compare-choice-terms = The terms
compare-choice-article = Article
compare-choice-outlets = By outlet
choice-own = Own voice
choice-quoted = Quoted
choice-voices = { $own } own, { $quoted } quoted
compare-rest = The first { $shown } of { $count } are shown; all are in the data.
compare-pairs = Two articles side by side
compare-pairs-summary = Each pair has a page: what both report, what only one does, and where they differ.
compare-pairs-some = Pairs that share a passage or conflict have a page, at most twenty for an article.
compare-pairs-none = There are no two articles to compare.
compare-text = Article

pair-title = { $a } and { $b }
pair-kind = Two articles side by side
pair-both = What both report
pair-both-none = No note rests on both.
pair-differ = Where they differ
pair-differ-none = No figure or quotation of theirs was found to differ.
pair-only = What only { $article } reports
pair-only-none = Nothing: every note that rests on it rests on the other as well.
pair-only-silent = An editor looked for it in the other and did not find it.
pair-shared = Passages that stand in both
pair-shared-none = No shared passage was found.
pair-shared-text = Differing words are marked.
pair-shared-ranges = The words are not ours to publish; these are their places, counted in words.
pair-shares = { $shareA } of { $a } stands in { $b }, { $shareB } of { $b } in { $a }.
pair-direction = { $first } was published earlier.
pair-direction-record = { $second } reprints or translates { $first }, as its record says.
pair-direction-agency = { $second } credits { $agency }, which published { $first }.
pair-direction-common = Both credit { $agency }: the words may come from there, and nothing tells which of the two came first.
pair-direction-unknown = Neither the dates of publication nor the agencies that they credit decide which came first.
pair-same-origin = The two count as one text.
pair-words = Words { $from } to { $to }
pair-similarity = { $share } equal words

compare-figures = Figures
compare-figures-summary = For each measure and population: what each article gives, on whose word, as of when, and how the figures stand to each other.
compare-figures-none = No article gives a figure.
compare-one-text = one text
compare-on-word = on the word of
pair-reworded = Said in other words
pair-reworded-about = Sentences that have their telling words in common though others were swapped. The program knows no meanings: it offers these, a reader judges.
pair-reworded-text = Swapped words are marked, words of one side alone are underlined with dots.
pair-reworded-equal = { $count ->
    [one] { $count } equal word
   *[other] { $count } equal words
}
pair-reworded-replaced = { $count ->
    [one] { $count } word swapped
   *[other] { $count } words swapped
}
pair-reworded-dropped = { $count ->
    [one] { $count } word of the first alone
   *[other] { $count } words of the first alone
}
pair-reworded-inserted = { $count ->
    [one] { $count } word of the second alone
   *[other] { $count } words of the second alone
}
compare-reworded-count = { $count ->
    [one] { $count } sentence of an article stands in another in other words.
   *[other] { $count } sentences of articles stand in others in other words.
}
compare-reworded-sentences = { $count ->
    [one] { $count } sentence
   *[other] { $count } sentences
}
