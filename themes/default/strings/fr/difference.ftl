# Les différences entre comptes rendus, en phrases faites par le programme.
# $who nomme des articles, chacun avec la source de sa parole ; $n est le nombre d’articles.
voice-with = { $who }, { $aside }
voice-as-of = { $who }, à la date du { $date }
voices-joined = { $first }, et { $second }
aside-own = en { $n ->
    [one] son
   *[other] leur
} propre nom
aside-on-word = selon { $who }
aside-not-stated = sans dire d’après qui
word-via = { $who } (par l’intermédiaire de { $via })
same-articles = { $n ->
    [one] le même article
   *[other] les mêmes articles
}
articles-more = { $n ->
    [one] { $n } autre
   *[other] { $n } autres
}

clause-gives = { $who }, { $n ->
    [one] donne
   *[other] donnent
} { $x }
clause-speaks = { $who }, { $n ->
    [one] donne
   *[other] donnent
} : { $x }
clause-undisclosed = { $who }, { $n ->
    [one] dit
   *[other] disent
} qu’aucun chiffre n’a été donné
clause-upholds = { $who }, { $n ->
    [one] l’affirme
   *[other] l’affirment
}
clause-disputes = { $who } { $n ->
    [one] met
   *[other] mettent
} cela en doute
clause-denies = { $who } { $n ->
    [one] rejette
   *[other] rejettent
} cela
clause-reports-denial = { $who } { $n ->
    [one] rapporte
   *[other] rapportent
} un démenti de { $whose }
clauses-joined = { $a } ; { $b }

difference-figure-conflict = { $a } ; { $b } : les deux ne peuvent être vrais pour le même moment.
difference-figure-differ = { $a } ; { $b } : aucun nombre ne convient aux deux.
difference-figure-differ-because = { $a } ; { $b } : aucun nombre ne convient aux deux, mais { $reasons }.
difference-figure-compatible = { $a } ; { $b } : les deux peuvent être vrais à la fois.
difference-figure-compatible-because = { $a } ; { $b } : les deux peuvent être vrais à la fois, mais { $reasons }.
difference-figure-unbounded = { $a } ; { $b } : des mots sans bornes ne peuvent être comparés.
difference-position = { $a } ; { $b }.
difference-aspect = { $label } : { $values }.
what-in = selon { $who }, { $x }
what-elsewhere = { $first }, et ailleurs { $second }
difference-wording = Les citations diffèrent par les mots : { $values }.
wording-in = « { $x } » dans { $who }
aspect-in = { $x } selon { $who }
aspect-unstated-in = non précisé dans { $who }
aspects-joined = { $first } ; { $second }

reasons-joined = { $first }, et { $second }
reason-other = ils diffèrent par ce dont ils parlent ({ $aspects })
reason-not-stated = l’un des deux ne précise pas tout ({ $aspects })
reason-risen = le plus récent, un cumul depuis le début comme l’autre, est le plus élevé
reason-fallen = le plus récent est le plus bas, bien que les deux comptent depuis le début
reason-other-time = ils valent pour des moments différents
reason-time-not-stated = les copies ne disent pas que les deux valent pour le même moment
reason-other-claimant = ils ne reposent pas sur la même parole

aspect-what = objet
aspect-when = date
aspect-place = lieu
aspect-population = population
aspect-counts = mode de comptage
aspect-actor = acteur
aspect-action = action
aspect-to = destination
aspect-speaker = orateur
aspect-said-on = jour de la déclaration
aspect-stance = position
aspect-label-what = Ce qu’ils disent
aspect-label-when = Date
aspect-label-place = Lieu
aspect-label-population = Qui est compté
aspect-label-counts = Mode de comptage
aspect-label-actor = Qui agit ou parle
aspect-label-action = Ce qui est fait
aspect-label-to = Vers où ou vers qui
aspect-label-speaker = Orateur
aspect-label-said-on = Jour de la déclaration
aspect-label-stance = Position

alone-article = { $who }, est le seul article à le rapporter.
alone-text = { $who }, sont les seuls à le rapporter, et comptent pour un seul texte.

apart = Jamais comparé à { $notes } : { $why }.
apart-note = « { $note } »
apart-part-of = celui-ci y est compté
apart-whole-of = compté dans celui-ci
apart-parts-of-one = une autre partie du même tout
apart-population = une autre population
apart-place = un autre lieu
apart-time = un autre moment
apart-counts = un autre mode de comptage
apart-not-shown = les fiches ne montrent pas qu’il s’agit de la même chose

series-title = Par source, dans l’ordre du temps
series-summary = Les cumuls depuis le début et les comptes d’une période ne se mêlent jamais.
series-at = Quand
series-counts = Mode de comptage
series-as-of = selon la copie
series-when = date des faits
series-printed = date d’impression ; la copie ne dit pas à quelle date
series-unknown = sans date

# Ce que couvrent les articles.
coverage-title = Couverture
coverage-summary = Combien de notes de chaque section chaque article rapporte, et combien il est seul à rapporter. Les copies d’un même texte comptent pour un.
coverage-alone = Lui seul
coverage-all = Ce que tous les articles rapportent
coverage-all-none = Aucune note ne repose sur tous les articles.
coverage-sections = Sections
coverage-section = Section
coverage-reported = Rapportées
coverage-silent = Cherchées en vain
coverage-unchecked = Non cherchées
coverage-share = { $n } sur { $of }
coverage-passed-over = Ne rapporte rien de { $sections }.
coverage-alone-count = { $n ->
    [0] Tout ce qu’il rapporte figure aussi dans un autre texte.
    [one] { $n } note repose sur ce seul texte.
   *[other] { $n } notes reposent sur ce seul texte.
}

# Ouvre la suite d'une longue liste ; $n est leur nombre.
difference-more = { $n ->
    [one] { $n } autre différence
   *[other] { $n } autres différences
}
