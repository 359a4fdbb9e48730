# The front page.
front-articles = { $n ->
    [one] { $count } article
   *[other] { $count } articles
}
front-outlets = { $n ->
    [one] { $count } outlet named
   *[other] { $count } outlets named
}
front-origins = { $n ->
    [one] { $count } separate text
   *[other] { $count } separate texts
}
front-notes = { $n ->
    [one] { $count } note
   *[other] { $count } notes
}
front-languages = { $n ->
    [one] { $count } language
   *[other] { $count } languages
}
front-verified = { $n ->
    [one] { $count } quotation that matches our copy
   *[other] { $count } quotations that match our copies
}
front-figures = Key figures, and who says them
front-disagreements = Where the sources disagree most
front-disagreements-help = The program compares what the articles say; it does not decide who is right.
front-disagreements-all = All differences
front-chronology = Chronology at a glance
front-corrections = Latest corrections
