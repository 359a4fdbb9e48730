# La page des données.

data-title = Données
data-summary = Tout ce que montrent les pages, pour les programmes.
data-files = Fichiers
data-dossier = Tout le dossier en un document : articles, fiches, récits, chiffres avec leurs bornes, passages partagés, noms. Le champ { $field } dit la version de sa forme.
data-feed = Les nouveautés, pour les lecteurs de flux
data-feed-section = Les nouveautés de « { $section } »
data-feeds = Flux
data-sitemap = Toutes les adresses du site
data-fields = Ce que veulent dire les champs
data-field-value = Les nombres qu’un chiffre permet, bornes comprises ; null là où il est ouvert. « Plus de 200 » commence à 201 ; « environ » vaut dix pour cent de part et d’autre. Les mots comme « des dizaines » n’ont pas de nombres ici.
data-field-verified = À quoi une citation a été comparée : au texte publié, au texte conservé, ou à la trace d’une vérification antérieure. Cela veut dire que les mots figurent dans notre copie, non qu’ils sont vrais.
data-field-agreement = Comment les récits d’une fiche se rapportent l’un à l’autre : agree concordants, compatible compatibles, differ différents, conflict contradictoires, single un seul article.
data-field-origins = Textes distincts : copies et reprises comptent une fois. Ce n’est pas une preuve d’indépendance.
data-field-reuse = Intervalles de mots, comptés depuis 0, fin non comprise.
data-field-dates = Les dates sont en EDTF : ~ environ, ? incertain, / intervalle.
data-rights = Licences
data-rights-ours = Les fiches, les traductions et les données sont l’œuvre du dossier. La licence est dans son dépôt ; nommez le dossier et la date jusqu’à laquelle il a lu.
data-rights-theirs = Les citations et les titres appartiennent à leurs auteurs et figurent ici comme preuves. Les textes intégraux ne sont dans les données que là où leurs droits le permettent.
data-repository = Le dépôt
data-cite = Comment citer
data-as-of = Articles lus jusqu’au { $date }.
