# Dates and percentages. The keys are those that the formats of a language ask for.
number-percent = { $number }%

# A date that is marked `~`, `?` or `%` in EDTF.
date-approximate = about { $date }
date-uncertain = { $date } (inferred)
date-approximate-uncertain = about { $date } (inferred)

# A date with a time of day, and the zone in which it is meant.
date-time = { $date }, { $time }
date-time-zone = { $date }, { $time } ({ $zone })

# Intervals: both ends known, or one of them open or unknown.
date-range = { $from } to { $to }
date-from = from { $date }
date-until = until { $date }
date-end-unknown = from { $date }, end unknown
date-start-unknown = until { $date }, beginning unknown
date-open = undated

# A date of which digits are left open: somewhere between two dates.
date-between = between { $from } and { $to }
date-season = { $season ->
    [spring] spring { $year }
    [summer] summer { $year }
    [autumn] autumn { $year }
    [winter] winter { $year }
   *[other] { $year }
}
date-or-before = { $date } or before
date-or-after = { $date } or after
