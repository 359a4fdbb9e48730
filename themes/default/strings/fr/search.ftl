# La page de recherche, qui est un index là où aucun script ne tourne.

search-title = Recherche
search-summary = Tout ce que contient le dossier, par première lettre, dans toutes les langues.
search-kind-entities = Personnes, organisations, lieux
search-kind-notes = Fiches
search-kind-sources = Articles et médias
search-kind-pages = Pages
search-in = En { $language }

not-found-title = Rien ici
not-found-summary = Il n’y a pas de page à cette adresse. Elle a peut-être été déplacée, ou l’adresse est mal saisie.
not-found-ways = Pour continuer
not-found-front = À l’accueil
not-found-search = À l’index de tout le dossier
