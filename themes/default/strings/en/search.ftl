# The search page, which is an index where no script runs. `search-found` stands before a number.

search-title = Search
search-summary = Everything in the dossier, in every language; below, all of it by its first letter.
search-kind-entities = People, organisations, places
search-kind-notes = Notes
search-kind-sources = Articles and outlets
search-kind-pages = Pages
search-kind-quotations = Quotations
search-label = Search in every language
search-ask = Search
search-by-kind = Kind
search-by-section = Section
search-by-outlet = Outlet
search-by-language = Language
search-all = All
search-found = Results:
search-none = Nothing found. Below is everything by its first letter.
search-more = Show more
search-failed = The index could not be loaded. Below is everything by its first letter.
search-in = In { $language }

not-found-title = Not here
not-found-summary = There is no page at this address. It may have been moved, or the address may be mistyped.
not-found-ways = Ways on
not-found-front = To the front page
not-found-search = To the index of everything
