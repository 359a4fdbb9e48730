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
