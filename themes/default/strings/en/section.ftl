# Sections and the chronology.
section-strip = Who took which stance
section-strip-actor = Actor
section-strip-stances = Stances
section-no-stance = Other statements
section-no-action = Other deployments
section-others = Also in this section
section-figure-value = Figure
section-figure-article = Article
section-figure-claimant = On whose word
section-figure-as-of = As of
section-deployment-what = What is said
section-deployment-size = Size
timeline-summary = Everything that has a date, in order.
timeline-undated = Without a date
timeline-zone = Days are counted in { $zone }.
