# صفحة البحث، وهي فهرس حيث لا تعمل البرامج النصية.

search-title = البحث
search-summary = كل ما في الملف بكل اللغات، وهو أدناه مرتب بحسب الحرف الأول.
search-kind-entities = أشخاص وهيئات وأماكن
search-kind-notes = بطاقات
search-kind-sources = مواد ووسائل إعلامية
search-kind-pages = صفحات
search-kind-quotations = اقتباسات
search-label = البحث بكل اللغات
search-ask = بحث
search-by-kind = النوع
search-by-section = القسم
search-by-outlet = الوسيلة الإعلامية
search-by-language = اللغة
search-all = الكل
search-found = النتائج:
search-none = لا نتائج. أدناه كل ما في الملف بحسب الحرف الأول.
search-more = عرض المزيد
search-failed = تعذّر تحميل الفهرس. أدناه كل ما في الملف بحسب الحرف الأول.
search-in = { $language }

not-found-title = لا صفحة هنا
not-found-summary = لا توجد صفحة بهذا العنوان. ربما نُقلت، أو كُتب العنوان خطأً.
not-found-ways = للمتابعة
not-found-front = الصفحة الأولى
not-found-search = فهرس كل ما في الملف
