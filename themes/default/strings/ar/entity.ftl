# فهرس الأشخاص والهيئات والأماكن، وصفحة كل منها.

entities-title = أشخاص وهيئات وأماكن
entities-summary = من وما تسمّيه المواد، بالصور التي تكتب بها الأسماء.
entities-person = أشخاص
entities-organisation = هيئات
entities-place = أماكن
entities-none = لا أسماء حتى الآن.
entities-letters = بحسب الحرف
entities-mentions = { $count ->
    [zero] لا ذكر
    [one] موضع واحد
    [two] موضعان
    [few] { $count } مواضع
    [many] { $count } موضعًا
   *[other] { $count } موضع
}

entity-person = شخص
entity-organisation = هيئة
entity-place = مكان
entity-names = الأسماء
entity-headword = الاسم
entity-aliases = أسماء وصور أخرى للكتابة
entity-where = البلد أو المكان
entity-wikidata = في ويكي بيانات
entity-said = الأقوال المنسوبة
entity-said-summary = تصريحات صادرة عن صاحب الاسم أو باسمه، وروايات تستند إلى كلامه.
entity-said-reports = { $count ->
    [zero] ليس صاحب القول في أي رواية
    [one] صاحب القول في رواية واحدة
    [two] صاحب القول في روايتين
    [few] صاحب القول في { $count } روايات
    [many] صاحب القول في { $count } رواية
   *[other] صاحب القول في { $count } رواية
}
entity-mentions = مواضع الذكر
entity-mentions-none = لا ذكر حتى الآن.
entity-in-notes = في البطاقات
entity-in-articles = في المواد
entity-in-pages = في الصفحات
entity-with = مع
