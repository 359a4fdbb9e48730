# Differences between reports, in sentences that the program makes.
# $who names articles, each with whose word it has it on; $n is how many articles they are. The parts that have a name in
# common are put into one another: a part begins and ends so that it can stand inside a sentence.
voice-with = { $who }, { $aside }
voice-as-of = { $who }, as of { $date }
voices-joined = { $first }, and { $second }
aside-own = in { $n ->
    [one] its
   *[other] their
} own voice
aside-on-word = on the word of { $who }
aside-not-stated = without saying on whose word
word-via = { $who } (by way of { $via })
same-articles = { $n ->
    [one] the same article
   *[other] the same articles
}
articles-more = { $n ->
    [one] { $n } other
   *[other] { $n } others
}

clause-gives = { $who }, { $n ->
    [one] gives
   *[other] give
} { $x }
clause-speaks = { $who }, { $n ->
    [one] speaks
   *[other] speak
} of { $x }
clause-undisclosed = { $who }, { $n ->
    [one] says
   *[other] say
} that no figure was given
clause-upholds = { $who }, { $n ->
    [one] says
   *[other] say
} so
clause-disputes = { $who } { $n ->
    [one] casts
   *[other] cast
} doubt on it
clause-denies = { $who } { $n ->
    [one] rejects
   *[other] reject
} it
clause-reports-denial = { $who } { $n ->
    [one] reports
   *[other] report
} a denial by { $whose }
clauses-joined = { $a }; { $b }

difference-figure-conflict = { $a }; { $b }: both cannot be true of the same time.
difference-figure-differ = { $a }; { $b }: no number fits both.
difference-figure-differ-because = { $a }; { $b }: no number fits both, but { $reasons }.
difference-figure-compatible = { $a }; { $b }: both can be true at once.
difference-figure-compatible-because = { $a }; { $b }: both can be true at once, but { $reasons }.
difference-figure-unbounded = { $a }; { $b }: words without bounds cannot be compared.
difference-position = { $a }; { $b }.
difference-aspect = { $label }: { $values }.
what-in = according to { $who }, { $x }
what-elsewhere = { $first }, and elsewhere { $second }
difference-wording = The quotations differ in words: { $values }.
wording-in = “{ $x }” in { $who }
aspect-in = { $x } according to { $who }
aspect-unstated-in = not stated in { $who }
aspects-joined = { $first }; { $second }

reasons-joined = { $first }, and { $second }
# $aspects are names of the kind “aspect-…”, joined by “and”.
reason-other = they do not speak of the same { $aspects }
reason-not-stated = one of them does not state the { $aspects }
reason-risen = the later one, a count since the beginning like the other, is the higher
reason-fallen = the later one is the lower, although both count since the beginning
reason-other-time = they hold for different times
reason-time-not-stated = the copies do not say that both hold for the same time
reason-other-claimant = they are not on the same word

aspect-what = thing
aspect-when = time
aspect-place = place
aspect-population = population
aspect-counts = way of counting
aspect-actor = actor
aspect-action = action
aspect-to = destination
aspect-speaker = speaker
aspect-said-on = day of speaking
aspect-stance = stance
aspect-label-what = What they say
aspect-label-when = Time
aspect-label-place = Place
aspect-label-population = Who is counted
aspect-label-counts = Way of counting
aspect-label-actor = Who acts or speaks
aspect-label-action = What is done
aspect-label-to = To where or whom
aspect-label-speaker = Speaker
aspect-label-said-on = Day of speaking
aspect-label-stance = Stance

alone-article = { $who }, alone reports it.
alone-text = { $who }, alone report it, and they count as one text.

# Figures of one measure that are never compared; $why is a list of the names below.
apart = Never compared with { $notes }: { $why }.
apart-note = “{ $note }”
apart-part-of = this one is counted within it
apart-whole-of = counted within this one
apart-parts-of-one = another part of the same whole
apart-population = another population
apart-place = another place
apart-time = another time
apart-counts = another way of counting
apart-not-shown = the records do not show that they speak of the same

series-title = By claimant, in the order of time
series-summary = Counts of all since the beginning and counts of a period never stand in one row of figures.
series-at = When
series-counts = Way of counting
series-as-of = as the copy says
series-when = when it happened
series-printed = printed then; the copy does not say as of when
series-unknown = no date

# What articles cover.
coverage-title = Coverage
coverage-summary = How many notes of each section each article reports, and how many it alone reports. Copies of one text count as one.
coverage-alone = It alone
coverage-all = What every article reports
coverage-all-none = No note rests on every article.
coverage-sections = Sections
coverage-section = Section
coverage-reported = Reported
coverage-silent = Looked for in vain
coverage-unchecked = Not looked for
coverage-share = { $n } of { $of }
coverage-passed-over = Reports nothing of { $sections }.
coverage-alone-count = { $n ->
    [0] Everything that it reports stands in another text as well.
    [one] { $n } note rests on this text alone.
   *[other] { $n } notes rest on this text alone.
}

# Opens the rest of a long list; $n is how many there are.
difference-more = { $n ->
    [one] { $n } more difference
   *[other] { $n } more differences
}
