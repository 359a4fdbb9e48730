# The index of entities and the page of an entity.

entities-title = People, organisations, places
entities-summary = Who and what the articles name, with the spellings that they use.
entities-person = People
entities-organisation = Organisations
entities-place = Places
entities-none = No one and nothing is named yet.
entities-letters = By letter
entities-mentions = { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
}

entity-person = Person
entity-organisation = Organisation
entity-place = Place
entity-names = Names
entity-headword = Name
entity-aliases = Other names and spellings
entity-where = Belongs to
entity-wikidata = On Wikidata
entity-said = What is said in its name
entity-said-summary = Statements that it made or that were made on its behalf, and reports that rest on its word.
entity-said-reports = { $count ->
    [one] On its word in { $count } report
   *[other] On its word in { $count } reports
}
entity-mentions = Where it is mentioned
entity-mentions-none = It is mentioned nowhere yet.
entity-in-notes = In notes
entity-in-articles = In articles
entity-in-pages = On pages
entity-with = Together with
