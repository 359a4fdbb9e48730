# الاختلاف بين الروايات، في جمل يصوغها البرنامج.
# $who أسماء مواد، ومع كل منها صاحب القول؛ و$n عدد المواد. والأفعال مسندة إلى المواد، فهي مؤنثة، وتسبق فاعلها فلا تُثنّى ولا تُجمع.
voice-with = { $who }، { $aside }
voice-as-of = { $who }، حتى { $date }
voices-joined = { $first }، و{ $second }
aside-own = { $n ->
    [two] بصوتهما
   *[other] بصوتها
}
aside-on-word = نقلًا عن { $who }
aside-not-stated = من دون ذكر صاحب القول
word-via = { $who } (عبر { $via })
same-articles = { $n ->
    [one] المادة نفسها
    [two] المادتان المذكورتان
   *[other] المواد المذكورة
}
articles-more = { $n ->
    [zero] لا مواد أخرى
    [one] مادة أخرى
    [two] مادتان أخريان
    [few] { $n } مواد أخرى
    [many] { $n } مادة أخرى
   *[other] { $n } مادة أخرى
}

clause-gives = تذكر { $who }: { $x }
clause-speaks = تتحدث { $who }، عن { $x }
clause-undisclosed = تقول { $who }، إن الرقم لم يُعلن
clause-upholds = تذكره { $who }
clause-disputes = تشكّك فيه { $who }
clause-denies = تنفيه { $who }
clause-reports-denial = تنقل { $who } نفيه عن { $whose }
clauses-joined = { $a }؛ و{ $b }

difference-figure-conflict = { $a }؛ و{ $b }. ولا يصحّ الرقمان معًا عن وقت واحد.
difference-figure-differ = { $a }؛ و{ $b }. ولا قيمة مشتركة بين الرقمين.
difference-figure-differ-because = { $a }؛ و{ $b }. ولا قيمة مشتركة بين الرقمين، غير أن { $reasons }.
difference-figure-compatible = { $a }؛ و{ $b }. ويمكن أن يصحّ الرقمان معًا.
difference-figure-compatible-because = { $a }؛ و{ $b }. ويمكن أن يصحّ الرقمان معًا، غير أن { $reasons }.
difference-figure-unbounded = { $a }؛ و{ $b }. ولا تُقارن كلمات لا حدود لها.
difference-position = { $a }؛ و{ $b }.
difference-aspect = { $label }: { $values }.
what-in = بحسب { $who }، { $x }
what-elsewhere = { $first }، وفي موضع آخر { $second }
difference-wording = تختلف ألفاظ الاقتباس: { $values }.
wording-in = «{ $x }» في { $who }
aspect-in = { $x } بحسب { $who }
aspect-unstated-in = غير مذكور في { $who }
aspects-joined = { $first }؛ { $second }

# كل سبب جملة اسمية تلي «أن».
reasons-joined = { $first }، كما أن { $second }
reason-other = موضوعهما مختلف من حيث { $aspects }
reason-not-stated = أحدهما لا يحدّد { $aspects }
reason-risen = الأحدث منهما هو الأعلى، وكلاهما إجمالي منذ البداية
reason-fallen = الأحدث منهما هو الأدنى، مع أن كليهما إجمالي منذ البداية
reason-other-time = كلًّا منهما عن وقت آخر
reason-time-not-stated = النسخ لا تذكر أنهما عن وقت واحد
reason-other-claimant = صاحب القول ليس واحدًا

aspect-what = الأمر المذكور
aspect-when = الزمان
aspect-place = المكان
aspect-population = الفئة المعدودة
aspect-counts = نطاق العدّ
aspect-actor = الفاعل
aspect-action = الفعل
aspect-to = الوجهة
aspect-speaker = المتحدث
aspect-said-on = تاريخ القول
aspect-stance = الموقف
aspect-label-what = ما تذكره المواد
aspect-label-when = الزمان
aspect-label-place = المكان
aspect-label-population = الفئة المعدودة
aspect-label-counts = نطاق العدّ
aspect-label-actor = الفاعل أو صاحب الكلام
aspect-label-action = الفعل
aspect-label-to = الوجهة
aspect-label-speaker = المتحدث
aspect-label-said-on = تاريخ القول
aspect-label-stance = الموقف

alone-article = تنفرد بذكره { $who }.
alone-text = تنفرد بذكره { $who }، { $n ->
    [two] وهما
   *[other] وهي
} نص واحد.

# أرقام من معدود واحد لا تُقارن أبدًا؛ و$why قائمة من الأسباب التالية.
apart = لا مقارنة مع { $notes }: { $why }.
apart-note = «{ $note }»
apart-part-of = هذا الرقم جزء منه
apart-whole-of = من أجزاء هذا الرقم
apart-parts-of-one = جزء آخر من الرقم الكلي نفسه
apart-population = فئة أخرى
apart-place = مكان آخر
apart-time = وقت آخر
apart-counts = نطاق عدّ آخر
apart-not-shown = لا تُظهر السجلات أن الموضوع واحد

series-title = بحسب صاحب القول وبترتيب الزمن
series-summary = لا يجتمع الإجمالي منذ البداية مع ما هو عن فترة في سلسلة واحدة.
series-at = الزمان
series-counts = نطاق العدّ
series-as-of = بحسب النسخة
series-when = وقت الحدث
series-printed = تاريخ الطبع، ولا تذكر النسخة حتى متى يصحّ الرقم
series-unknown = بلا تاريخ

# ما تغطّيه المواد.
coverage-title = التغطية
coverage-summary = عدد ما ترويه كل مادة من بطاقات كل قسم، وعدد ما تنفرد به. وتُعدّ نسخ النص الواحد واحدة.
coverage-alone = ما تنفرد به
coverage-all = ما ترويه المواد كلها
coverage-all-none = لا بطاقة ترويها المواد كلها.
coverage-sections = الأقسام
coverage-section = القسم
coverage-reported = ترويه
coverage-silent = لا تذكره
coverage-unchecked = لم يُفحص
coverage-share = { $n } من { $of }
coverage-passed-over = لا تذكر شيئًا من بطاقات { $sections }.
coverage-alone-count = { $n ->
    [zero] كل ما ترويه يرد في نص آخر أيضًا.
    [one] بطاقة واحدة لا تستند إلا إلى هذا النص.
    [two] بطاقتان لا تستندان إلا إلى هذا النص.
    [few] { $n } بطاقات لا تستند إلا إلى هذا النص.
    [many] { $n } بطاقة لا تستند إلا إلى هذا النص.
   *[other] { $n } بطاقة لا تستند إلا إلى هذا النص.
}

# تفتح بقية قائمة طويلة، و$n عددها.
difference-more = { $n ->
    [zero] لا اختلافات أخرى
    [one] اختلاف آخر
    [two] اختلافان آخران
    [few] { $n } اختلافات أخرى
    [many] { $n } اختلافًا آخر
   *[other] { $n } اختلاف آخر
}
