# La comparaison de tous les articles, d’une rubrique, et de deux articles.

compare-title = Comparaison
compare-summary = Chaque fiche face à chaque article : qui le dit, sur la parole de qui, qui n’en parle pas, et où personne n’a encore regardé.
compare-contents = Sur cette page
compare-matrix = Les fiches par article
compare-matrix-summary = Une ligne est une fiche, une colonne un article. Chaque signe mène aux mots.
compare-matrix-of = { $section } : les fiches par article
compare-matrix-none = Aucune fiche n’a encore de récit.
compare-note = Fiche
compare-agreement = Accord
compare-mark-asserts = le dit en son nom
compare-mark-attributes = le dit sur la parole d’autrui
compare-mark-disputes = le met en doute
compare-mark-denies = le rejette
compare-mark-silent = n’en parle pas
compare-mark-unchecked = pas encore examiné
compare-mark-withdrawn = retiré
compare-overview = Les médias par rubrique
compare-overview-summary = Combien de fiches de chaque rubrique chaque média rapporte. Chaque rubrique a une page qui donne ses fiches par article.
compare-outlet = Média
compare-outlet-none = Média non indiqué
compare-rows = Fiches { $from } à { $to } sur { $count }
compare-columns = Articles { $from } à { $to } sur { $count }
compare-page-rows = Pages de fiches
compare-page-columns = Pages d’articles
compare-back = Toute la comparaison
compare-clashes = Où les articles ne s’accordent pas
compare-clashes-summary = Contradiction : deux récits s’excluent pour le même moment. Différence : ils n’ont rien en commun, mais parlent peut-être de choses différentes.
compare-clashes-none = Aucun récit n’a été trouvé qui en exclue un autre.
compare-quotations = Un même propos, plusieurs versions
compare-quotations-summary = Fiches dont deux articles ou plus citent les mots.
compare-quotations-none = Aucun propos n’est cité par deux articles.
compare-renderings = { $count ->
    [one] { $count } version
   *[other] { $count } versions
}
compare-reuse = Texte partagé
compare-reuse-summary = Quelle part de l’article de la ligne se trouve dans l’article de la colonne.
compare-reuse-none = Aucun passage n’est commun à deux articles.
compare-reuse-empty = rien trouvé
compare-reuse-kinds = Ce que sont les passages communs
compare-reuse-cell = { $passages ->
    [one] { $passages } passage
   *[other] { $passages } passages
}, { $words ->
    [one] { $words } mot
   *[other] { $words } mots
}
reuse-kind = Nature
reuse-prose = Prose
reuse-prose-about = Les mots des articles eux-mêmes. Eux seuls décident si deux articles comptent pour un seul texte.
reuse-quotation = Citation
reuse-quotation-about = Des mots qui figurent surtout entre guillemets dans les deux articles. Deux journalistes peuvent citer la même personne ; cela ne réunit pas les textes.
reuse-formula = Formule
reuse-formula-about = Une courte formule que beaucoup de textes distincts ont en commun, ou des noms avec leurs titres. Cela ne réunit pas les textes.
compare-choice = Choix des mots
compare-choice-summary = Combien de fois pour { 1000 } mots chaque article et chaque média emploie les termes d’un groupe ; dessous, combien de fois de sa propre voix et combien de fois entre guillemets. Seuls sont comptés les articles dont le texte est disponible.
compare-choice-terms = Les termes
compare-choice-article = Article
compare-choice-outlets = Par média
choice-own = De sa propre voix
choice-quoted = Entre guillemets
choice-voices = { $own } de sa voix, { $quoted } entre guillemets
compare-rest = Les { $shown } premiers sur { $count } sont montrés ; tous sont dans les données.
compare-pairs = Deux articles côte à côte
compare-pairs-summary = Chaque paire a une page : ce que les deux rapportent, ce qu’un seul rapporte, et où ils diffèrent.
compare-pairs-some = Les paires qui partagent un passage ou s’opposent ont une page, vingt au plus par article.
compare-pairs-none = Il n’y a pas deux articles à comparer.
compare-text = Article

pair-title = { $a } et { $b }
pair-kind = Deux articles côte à côte
pair-both = Ce que les deux rapportent
pair-both-none = Aucune fiche ne s’appuie sur les deux.
pair-differ = Où ils diffèrent
pair-differ-none = Aucun de leurs chiffres ni de leurs citations n’a été trouvé différent.
pair-only = Ce que { $article } est seul à rapporter
pair-only-none = Rien : toute fiche qui s’appuie sur lui s’appuie aussi sur l’autre.
pair-only-silent = Un rédacteur l’a cherché dans l’autre et ne l’y a pas trouvé.
pair-shared = Passages qui figurent dans les deux
pair-shared-none = Aucun passage commun n’a été trouvé.
pair-shared-text = Les mots qui diffèrent sont marqués.
pair-shared-ranges = Il ne nous appartient pas d’en publier les mots ; voici leur place, comptée en mots.
pair-shares = { $shareA } de { $a } se trouvent dans { $b }, { $shareB } de { $b } dans { $a }.
pair-direction = { $first } a paru plus tôt.
pair-direction-record = { $second } reprend ou traduit { $first }, selon sa notice.
pair-direction-agency = { $second } mentionne { $agency }, qui a publié { $first }.
pair-direction-common = Les deux mentionnent { $agency } : les mots peuvent en venir, et rien ne dit lequel a paru d’abord.
pair-direction-unknown = Ni les dates de publication ni les agences mentionnées ne disent lequel a paru d’abord.
pair-same-origin = Les deux comptent pour un seul texte.
pair-words = Mots { $from } à { $to }
pair-similarity = { $share } de mots identiques

compare-figures = Chiffres
compare-figures-summary = Pour chaque mesure et population : ce que donne chaque article, d’après qui, à quelle date, et comment les chiffres se comparent.
compare-figures-none = Aucun article ne donne de chiffre.
compare-one-text = un seul texte
compare-on-word = selon
pair-reworded = Dit en d’autres mots
pair-reworded-about = Phrases qui ont en commun leurs mots parlants, quoique d’autres aient été échangés. Le programme ne connaît pas les sens : il les propose, au lecteur de juger.
pair-reworded-text = Les mots échangés sont marqués, les mots d’un seul côté sont soulignés de points.
pair-reworded-equal = { $count ->
    [one] { $count } mot identique
   *[other] { $count } mots identiques
}
pair-reworded-replaced = { $count ->
    [one] { $count } mot échangé
   *[other] { $count } mots échangés
}
pair-reworded-dropped = { $count ->
    [one] { $count } mot dans le premier seul
   *[other] { $count } mots dans le premier seul
}
pair-reworded-inserted = { $count ->
    [one] { $count } mot dans le second seul
   *[other] { $count } mots dans le second seul
}
compare-reworded-count = { $count ->
    [one] { $count } phrase d’un article se trouve dans un autre en d’autres mots.
   *[other] { $count } phrases d’articles se trouvent dans d’autres en d’autres mots.
}
compare-reworded-sentences = { $count ->
    [one] { $count } phrase
   *[other] { $count } phrases
}
