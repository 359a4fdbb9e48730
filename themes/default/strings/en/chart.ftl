# Charts: titles, descriptions, what the marks mean.
chart-table = The same as a table
chart-more = +{ $n }
chart-as-of = as of { $date }
chart-differs = differs
chart-conflicts = in conflict
chart-figures-title = { $what }: figures by claimant
chart-figures-about = { $n ->
    [one] One figure
   *[other] { $n } figures
 } with bounds, on one scale from zero. The table that goes with the chart has the same figures.
chart-over-time = Over time
chart-series-title = { $what }: figures over time
chart-series-about = Figures as of { $n ->
    [one] one day
   *[other] { $n } days
 }, one line for each claimant. The table that goes with the chart has the same figures.
chart-cumulative = Totals since the beginning
chart-period = Counts of a period
chart-counts-unknown = What is counted is not stated
chart-stances-title = Who took which stance
chart-stances-about = { $n ->
    [one] One stance
   *[other] { $n } stances
 }, each with everyone who took it. The table that goes with the chart says the same.
chart-deployments-title = Who acts, and when
chart-deployments-about = { $n ->
    [one] One deployment
   *[other] { $n } deployments
 } on an axis of days, by what is done. The tables that go with the chart say the same.
chart-sizes = Sizes that the articles give
chart-size = size: { $size }
chart-undated = no date stated
chart-chronology-title = The dates at a glance
chart-chronology-about = { $n ->
    [one] One date
   *[other] { $n } dates
 }, each as precise as it is known. The list that goes with the chart says the same.
chart-reuse-title = How much of each text stands in each other
chart-reuse-about = { $n ->
    [one] One article
   *[other] { $n } articles
 }: for each, the share of its words that stand in each other. The table that goes with the chart has the same shares.
chart-reuse-columns = Share of its words that stand in no.
chart-passages-title = Passages that stand both in { $a } and in { $b }
chart-passages-about = Two bars, as long as the texts; { $n ->
    [one] one shared passage is
   *[other] { $n } shared passages are
 } marked by kind and joined. The list that goes with the chart has their places.
chart-length = { $n ->
    [one] { $n } word
   *[other] { $n } words
 }
chart-choice-title = Word choice by article
chart-choice-about = { $n ->
    [one] One group of words
   *[other] { $n } groups of words
 }: how often each article uses them in a thousand words. The table that goes with the chart has the same rates.
chart-choice-axis = Occurrences in { 1000 } words
chart-key-exact = exact
chart-key-between = between two figures
chart-key-about = about, taken as ±{ $share }
chart-key-at-least = at least
chart-key-more-than = more than
chart-key-at-most = at most
chart-key-word = a word; its bounds are ours
chart-key-moment = stated time
chart-key-span = stated days
chart-key-inferred = inferred, uncertain
chart-key-about-day = about that day
chart-key-within = some time within
chart-key-since = from then on
chart-key-until = up to then
chart-rest = { $n ->
    [one] One more row stands
   *[other] { $n } more rows stand
 } in the table alone.
chart-rest-claimants = { $n ->
    [one] One more claimant stands
   *[other] { $n } more claimants stand
 } in the table alone.
