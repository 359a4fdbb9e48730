# L’index des personnes, organisations et lieux, et la page de chacun.

entities-title = Personnes, organisations, lieux
entities-summary = Qui et quoi les articles nomment, avec les graphies qu’ils emploient.
entities-person = Personnes
entities-organisation = Organisations
entities-place = Lieux
entities-none = Personne ni rien n’est encore nommé.
entities-letters = Par lettre
entities-mentions = { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
}

entity-person = Personne
entity-organisation = Organisation
entity-place = Lieu
entity-names = Noms
entity-headword = Nom
entity-aliases = Autres noms et graphies
entity-where = Relève de
entity-wikidata = Sur Wikidata
entity-said = Ce qui est dit en son nom
entity-said-summary = Déclarations faites par lui ou pour lui, et récits qui reposent sur sa parole.
entity-said-reports = { $count ->
    [one] Sur sa parole dans { $count } récit
   *[other] Sur sa parole dans { $count } récits
}
entity-mentions = Où il en est question
entity-mentions-none = Il n’en est encore question nulle part.
entity-in-notes = Dans les fiches
entity-in-articles = Dans les articles
entity-in-pages = Dans les pages
entity-with = Avec
