# The page of a note.
note-not-second-read = Not second-read
note-second-read = Second-read by { $by }
note-second-read-on = Second-read by { $by } on { $date }
note-texts = Which articles carry which text, and why
note-texts-help = Articles are one text where half the words of one stand as prose in the other, where one reprints or translates the other, and where their reports rest on one agency that they credit. That no shared text was found does not prove a text independent.
note-merge-agency = { $article } and { $other }: both reports rest on { $agency }, which the articles credit.
note-agreement = How the articles agree
note-reports = What each article says
note-reported-at = printed
note-as-of = as of
note-gives = This article gives otherwise
note-withdrawn = Withdrawn
note-withdrawn-by = by
note-renderings = Word by word
note-renderings-help = Words that stand in place of others are marked, added words are underlined with dots; ‸ stands where words of the first rendering are missing, or were not quoted.
note-rendering-spoken = spoken in this language
note-rendering-first = first rendering
renderings-differ = Has “{ $added }” where the first has “{ $missing }”
renderings-add = Adds “{ $added }”
renderings-lack = Lacks “{ $missing }”
note-silent = Does not mention it
note-silent-help = An editor looked in these articles and did not find it.
note-unchecked = Not checked yet
note-unchecked-count = { $n ->
    [one] { $n } article has not been checked for it yet
   *[other] { $n } articles have not been checked for it yet
}
note-commentary = Commentary
note-part-of = Part of
note-related = Related notes
note-backlinks = Mentioned in
note-entities = Names
note-replies = Replies
note-reply-source = where it stands
note-verdict = Our verdict
note-verdict-by = by
note-warning = Content warning
note-sourcing = How this is sourced
note-sourcing-help = The record behind this page, as editors keep it.
note-previous = Previous note
note-next = Next note
cite = “{ $title }”. { $site }. { $url }
cite-as-of = “{ $title }”. { $site }, reporting up to { $date }. { $url }

agreement-agree-means = { $n ->
    [one] { $n } article says so.
   *[other] All { $n } articles say so.
}
agreement-agree-figure-means = All { $n } articles give the same figure.
agreement-compatible-means = The { $n } articles put it differently, but none excludes another.
agreement-compatible-figure-means = The figures take different forms, but every two of them can be true at once.
agreement-conflict-means = Some articles say so; others cast doubt on it or reject it.
agreement-conflict-figure-means = Figures for the same time exclude each other.
agreement-differ-means = The articles differ, but they do not show that they speak of the same time or the same thing.
agreement-differ-figure-means = Some figures have no value in common, but the articles do not show that they speak of the same time or the same thing.
agreement-single-means = One article alone says so.
agreement-single-figure-means = One article alone says so.
note-neighbours = Notes before and after
report-evidence = Evidence and place
