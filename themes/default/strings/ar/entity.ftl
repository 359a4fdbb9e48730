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
entity-where = يتبع
entity-wikidata = في ويكي بيانات
entity-said = ما يُنسب إليه
entity-said-summary = بيانات صدرت عنه أو باسمه، وروايات تستند إلى كلامه.
entity-said-reports = { $count ->
    [zero] لا روايات نقلًا عنه
    [one] نقلًا عنه في رواية واحدة
    [two] نقلًا عنه في روايتين
    [few] نقلًا عنه في { $count } روايات
    [many] نقلًا عنه في { $count } رواية
   *[other] نقلًا عنه في { $count } رواية
}
entity-mentions = مواضع الذكر
entity-mentions-none = لم يرد ذكره حتى الآن.
entity-in-notes = في البطاقات
entity-in-articles = في المواد
entity-in-pages = في الصفحات
entity-with = مع
