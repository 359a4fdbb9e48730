# The page of corrections, and corrections in feeds.

corrections-title = Corrections
corrections-summary = What was changed after publication, and why. The newest stands first.
corrections-none = Nothing has been corrected so far.
corrections-report = If you find a mistake, { $link }.
corrections-report-link = write to us
corrections-touches = On

feed-correction = { $kind }: { $title }
feed-section = { $dossier } – { $section }
feed-counts = { $articles } · { $origins }
feed-warning = This note holds graphic matter, which the feed leaves out: { $warning }.

# What changed, by date: a part of the corrections.
changes-title = What changed, by date
changes-summary = New and changed notes, sources and pages, withdrawn reports and corrections, by the dates that the records themselves carry. The newest stand first.
changes-link = Everything that changed, by date
changes-more = The correction
changes-note-added = New note
changes-note-updated = Note changed
changes-note-checked = Note second-read
changes-note-verdict = Verdict
changes-note-withdrawn = Report withdrawn
changes-article-added = New source
changes-article-updated = Source changed
changes-page-added = New page
changes-page-updated = Page changed
