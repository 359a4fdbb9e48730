# La page d’accueil.
front-articles = { $n ->
    [one] { $count } article
   *[other] { $count } articles
}
front-outlets = { $n ->
    [one] { $count } média nommé
   *[other] { $count } médias nommés
}
front-origins = { $n ->
    [one] { $count } texte distinct
   *[other] { $count } textes distincts
}
front-notes = { $n ->
    [one] { $count } fiche
   *[other] { $count } fiches
}
front-languages = { $n ->
    [one] { $count } langue
   *[other] { $count } langues
}
front-verified = { $n ->
    [one] { $count } citation conforme à notre copie
   *[other] { $count } citations conformes à nos copies
}
front-figures = Chiffres clés, et qui les donne
front-disagreements = Là où les sources divergent le plus
front-disagreements-help = Le programme compare ce que disent les articles ; il ne décide pas qui a raison.
front-disagreements-all = Toutes les différences
front-chronology = La chronologie en bref
front-corrections = Dernières corrections
