# Graphiques : titres, descriptions, sens des signes.
chart-table = La même chose en tableau
chart-more = +{ $n }
chart-as-of = au { $date }
chart-differs = différent
chart-conflicts = en contradiction
chart-figures-title = { $what } : les chiffres par auteur
chart-figures-about = { $n ->
    [one] Un chiffre
   *[other] { $n } chiffres
 } avec leurs bornes, sur une même échelle à partir de zéro. Le tableau joint donne les mêmes chiffres.
chart-over-time = Dans le temps
chart-series-title = { $what } : les chiffres dans le temps
chart-series-about = Chiffres de { $n ->
    [one] un jour
   *[other] { $n } jours
 }, une ligne par auteur. Le tableau joint donne les mêmes chiffres.
chart-cumulative = Totaux depuis le début
chart-period = Chiffres d’une période
chart-counts-unknown = On ne dit pas ce qui est compté
chart-stances-title = Qui a pris quelle position
chart-stances-about = { $n ->
    [one] Une position
   *[other] { $n } positions
 }, chacune avec tous ceux qui l’ont prise. Le tableau joint dit la même chose.
chart-deployments-title = Qui agit, et quand
chart-deployments-about = { $n ->
    [one] Un déploiement
   *[other] { $n } déploiements
 } sur un axe de jours, selon ce qui est fait. Les tableaux joints disent la même chose.
chart-sizes = Effectifs donnés par les articles
chart-size = effectif : { $size }
chart-undated = sans date indiquée
chart-chronology-title = Les dates d’un coup d’œil
chart-chronology-about = { $n ->
    [one] Une date
   *[other] { $n } dates
 }, chacune avec la précision connue. La liste jointe dit la même chose.
chart-reuse-title = Part de chaque texte reprise dans chaque autre
chart-reuse-about = { $n ->
    [one] Un article
   *[other] { $n } articles
 } : pour chacun, la part de ses mots qui figurent dans chaque autre. Le tableau joint donne les mêmes parts.
chart-reuse-columns = Part de ses mots qui figurent dans le nº
chart-passages-title = Passages communs à { $a } et à { $b }
chart-passages-about = Deux barres, de la longueur des textes ; { $n ->
    [one] un passage commun est marqué selon sa nature et relié
   *[other] { $n } passages communs sont marqués selon leur nature et reliés
 }. La liste jointe donne leurs places.
chart-length = { $n ->
    [one] { $n } mot
   *[other] { $n } mots
 }
chart-choice-title = Choix des mots par article
chart-choice-about = { $n ->
    [one] Un groupe de mots
   *[other] { $n } groupes de mots
 } : leur fréquence dans chaque article, pour mille mots. Le tableau joint donne les mêmes taux.
chart-choice-axis = Occurrences pour { 1000 } mots
chart-key-exact = exact
chart-key-between = entre deux chiffres
chart-key-about = environ, soit ±{ $share } selon nous
chart-key-at-least = au moins
chart-key-more-than = plus de
chart-key-at-most = au plus
chart-key-word = un mot ; les bornes sont les nôtres
chart-key-moment = heure indiquée
chart-key-span = jours indiqués
chart-key-inferred = déduit, incertain
chart-key-about-day = vers ce jour
chart-key-within = à un moment de cette période
chart-key-since = à partir de là
chart-key-until = jusque-là
chart-rest = { $n ->
    [one] Une autre ligne n’est
   *[other] { $n } autres lignes ne sont
 } que dans le tableau.
chart-rest-claimants = { $n ->
    [one] Une autre source citée n’est
   *[other] { $n } autres sources citées ne sont
 } que dans le tableau.
