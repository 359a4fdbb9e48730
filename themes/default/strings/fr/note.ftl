# La page d’une fiche.
note-not-second-read = Pas encore relue
note-second-read = Relue par { $by }
note-second-read-on = Relue par { $by } le { $date }
note-texts = Quels articles portent quel texte, et pourquoi
note-texts-help = Des articles comptent pour un seul texte si la moitié des mots de l’un figurent comme prose dans l’autre, si l’un reprend ou traduit l’autre, ou si leurs versions reposent sur une même agence qu’ils mentionnent. Qu’aucun texte commun n’ait été trouvé ne prouve pas qu’un texte soit indépendant.
note-merge-agency = { $article } et { $other } : les deux versions reposent sur { $agency }, que les articles mentionnent.
note-agreement = Accord des articles
note-reports = Ce que dit chaque article
note-reported-at = imprimé
note-as-of = en date du
note-gives = Ce que cet article donne autrement
note-withdrawn = Retiré
note-withdrawn-by = par
note-renderings = Mot à mot
note-renderings-help = Les mots mis à la place d’autres sont marqués, les mots ajoutés soulignés de points ; ‸ indique où des mots de la première version manquent ou n’ont pas été cités.
note-rendering-spoken = dit dans cette langue
note-rendering-first = première version
renderings-differ = Porte « { $added } » là où la première porte « { $missing } »
renderings-add = Ajoute « { $added } »
renderings-lack = Omet « { $missing } »
note-silent = N’en parle pas
note-silent-help = Un rédacteur a cherché dans ces articles sans le trouver.
note-unchecked = Pas encore examiné
note-unchecked-count = { $n ->
    [one] { $n } article n’a pas encore été examiné
   *[other] { $n } articles n’ont pas encore été examinés
}
note-commentary = Commentaire
note-part-of = Fait partie de
note-related = Fiches liées
note-backlinks = Mentionnée dans
note-entities = Noms
note-replies = Réponses
note-reply-source = où elle se trouve
note-verdict = Notre verdict
note-verdict-by = par
note-warning = Contenu sensible
note-sourcing = Comment cette fiche est sourcée
note-sourcing-help = L’enregistrement derrière cette page, tel que le tiennent les rédacteurs.
note-previous = Fiche précédente
note-next = Fiche suivante
cite = « { $title } ». { $site }. { $url }
cite-as-of = « { $title } ». { $site }, articles parus jusqu’au { $date }. { $url }

agreement-agree-means = { $n ->
    [one] { $n } article le dit.
   *[other] Les { $n } articles le disent.
}
agreement-agree-figure-means = Les { $n } articles donnent le même chiffre.
agreement-compatible-means = Les { $n } articles le disent autrement, mais aucun n’exclut l’autre.
agreement-compatible-figure-means = Les chiffres prennent des formes différentes, mais deux à deux ils peuvent être vrais ensemble.
agreement-conflict-means = Des articles le disent ; d’autres le mettent en doute ou le rejettent.
agreement-conflict-figure-means = Des chiffres pour le même moment s’excluent.
agreement-differ-means = Les articles diffèrent, mais ne montrent pas qu’ils parlent du même moment ou de la même chose.
agreement-differ-figure-means = Des chiffres n’ont pas de valeur commune, mais les articles ne montrent pas qu’ils parlent du même moment ou de la même chose.
agreement-single-means = Un seul article le dit.
agreement-single-figure-means = Un seul article le dit.
note-neighbours = Fiches précédente et suivante
report-evidence = Preuve et place
