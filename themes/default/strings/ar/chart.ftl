# الرسوم البيانية: عناوينها ووصفها ومعاني علاماتها.
chart-table = الأمر نفسه في جدول
chart-more = +{ $n }
chart-as-of = حتى { $date }
chart-differs = مختلف
chart-conflicts = متعارض
chart-figures-title = { $what }: الأرقام بحسب صاحب القول
chart-figures-about = { $n ->
    [zero] لا أرقام
    [one] رقم واحد مع حدّيه
    [two] رقمان مع حدودهما
    [few] { $n } أرقام مع حدودها
    [many] { $n } رقمًا مع حدودها
   *[other] { $n } رقم مع حدودها
 }، على مقياس واحد يبدأ من الصفر. وفي الجدول المرافق الأرقام نفسها.
chart-over-time = عبر الزمن
chart-series-title = { $what }: الأرقام عبر الزمن
chart-series-about = أرقام { $n ->
    [zero] بلا أيام
    [one] يوم واحد
    [two] يومين
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
 }، ولكل صاحب قول خط. وفي الجدول المرافق الأرقام نفسها.
chart-cumulative = المجموع منذ البداية
chart-period = ما يخص مدة بعينها
chart-counts-unknown = لم يُذكر ما الذي يُعدّ
chart-stances-title = المواقف وأصحابها
chart-stances-about = { $n ->
    [zero] لا مواقف
    [one] موقف واحد
    [two] موقفان
    [few] { $n } مواقف
    [many] { $n } موقفًا
   *[other] { $n } موقف
 }، ومع كل موقف أصحابه. والجدول المرافق يقول الأمر نفسه.
chart-deployments-title = الجهات الفاعلة والتواريخ
chart-deployments-about = { $n ->
    [zero] لا تحركات
    [one] تحرك واحد
    [two] تحركان
    [few] { $n } تحركات
    [many] { $n } تحركًا
   *[other] { $n } تحرك
 } على محور الأيام، بحسب الإجراء. والجداول المرافقة تقول الأمر نفسه.
chart-sizes = الأحجام التي تذكرها المواد
chart-size = الحجم: { $size }
chart-undated = بلا تاريخ مذكور
chart-chronology-title = التواريخ في لمحة
chart-chronology-about = { $n ->
    [zero] لا تواريخ
    [one] تاريخ واحد بقدر ما عُرف من دقته
    [two] تاريخان، وكل منهما بقدر ما عُرف من دقته
    [few] { $n } تواريخ، وكل منها بقدر ما عُرف من دقته
    [many] { $n } تاريخًا، وكل منها بقدر ما عُرف من دقته
   *[other] { $n } تاريخ، وكل منها بقدر ما عُرف من دقته
 }. والقائمة المرافقة تقول الأمر نفسه.
chart-reuse-title = مقدار ما يرد من كل نص في غيره
chart-reuse-about = { $n ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان: نسبة كلمات كل منهما التي ترد في الأخرى
    [few] { $n } مواد: نسبة كلمات كل منها التي ترد في غيرها
    [many] { $n } مادة: نسبة كلمات كل منها التي ترد في غيرها
   *[other] { $n } مادة: نسبة كلمات كل منها التي ترد في غيرها
 }. وفي الجدول المرافق النسب نفسها.
chart-reuse-columns = نسبة كلماتها الواردة في المادة رقم
chart-passages-title = المقاطع الواردة في { $a } وفي { $b } معًا
chart-passages-about = شريطان بطول النصين؛ { $n ->
    [zero] ولا مقاطع مشتركة بينهما
    [one] والمقطع المشترك ملوّن وموصول
    [two] والمقطعان المشتركان ملوّنان وموصولان
    [few] و{ $n } مقاطع مشتركة ملوّنة وموصولة
    [many] و{ $n } مقطعًا مشتركًا ملوّنًا وموصولًا
   *[other] و{ $n } مقطع مشترك ملوّن وموصول
 }. وفي القائمة المرافقة مواضعها.
chart-length = { $n ->
    [zero] بلا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $n } كلمات
    [many] { $n } كلمة
   *[other] { $n } كلمة
 }
chart-choice-title = اختيار الألفاظ بحسب المادة
chart-choice-about = { $n ->
    [zero] لا مجموعات ألفاظ
    [one] مجموعة ألفاظ واحدة: عدد مرات ورودها
    [two] مجموعتا ألفاظ: عدد مرات ورودهما
    [few] { $n } مجموعات ألفاظ: عدد مرات ورودها
    [many] { $n } مجموعة ألفاظ: عدد مرات ورودها
   *[other] { $n } مجموعة ألفاظ: عدد مرات ورودها
 } في كل مادة لكل ألف كلمة. وفي الجدول المرافق المعدلات نفسها.
chart-choice-axis = عدد المرات في كل ألف كلمة
chart-key-exact = رقم محدد
chart-key-between = بين رقمين
chart-key-about = نحو، أي ⁦±{ $share }⁩ عندنا
chart-key-at-least = ما لا يقل عن
chart-key-more-than = أكثر من
chart-key-at-most = ما لا يزيد على
chart-key-word = لفظ، وحدّاه اصطلاح منّا
chart-key-moment = ساعة مذكورة
chart-key-span = أيام مذكورة
chart-key-inferred = مستنتج أو غير مؤكد
chart-key-about-day = نحو ذلك اليوم
chart-key-within = في وقت ما خلالها
chart-key-since = منذ ذلك الحين
chart-key-until = حتى ذلك الحين
chart-rest = { $n ->
    [zero] لا صفوف أخرى
    [one] صف آخر
    [two] صفان آخران
    [few] { $n } صفوف أخرى
    [many] { $n } صفًا آخر
   *[other] { $n } صف آخر
 } في الجدول وحده.
chart-rest-claimants = { $n ->
    [zero] لا أصحاب أقوال آخرون
    [one] صاحب قول آخر
    [two] صاحبا قول آخران
    [few] { $n } أصحاب أقوال آخرون
    [many] { $n } صاحب قول آخر
   *[other] { $n } صاحب قول آخر
 } في الجدول وحده.
