# Les rubriques et la chronologie.
section-strip = Qui a pris quelle position
section-strip-actor = Acteur
section-strip-stances = Positions
section-no-stance = Autres déclarations
section-no-action = Autres déploiements
section-others = Aussi dans cette rubrique
section-figure-value = Chiffre
section-figure-article = Article
section-figure-claimant = Sur la parole de
section-figure-as-of = En date du
section-deployment-what = Ce qui est dit
section-deployment-size = Effectif
timeline-summary = Tout ce qui a une date, dans l’ordre.
timeline-undated = Sans date
timeline-zone = Les jours sont comptés dans un seul fuseau ({ $zone }).
