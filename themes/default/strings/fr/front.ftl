# La page d’accueil.
front-articles = { $n ->
    [one] article
   *[other] articles
}
front-outlets = { $n ->
    [one] média nommé
   *[other] médias nommés
}
front-origins = { $n ->
    [one] texte distinct
   *[other] textes distincts
}
front-notes = { $n ->
    [one] fiche
   *[other] fiches
}
front-languages = { $n ->
    [one] langue
   *[other] langues
}
front-verified = { $n ->
    [one] citation conforme à notre copie
   *[other] citations conformes à nos copies
}
front-figures = Chiffres clés, et qui les donne
front-disagreements = Là où les sources divergent le plus
front-disagreements-help = Le programme compare ce que disent les articles ; il ne décide pas qui a raison.
front-disagreements-all = Toutes les différences
front-chronology = La chronologie en bref
front-corrections = Dernières corrections
