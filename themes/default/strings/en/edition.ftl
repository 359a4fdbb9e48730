# Editions: a figure on another site, the dossier on one page.

embed-code = Show this figure on another site
embed-table = The figures by article
embed-open = The figure by itself
embed-from = From
print-title = Print edition
print-help = The whole dossier on one page. Your browser’s print command saves it as PDF.
print-contents = Contents
print-warning = On its own page
print-more-differences = All that differs, on its own page
