# Dates et pourcentages. Les clés sont celles que demandent les formats de la langue.
number-percent = { $number } %

date-approximate = vers le { $date }
date-uncertain = { $date } (déduit)
date-approximate-uncertain = vers le { $date } (déduit)

date-time = { $date }, { $time }
date-time-zone = { $date }, { $time } ({ $zone })

date-range = du { $from } au { $to }
date-from = depuis le { $date }
date-until = jusqu’au { $date }
date-end-unknown = depuis le { $date }, fin inconnue
date-start-unknown = jusqu’au { $date }, début inconnu
date-open = sans date

date-between = entre le { $from } et le { $to }
date-season = { $season ->
    [spring] printemps { $year }
    [summer] été { $year }
    [autumn] automne { $year }
    [winter] hiver { $year }
   *[other] { $year }
}
date-or-before = { $date } ou avant
date-or-after = { $date } ou après
