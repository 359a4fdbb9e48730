# The front page.
front-articles = { $n ->
    [one] article
   *[other] articles
}
front-outlets = { $n ->
    [one] outlet named
   *[other] outlets named
}
front-origins = { $n ->
    [one] separate text
   *[other] separate texts
}
front-notes = { $n ->
    [one] note
   *[other] notes
}
front-languages = { $n ->
    [one] language
   *[other] languages
}
front-verified = { $n ->
    [one] quotation that matches our copy
   *[other] quotations that match our copies
}
front-figures = Key figures, and who says them
front-disagreements = Where the sources disagree most
front-disagreements-help = The program compares what the articles say; it does not decide who is right.
front-disagreements-all = All differences
front-chronology = Chronology at a glance
front-corrections = Latest corrections
