# ما في كل صفحة، والأجزاء المتكررة.
language-own-name = العربية
language-ar = العربية
language-de = الألمانية
language-en = الإنكليزية
language-es = الإسبانية
language-fa = الفارسية
language-fr = الفرنسية
language-he = العبرية
language-id = الإندونيسية
language-it = الإيطالية
language-ja = اليابانية
language-ko = الكورية
language-pt = البرتغالية
language-ru = الروسية
language-tr = التركية
language-uk = الأوكرانية
language-ur = الأردية
language-zh = الصينية
text-in-language = باللغة { $language }

frame-skip = الانتقال إلى المحتوى
frame-navigation = التنقل الرئيسي
frame-sections = الأقسام
frame-pages = عن هذا الملف
frame-languages = اللغة
frame-breadcrumbs = موضعك في الموقع
frame-front = الصفحة الأولى
frame-as-of = ما نُشر حتى { $date }؛ وليس حصيلة نهائية
frame-contact = للتواصل
frame-source = مصدر هذه الصفحة
frame-feed = خلاصة المستجدات
redirect-moved = نُقلت هذه الصفحة

nav-timeline = التسلسل الزمني
nav-sources = المصادر
nav-compare = المقارنة
nav-entities = الأسماء
nav-search = البحث
nav-corrections = التصويبات
nav-data = البيانات

pager-label = صفحات هذه القائمة
pager-place = الصفحة { $page } من { $of }
list-rest = يُعرض أول { $shown } من أصل { $count }.
pager-title = { $title }، الصفحة { $page }
pager-title-column = { $title }، صفحة المواد { $page }
pager-previous = السابقة
pager-next = التالية

not-stated = غير مذكور في النسخة
actor-withheld = شخص لا نذكر اسمه
claimant-not-stated = جهة لا تسمّيها النسخة
claimant-own-voice = المادة نفسها

counts-articles = { $n ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $n } مواد
    [many] { $n } مادة
   *[other] { $n } مادة
}
counts-texts = { $n ->
    [zero] لا نصوص
    [one] نص واحد
    [two] نصان متمايزان
    [few] { $n } نصوص متمايزة
    [many] { $n } نصًا متمايزًا
   *[other] { $n } نص متمايز
}
counts-claimants = { $n ->
    [zero] لا صاحب للقول
    [one] صاحب قول واحد
    [two] صاحبا قول
    [few] { $n } أصحاب أقوال
    [many] { $n } صاحب قول
   *[other] { $n } صاحب قول
}
counts-notes = { $n ->
    [zero] لا بطاقات
    [one] بطاقة واحدة
    [two] بطاقتان
    [few] { $n } بطاقات
    [many] { $n } بطاقة
   *[other] { $n } بطاقة
}
counts-cumulative = الإجمالي منذ البداية
counts-period = عن فترة

agreement-agree = متفقة
agreement-compatible = غير متعارضة
agreement-conflict = متعارضة
agreement-differ = مختلفة
agreement-wording = بألفاظ أخرى
agreement-single = مادة واحدة

position-asserts = تذكره بصوتها
position-attributes = تنسبه إلى غيرها
position-disputes = تشكّك فيه
position-denies = تنفيه

report-asserts = تذكره بصوتها
report-attributes = تنسبه إلى غيرها
report-disputes = تشكّك فيه
report-denies = تنفيه
report-asserts-affirms = تذكره بصوتها ونقلًا عن { $who }
report-asserts-denies = تذكره بصوتها، وتنقل نفيه عن { $who }
report-attributes-affirms = تنسبه إلى { $who }
report-attributes-denies = تنقل نفيه عن { $who }
report-disputes-affirms = تشكّك في قول { $who }
report-disputes-denies = تشكّك فيه، وتنقل نفيه عن { $who }
report-denies-affirms = تنفي قول { $who }
report-denies-denies = تنفيه، وتنقل نفيه عن { $who }
# الفاصلة التي تفصل كلًّا منهما عمّا قبله جزء منه؛ وتليه الأسماء، وأولها الأقرب إلى المادة.
report-via = ، عبر
report-via-next = ، نقلًا عن
report-anchor = رابط هذه الرواية

