# The search page, which is an index where no script runs.

search-title = Search
search-summary = Everything in the dossier by its first letter, in every language.
search-kind-entities = People, organisations, places
search-kind-notes = Notes
search-kind-sources = Articles and outlets
search-kind-pages = Pages
search-in = In { $language }

not-found-title = Not here
not-found-summary = There is no page at this address. It may have been moved, or the address may be mistyped.
not-found-ways = Ways on
not-found-front = To the front page
not-found-search = To the index of everything
