# Dates et pourcentages. Les clés sont celles que demandent les formats de la langue.
number-percent = { $number } %

date-approximate = { $date } environ
date-uncertain = { $date } (déduit)
date-approximate-uncertain = { $date } environ (déduit)

date-time = { $date }, { $time }
date-time-zone = { $date }, { $time } ({ $zone })

date-range = { $from } – { $to }
date-from = { $date } et après
date-until = { $date } et avant
date-end-unknown = début : { $date } ; fin inconnue
date-start-unknown = début inconnu ; fin : { $date }
date-open = sans date

date-between = { $from } au plus tôt, { $to } au plus tard
date-season = { $season ->
    [spring] printemps { $year }
    [summer] été { $year }
    [autumn] automne { $year }
    [winter] hiver { $year }
   *[other] { $year }
}
date-or-before = { $date } ou avant
date-or-after = { $date } ou après
