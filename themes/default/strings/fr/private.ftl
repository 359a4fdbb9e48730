# Ce que l’aperçu ajoute, et qu’aucun site construit ne contient.
private-banner = Vue privée : elle montre des brouillons, des fiches internes et des mots de textes qu’aucun site construit ne contient. Ne pas la transmettre.
private-draft = brouillon
private-internal = interne
private-embargo = sous embargo
pair-shared-private = Les mots qui diffèrent sont marqués. Ils ne sont montrés que dans cette vue privée ; le site construit en donne la place.
