# What stands in for words where a theme has none. Each key is one that a theme gives in the words of its language.
number-percent = { $number }%

# A date that is marked `~`, `?` or `%` in EDTF.
date-approximate = ~{ $date }
date-uncertain = { $date } (?)
date-approximate-uncertain = ~{ $date } (?)

# A date with a time of day, and the zone in which it is meant.
date-time = { $date }, { $time }
date-time-zone = { $date }, { $time } ({ $zone })

# Intervals: both ends known, or one of them open (`..`) or unknown (empty).
date-range = { $from } – { $to }
date-from = { $date } –
date-until = – { $date }
date-end-unknown = { $date } – ?
date-start-unknown = ? – { $date }
date-open = –

# A date of which digits are left open: somewhere between two dates.
date-between = { $from } – { $to }
# A part of a year that is no month; `season` is spring, summer, autumn or winter.
date-season = { $year }
# Inside lists: that day or any before it, that day or any after it.
date-or-before = ≤ { $date }
date-or-after = ≥ { $date }
