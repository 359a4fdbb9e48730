# صفحة البحث، وهي فهرس حيث لا تعمل البرامج النصية.

search-title = البحث
search-summary = كل ما في الملف بحسب الحرف الأول، بكل اللغات.
search-kind-entities = أشخاص وهيئات وأماكن
search-kind-notes = بطاقات
search-kind-sources = مواد ووسائل إعلامية
search-kind-pages = صفحات
search-in = { $language }

not-found-title = لا صفحة هنا
not-found-summary = لا توجد صفحة بهذا العنوان. ربما نُقلت، أو كُتب العنوان خطأً.
not-found-ways = للمتابعة
not-found-front = الصفحة الأولى
not-found-search = فهرس كل ما في الملف
