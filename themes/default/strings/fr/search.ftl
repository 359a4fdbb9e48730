# La page de recherche, qui est un index là où aucun script ne tourne.

search-title = Recherche
search-summary = Tout ce que contient le dossier, dans toutes les langues ; ci-dessous, par première lettre.
search-kind-entities = Personnes, organisations, lieux
search-kind-notes = Fiches
search-kind-sources = Articles et médias
search-kind-pages = Pages
search-kind-quotations = Citations
search-label = Rechercher dans toutes les langues
search-ask = Rechercher
search-by-kind = Type
search-by-section = Section
search-by-outlet = Média
search-by-language = Langue
search-all = Tout
search-found = Résultats :
search-none = Aucun résultat. Ci-dessous, tout par première lettre.
search-more = Afficher plus
search-failed = L’index n’a pas pu être chargé. Ci-dessous, tout par première lettre.
search-in = En { $language }

not-found-title = Rien ici
not-found-summary = Il n’y a pas de page à cette adresse. Elle a peut-être été déplacée, ou l’adresse est mal saisie.
not-found-ways = Pour continuer
not-found-front = À l’accueil
not-found-search = À l’index de tout le dossier
