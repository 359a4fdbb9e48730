# التواريخ والنسب المئوية. المفاتيح هي التي تطلبها صيغ اللغة.
# وتُكتب العلامة ٪ مع الأرقام المشرقية من تلقاء نفسها.
number-percent = { $number }%

date-approximate = نحو { $date }
date-uncertain = { $date } (استنتاجًا)
date-approximate-uncertain = نحو { $date } (استنتاجًا)

date-time = { $date }، { $time }
date-time-zone = { $date }، { $time } ({ $zone })

date-range = من { $from } إلى { $to }
date-from = منذ { $date }
date-until = حتى { $date }
date-end-unknown = منذ { $date }، والنهاية غير معروفة
date-start-unknown = حتى { $date }، والبداية غير معروفة
date-open = بلا تاريخ

date-between = بين { $from } و{ $to }
date-season = { $season ->
    [spring] ربيع { $year }
    [summer] صيف { $year }
    [autumn] خريف { $year }
    [winter] شتاء { $year }
   *[other] { $year }
}
date-or-before = { $date } أو قبله
date-or-after = { $date } أو بعده
