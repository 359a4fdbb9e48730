# What every page has, and the parts that recur.
language-own-name = English
language-ar = Arabic
language-de = German
language-en = English
language-es = Spanish
language-fa = Persian
language-fr = French
language-he = Hebrew
language-id = Indonesian
language-it = Italian
language-ja = Japanese
language-ko = Korean
language-pt = Portuguese
language-ru = Russian
language-tr = Turkish
language-uk = Ukrainian
language-ur = Urdu
language-zh = Chinese
text-in-language = in { $language }

frame-skip = Skip to the content
frame-navigation = Main navigation
frame-sections = Sections
frame-pages = About this dossier
frame-languages = Language
frame-breadcrumbs = You are here
frame-front = Front page
frame-as-of = Reporting up to { $date }; not a final account
frame-contact = Contact
frame-source = Source of this page
frame-feed = Feed
redirect-moved = This page has moved

nav-timeline = Timeline
nav-sources = Sources
nav-compare = Compare
nav-entities = Names
nav-search = Search
nav-corrections = Corrections
nav-data = Data

pager-label = Pages of this list
pager-place = Page { $page } of { $of }
list-rest = The first { $shown } of { $count } are shown.
pager-title = { $title }, page { $page }
pager-title-column = { $title }, articles page { $page }
pager-previous = Previous
pager-next = Next

not-stated = not stated in the copy
actor-withheld = someone whom we do not name
claimant-not-stated = someone whom the copy does not name
claimant-own-voice = the article itself

counts-articles = { $n ->
    [one] { $n } article
   *[other] { $n } articles
}
counts-texts = { $n ->
    [one] { $n } text
   *[other] { $n } separate texts
}
counts-claimants = { $n ->
    [one] { $n } claimant
   *[other] { $n } claimants
}
counts-notes = { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
counts-cumulative = all since the beginning
counts-period = a period

agreement-agree = agree
agreement-compatible = compatible
agreement-conflict = conflict
agreement-differ = differ
agreement-wording = in other words
agreement-single = one article

position-asserts = says so in its own voice
position-attributes = on someone’s word
position-disputes = casts doubt on it
position-denies = rejects it

report-asserts = says so in its own voice
report-attributes = on someone’s word
report-disputes = casts doubt on it
report-denies = rejects it
report-asserts-affirms = says so in its own voice, and on the word of { $who }
report-asserts-denies = says so in its own voice; { $who } denies it
report-attributes-affirms = on the word of { $who }
report-attributes-denies = reports that { $who } denies it
report-disputes-affirms = casts doubt on what { $who } says
report-disputes-denies = casts doubt on it; { $who } denies it
report-denies-affirms = rejects what { $who } says
report-denies-denies = rejects it, like { $who }
# The comma that parts each from the words before it belongs to it; names follow, nearest the article first.
report-via = , by way of
report-via-next = , from
report-anchor = Link to this report

speech-direct = direct speech
speech-indirect = reported speech
speech-own = the article’s own words
speech-unclear = unclear whose words these are

value-at-least = at least { $n }
value-more-than = more than { $n }
value-at-most = at most { $n }
value-about = about { $n }
value-between = { $low } to { $high }
value-words = “{ $words }”
value-undisclosed = not disclosed
value-word-one = one
value-word-two = two
value-word-a-few = a few
value-word-several = several
value-word-a-dozen = a dozen
value-word-dozens = dozens
value-word-several-dozen = several dozen
value-word-hundreds = hundreds
value-word-several-hundred = several hundred
value-word-thousands = thousands
value-word-several-thousand = several thousand
value-word-tens-of-thousands = tens of thousands
value-word-hundreds-of-thousands = hundreds of thousands
value-word-millions = millions
value-word-many = many
value-convention = The bounds are our convention for a word; the article gives no number.

quotation-verified = words match our copy
# $count is how many words the quotation has.
quotation-place = { $count ->
    [one] word { $from } of { $total }
   *[other] words { $from }–{ $to } of { $total }
}
quotation-place-alone = { $count ->
    [one] word { $from }
   *[other] words { $from }–{ $to }
}
quotation-ours = our translation

article-ours = our label
article-cited = “{ $title }”
article-of-outlet = { $outlet } ({ $title })
article-told-apart = { $title } ({ $detail })
article-outlet-not-stated = outlet not stated in the copy

kind-statement = Statement
kind-figure = Figure
kind-deployment = Deployment
kind-event = Event
kind-claim = Claim

fact-what = What it says
fact-when = When
fact-place = Where
fact-speaker = Speaker
fact-actor = On behalf of
fact-stance = Stance
fact-said-on = Said on
fact-said-in = Said in
fact-measure = Counted
fact-population = Of whom
fact-counts = Counts
fact-action = Action
fact-to = To

correction-correction = Correction
correction-clarification = Clarification
correction-update = Update
correction-removal = Removal
correction-was = Before
correction-now = Now

warning-show = Show what follows
list-empty = Nothing here yet.

frame-top = Back to the top
frame-edit = Edit this page
cite-page = Cite this page
cite-dossier = { $site }. { $url }
cite-dossier-as-of = { $site }, reporting up to { $date }. { $url }

# What scripts add: a button, a box to filter with.
script-copy = Copy
script-copied = Copied
script-filter = Filter
script-none = Nothing matches all of these. Choose one again to take it back.
filter-all = Show everything again
filter-label = Show only
# How many are left of a list: a script puts numbers for $n and $all, which is why no braces stand around them.
filter-shown = Shown: $n of $all
filter-paged = These choices narrow this page of the list alone.
filter-more = See all
contents-label = On this page
reading-time = { $n ->
    [one] { $n } minute to read
   *[other] { $n } minutes to read
}
evidence-beside = Evidence
frame-section = Section
styleguide-title = Style guide
styleguide-summary = Every component of the theme, in each language of the dossier. Built with drafts only.
