# Ce que porte chaque page, et les parties qui reviennent.
language-own-name = français
language-ar = arabe
language-de = allemand
language-en = anglais
language-es = espagnol
language-fa = persan
language-fr = français
language-he = hébreu
language-id = indonésien
language-it = italien
language-ja = japonais
language-ko = coréen
language-pt = portugais
language-ru = russe
language-tr = turc
language-uk = ukrainien
language-ur = ourdou
language-zh = chinois
text-in-language = en { $language }

frame-skip = Aller au contenu
frame-navigation = Navigation principale
frame-sections = Rubriques
frame-pages = À propos de ce dossier
frame-languages = Langue
frame-breadcrumbs = Vous êtes ici
frame-front = Accueil
frame-as-of = Articles parus jusqu’au { $date } ; ce n’est pas un bilan définitif
frame-contact = Contact
frame-source = Source de cette page
frame-feed = Fil
redirect-moved = Cette page a été déplacée

nav-timeline = Chronologie
nav-sources = Sources
nav-compare = Comparer
nav-entities = Noms
nav-search = Recherche
nav-corrections = Corrections
nav-data = Données

pager-label = Pages de cette liste
pager-place = Page { $page } sur { $of }
list-rest = Les { $shown } premiers sur { $count } sont montrés.
pager-title = { $title }, page { $page }
pager-title-column = { $title }, articles page { $page }
pager-previous = Précédente
pager-next = Suivante

not-stated = non indiqué dans la copie
actor-withheld = une personne que nous ne nommons pas
claimant-not-stated = quelqu’un que la copie ne nomme pas
claimant-own-voice = l’article lui-même

counts-articles = { $n ->
    [one] { $n } article
   *[other] { $n } articles
}
counts-texts = { $n ->
    [one] { $n } texte
   *[other] { $n } textes distincts
}
counts-claimants = { $n ->
    [one] { $n } déclarant
   *[other] { $n } déclarants
}
counts-notes = { $n ->
    [one] { $n } fiche
   *[other] { $n } fiches
}
counts-cumulative = total depuis le début
counts-period = une période

agreement-agree = concordants
agreement-compatible = compatibles
agreement-conflict = contradictoires
agreement-differ = différents
agreement-wording = en d’autres mots
agreement-single = un seul article

position-asserts = le dit en son nom
position-attributes = le dit sur la parole d’autrui
position-disputes = le met en doute
position-denies = le rejette

report-asserts = le dit en son nom
report-attributes = le dit sur la parole d’autrui
report-disputes = le met en doute
report-denies = le rejette
report-asserts-affirms = le dit en son nom et sur la parole de { $who }
report-asserts-denies = le dit en son nom ; démenti par { $who }
report-attributes-affirms = le dit sur la parole de { $who }
report-attributes-denies = rapporte le démenti de { $who }
report-disputes-affirms = met en doute la parole de { $who }
report-disputes-denies = le met en doute ; démenti par { $who }
report-denies-affirms = rejette la parole de { $who }
report-denies-denies = le rejette, comme { $who }
# La virgule qui sépare chacune de ce qui précède en fait partie ; suivent les noms, le plus proche de l’article d’abord.
report-via = , par l’intermédiaire de
report-via-next = , d’après
report-anchor = Lien vers ce récit

speech-direct = discours direct
speech-indirect = discours indirect
speech-own = les mots de l’article
speech-unclear = on ne sait de qui sont ces mots

value-at-least = au moins { $n }
value-more-than = plus de { $n }
value-at-most = au plus { $n }
value-about = environ { $n }
value-between = de { $low } à { $high }
value-words = « { $words } »
value-undisclosed = non communiqué
value-word-one = un
value-word-two = deux
value-word-a-few = quelques-uns
value-word-several = plusieurs
value-word-a-dozen = une douzaine
value-word-dozens = des dizaines
value-word-several-dozen = plusieurs dizaines
value-word-hundreds = des centaines
value-word-several-hundred = plusieurs centaines
value-word-thousands = des milliers
value-word-several-thousand = plusieurs milliers
value-word-tens-of-thousands = des dizaines de milliers
value-word-hundreds-of-thousands = des centaines de milliers
value-word-millions = des millions
value-word-many = beaucoup
value-convention = Les bornes sont notre convention pour un mot ; l’article ne donne pas de nombre.

quotation-verified = conforme à notre copie
# $count est le nombre de mots de la citation.
quotation-place = { $count ->
    [one] mot { $from } sur { $total }
   *[other] mots { $from } à { $to } sur { $total }
}
quotation-place-alone = { $count ->
    [one] mot { $from }
   *[other] mots { $from } à { $to }
}
quotation-ours = notre traduction

article-ours = intitulé de notre fait
article-cited = « { $title } »
article-of-outlet = { $outlet } ({ $title })
article-told-apart = { $title } ({ $detail })
article-outlet-not-stated = média non indiqué dans la copie

kind-statement = Déclaration
kind-figure = Chiffre
kind-deployment = Déploiement
kind-event = Événement
kind-claim = Affirmation

fact-what = Ce qu’il dit
fact-when = Quand
fact-place = Où
fact-speaker = Orateur
fact-actor = Au nom de
fact-stance = Position
fact-said-on = Dit le
fact-said-in = Dit en
fact-measure = Objet du compte
fact-population = Population
fact-counts = Compte
fact-action = Action
fact-to = À destination de

correction-correction = Correction
correction-clarification = Précision
correction-update = Mise à jour
correction-removal = Retrait
correction-was = Avant
correction-now = Maintenant

warning-show = Afficher la suite
list-empty = Rien ici pour l’instant.

frame-top = Haut de page
frame-edit = Modifier cette page
cite-page = Citer cette page
cite-dossier = { $site }. { $url }
cite-dossier-as-of = { $site }, état des articles au { $date }. { $url }

# What scripts add: a button, a box to filter with.
script-copy = Copier
script-copied = Copié
script-filter = Filtrer
script-none = Rien ne répond à tous ces choix. Choisissez-en un de nouveau pour le retirer.
filter-all = Tout afficher de nouveau
filter-label = Seulement
# How many are left of a list: a script puts numbers for $n and $all, which is why no braces stand around them.
filter-shown = Affichés : $n sur $all
filter-paged = Ces choix ne portent que sur cette page de la liste.
filter-more = Tout voir
contents-label = Sur cette page
reading-time = { $n ->
    [one] { $n } minute de lecture
   *[other] { $n } minutes de lecture
}
evidence-beside = Preuves
frame-section = Section
styleguide-title = Guide de style
styleguide-summary = Chaque composant du thème, dans chaque langue du dossier. Construit seulement avec les brouillons.
