# The page on the data.

data-title = Data
data-summary = Everything that the pages show, for programs.
data-files = Files
data-dossier = The whole dossier in one document: articles, notes, reports, figures with their bounds, shared passages, entities. The field { $field } tells the version of its shape.
data-feed = What is new, for feed readers
data-feed-section = What is new in “{ $section }”
data-feeds = Feeds
data-sitemap = Every address of the site
data-fields = What the fields mean
data-field-value = The numbers that a figure allows, both ends included; null where it is open. “More than 200” begins at 201; “about” is ten per cent to either side. Words such as “dozens” have no numbers here.
data-field-verified = What a quotation was checked against: the published body, the stored text, or the record of an earlier check. It means that the words stand in our copy, not that they are true.
data-field-agreement = How the reports of a note stand to each other: agree, compatible, differ, conflict, single.
data-field-origins = Separate texts: copies and reprints count once. It is no proof of independence.
data-field-reuse = Ranges of words, counted from 0, the end not included.
data-field-dates = Dates are EDTF: ~ is about, ? uncertain, / an interval.
data-rights = Licences
data-rights-ours = The notes, translations and data are the dossier’s own work. Take the licence from its repository; name the dossier and the date of its reporting.
data-rights-theirs = Quotations and titles belong to those who wrote them and stand here as evidence. Full texts are in the data only where their rights allow it.
data-repository = The repository
data-cite = How to cite
data-as-of = Reporting up to { $date }.