speech-direct = كلام مباشر
speech-indirect = كلام غير مباشر
speech-own = كلمات المادة نفسها
speech-unclear = صاحب الكلمات غير واضح

value-at-least = ما لا يقل عن { $n }
value-more-than = أكثر من { $n }
value-at-most = ما لا يزيد على { $n }
value-about = نحو { $n }
value-between = من { $low } إلى { $high }
value-words = «{ $words }»
value-undisclosed = لم يُعلن
value-word-one = واحد
value-word-two = اثنان
value-word-a-few = بضعة
value-word-several = عدة
value-word-a-dozen = دزينة
value-word-dozens = عشرات
value-word-several-dozen = بضع عشرات
value-word-hundreds = مئات
value-word-several-hundred = بضع مئات
value-word-thousands = آلاف
value-word-several-thousand = بضعة آلاف
value-word-tens-of-thousands = عشرات الآلاف
value-word-hundreds-of-thousands = مئات الآلاف
value-word-millions = ملايين
value-word-many = عدد كبير
value-convention = الحدّان اصطلاح منّا في تفسير كلمة، ولا تذكر المادة رقمًا.

quotation-verified = مطابق للنسخة
# $count هو عدد كلمات الاقتباس.
quotation-place = { $count ->
    [one] الكلمة { $from } من أصل { $total }
    [two] الكلمتان { $from } و{ $to } من أصل { $total }
   *[other] الكلمات من { $from } إلى { $to } من أصل { $total }
}
quotation-place-alone = { $count ->
    [one] الكلمة { $from }
    [two] الكلمتان { $from } و{ $to }
   *[other] الكلمات من { $from } إلى { $to }
}
quotation-ours = ترجمتنا

article-ours = التسمية منّا
article-cited = «{ $title }»
article-of-outlet = { $outlet } ({ $title })
article-told-apart = { $title } ({ $detail })
article-outlet-not-stated = الوسيلة الإعلامية غير مذكورة في النسخة

kind-statement = تصريح
kind-figure = رقم
kind-deployment = إرسال قوات أو مساعدة
kind-event = حدث
kind-claim = قول

fact-what = ما تذكره المادة
fact-when = الزمان
fact-place = المكان
fact-speaker = المتحدث
fact-actor = الجهة
fact-stance = الموقف
fact-said-on = تاريخ القول
fact-said-in = لغة القول
fact-measure = المعدود
fact-population = الفئة
fact-counts = نطاق العدّ
fact-action = الفعل
fact-to = الوجهة

correction-correction = تصويب
correction-clarification = توضيح
correction-update = تحديث
correction-removal = حذف
correction-was = سابقًا
correction-now = الآن

warning-show = عرض ما يلي
list-empty = لا شيء هنا بعد.

frame-top = إلى أعلى الصفحة
frame-edit = تحرير هذه الصفحة
cite-page = الاستشهاد بهذه الصفحة
cite-dossier = { $site }. { $url }
cite-dossier-as-of = { $site }، ما نُشر حتى { $date }. { $url }

# What scripts add: a button, a box to filter with.
script-copy = نسخ
script-copied = نُسخ
script-filter = تصفية
script-none = لا شيء يجمع هذه الاختيارات. انقر اختيارًا مرة أخرى لإلغائه.
filter-all = عرض كل شيء من جديد
filter-label = عرض ما يخص
# How many are left of a list: a script puts numbers for $n and $all, which is why no braces stand around them.
filter-shown = المعروض: $n من $all
filter-paged = تسري هذه الاختيارات على هذه الصفحة من القائمة وحدها.
filter-more = عرض الكل
contents-label = في هذه الصفحة
reading-time = { $n ->
    [zero] أقل من دقيقة للقراءة
    [one] دقيقة للقراءة
    [two] دقيقتان للقراءة
    [few] { $n } دقائق للقراءة
    [many] { $n } دقيقة للقراءة
   *[other] { $n } دقيقة للقراءة
}
evidence-beside = ما تستند إليه الفقرة
frame-section = القسم
styleguide-title = دليل الأسلوب
styleguide-summary = كل مكونات القالب بكل لغة من لغات الملف. لا يُبنى إلا مع المسودات.
