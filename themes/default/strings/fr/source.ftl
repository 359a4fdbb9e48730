# La liste des articles, la page d’un article, la page d’un média.

sources-title = Sources
sources-summary = Les articles que lit ce dossier : ce qu’est chacun, de qui il porte le texte, et quelles fiches s’appuient sur lui.
sources-articles = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
sources-outlets = { $count ->
    [one] { $count } média
   *[other] { $count } médias
}
sources-origins = { $count ->
    [one] { $count } texte distinct
   *[other] { $count } textes distincts
}
sources-article = Article
sources-outlet = Média
sources-country = Pays
sources-language = Langue
sources-published = Publié
sources-length = Mots
sources-origin = Porte le texte de
sources-origin-own = lui-même
sources-rights = Droits
sources-grading = Cotation
sources-supports = Fiches
sources-unknown = inconnu
sources-table = Les articles et ce que l’on sait de chacun
sources-reuse-title = Qui partage du texte avec qui
sources-reuse-summary = Passages d’au moins douze mots qui figurent dans deux articles, même si quelques mots ont changé. Les dates de publication disent qui a pu reprendre qui ; là où elles ne tranchent pas, nous ne tranchons pas.
sources-reuse-none = Aucun passage n’est commun à deux articles.
sources-reuse-first = Un article
sources-reuse-second = L’autre
sources-reuse-undated = Les dates ne tranchent pas
sources-reuse-dated = L’un a paru d’abord
sources-reuse-direction = Ordre
sources-reuse-share-first = Part de l’un
sources-reuse-share-second = Part de l’autre
sources-reuse-count = Passages
sources-reuse-rest = { $count ->
    [one] Le plus grand est montré ; tous sont dans les données.
   *[other] Les { $count } plus grands sont montrés ; tous sont dans les données.
}
sources-compare = Comparer les deux

rights-full = texte intégral
rights-excerpts = citations seulement
rights-metadata = sans texte

source-kind = Article
source-label-ours = La copie n’a pas de titre ; ces mots sont de nous.
source-record = Ce que dit la copie
source-modified = Modifié par le média
source-retrieved = Copie enregistrée
source-url = Adresse
source-archive = Dans une archive
source-authors = De
source-agencies = Crédite
source-republishes = Reprend
source-translation-of = Traduit
source-republished-by = Repris dans ce dossier par
source-translated-by = Traduit dans ce dossier par
source-not-stated = non indiqué dans la copie
source-label = Titre
source-provenance = Comment la copie a été conservée
source-provenance-none = Aucune capture de cette copie n’est consignée.
source-sha256-text = SHA-256 du texte auquel les citations sont comparées
source-sha256-raw = SHA-256 de la copie telle qu’enregistrée
source-title-matches = Le titre est conforme à notre copie.
source-capture-at = Enregistrée
source-capture-by = Par
source-capture-sha256 = SHA-256
source-captures = Captures
source-capture-words = Mots
source-capture-changed = Mots changés
source-capture-quoted = Ceux que nous citons
source-capture-same = Les mêmes que ceux que nous citons
source-capture-added = { $count ->
    [one] { $count } mot que le texte cité n’a pas
   *[other] { $count } mots que le texte cité n’a pas
}
source-capture-removed = { $count ->
    [one] { $count } mot du texte cité n’y est plus
   *[other] { $count } mots du texte cité n’y sont plus
}
source-digest = En nos mots
source-quotations = Ce qui en est cité
source-quotations-by-note = Dans l’ordre des fiches et non de l’article : il ne nous appartient pas d’en publier le texte.
source-quotations-in-order = Dans l’ordre de l’article.
source-quotations-none = Aucune fiche ne s’appuie encore sur cet article.
source-quotations-withheld = Les droits de cet article n’autorisent aucune citation ; les fiches qui s’appuient sur lui sont énumérées.
source-quoted-share = { $words ->
    [one] { $words } mot en est cité, soit { $share } de l’ensemble.
   *[other] { $words } mots en sont cités, soit { $share } de l’ensemble.
}
source-withdrawn = Retiré
source-silent = Lu sans l’y trouver
source-silent-summary = Un rédacteur l’a cherché dans l’article et ne l’y a pas trouvé.
source-shared = Ce qui s’en trouve ailleurs
source-shared-none = Aucun de ses passages n’a été trouvé dans les autres articles.
source-shared-summary = Chaque barre est l’article entier ; les parties pleines se trouvent aussi dans l’autre.
source-shared-strip = { $share } de cet article se trouvent dans { $other } : { $passages ->
    [one] { $passages } passage
   *[other] { $passages } passages
}.
source-shared-here = Mots ici
source-shared-there = Mots là-bas
source-shared-alike = Mots identiques
source-shared-share = De cet article
source-shared-share-other = De l’autre
source-range = { $from } à { $to }
source-choice = Choix des mots
source-choice-summary = Combien de fois l’article emploie les termes de chaque groupe : de sa propre voix, entre guillemets, et pour mille mots.
source-choice-group = Groupe
source-choice-count = Fois
source-choice-rate = Pour { 1000 } mots
source-text = Texte intégral
source-text-summary = Les passages marqués sont cités dans une fiche ; chacun y mène.
source-origin = De qui est le texte
source-origin-single = Compté comme un texte à part : aucun autre article du dossier n’a été trouvé qui le porte.
source-origin-apart = Compté comme un texte à part : un rédacteur le dit.
source-origin-group = { $count ->
    [one] Compté comme un seul texte avec { $count } autre article.
   *[other] Compté comme un seul texte avec { $count } autres articles.
}
source-origin-named = Le texte porte le nom de son premier article, { $article }.
source-origin-proof = Qu’aucun texte commun n’ait été trouvé ne prouve pas qu’un texte soit indépendant.
source-merge-shared = { $article } et { $other } ont en commun { $share } de leur texte.
source-merge-republishes = { $article } et { $other } : l’un dit reprendre l’autre.
source-merge-translation = { $article } et { $other } : l’un traduit l’autre.
source-merge-editor = { $article } et { $other } : un rédacteur les tient pour un seul texte.
source-merge-overruled = { $article } et { $other } ont en commun { $share } de leur texte ; un rédacteur ne les compte pourtant pas pour un seul.
source-merge-overruled-record = { $article } et { $other } : une notice dit que l’un reprend ou traduit l’autre ; un rédacteur ne les compte pourtant pas pour un seul.
source-cite = Citer cet article
source-cite-bibtex = BibTeX

outlet-kind = Média
outlet-type = Genre
outlet-site = Site
outlet-articles = Ses articles
outlet-articles-none = Aucun article de ce média n’est dans le dossier.
outlet-alone = Ce qu’il est seul à rapporter
outlet-alone-summary = Fiches qu’aucun autre média du dossier ne rapporte. D’autres ont pu les rapporter ailleurs.
outlet-alone-none = Tout ce qu’il rapporte, un autre média du dossier le rapporte aussi.
outlet-shares = Avec qui il partage du texte
outlet-shares-none = Aucun passage de ses articles n’a été trouvé dans ceux d’autres médias.
outlet-shares-article = Son article
outlet-shares-other = Partage du texte avec

language-az = azéri
language-be = biélorusse
language-bn = bengali
language-ha = haoussa
language-hi = hindi
language-hy = arménien
language-ka = géorgien
language-ku = kurde
language-ky = kirghize
language-nl = néerlandais
language-pl = polonais
language-ps = pachto
language-ro = roumain
language-so = somali
language-sw = swahili
language-tg = tadjik
language-uz = ouzbek
language-vi = vietnamien
