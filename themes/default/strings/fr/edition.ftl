# Éditions : un chiffre sur un autre site, le dossier sur une page.

embed-code = Montrer ce chiffre sur un autre site
embed-table = Les chiffres par article
embed-open = Le chiffre seul
embed-from = Extrait de
print-title = Édition imprimable
print-help = Tout le dossier sur une page. La commande d’impression du navigateur l’enregistre en PDF.
print-contents = Table des matières
print-warning = Sur sa propre page
print-more-differences = Tout ce qui diffère, sur sa propre page
