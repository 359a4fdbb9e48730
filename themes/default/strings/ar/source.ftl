# قائمة المواد، وصفحة المادة، وصفحة الوسيلة الإعلامية.

sources-title = المصادر
sources-summary = المواد التي يقرؤها هذا الملف: ما هي، ونص من تحمل، وأي البطاقات تستند إليها.
sources-articles = { $count ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $count } مواد
    [many] { $count } مادة
   *[other] { $count } مادة
}
sources-outlets = { $count ->
    [zero] لا وسائل إعلامية
    [one] وسيلة إعلامية واحدة
    [two] وسيلتان إعلاميتان
    [few] { $count } وسائل إعلامية
    [many] { $count } وسيلة إعلامية
   *[other] { $count } وسيلة إعلامية
}
sources-origins = { $count ->
    [zero] لا نصوص متمايزة
    [one] نص متمايز واحد
    [two] نصّان متمايزان
    [few] { $count } نصوص متمايزة
    [many] { $count } نصًا متمايزًا
   *[other] { $count } نص متمايز
}
sources-article = المادة
sources-outlet = الوسيلة الإعلامية
sources-country = البلد
sources-language = اللغة
sources-published = تاريخ النشر
sources-length = عدد الكلمات
sources-origin = تحمل نص
sources-origin-own = نصّها هي
sources-rights = الحقوق
sources-grading = التقييم
sources-supports = البطاقات
sources-unknown = غير معروف
sources-table = المواد وما يُعرف عن كل منها
sources-reuse-title = النصوص المشتركة بين المواد
sources-reuse-summary = مقاطع لا تقل عن اثنتي عشرة كلمة ترد في مادتين، ولو تغيّرت فيها بضع كلمات. وتاريخ النشر هو ما يدل على من يمكن أن يكون قد أخذ عن الآخر؛ فإن لم يحسم التاريخ لم نحسم نحن.
sources-reuse-none = لا مقاطع مشتركة بين أي مادتين.
sources-reuse-first = المادة
sources-reuse-second = المادة الأخرى
sources-reuse-undated = التاريخان لا يحسمان
sources-reuse-dated = الأولى سابقة في النشر
sources-reuse-direction = الترتيب
sources-reuse-share-first = الحصة من الأولى
sources-reuse-share-second = الحصة من الأخرى
sources-reuse-count = المقاطع
sources-reuse-rest = { $count ->
    [zero] لا يُعرض شيء هنا؛ والبقية في البيانات.
    [one] يُعرض الأكبر وحده؛ والبقية في البيانات.
    [two] يُعرض الأكبران؛ والبقية في البيانات.
    [few] يُعرض أكبر { $count } منها؛ والبقية في البيانات.
    [many] يُعرض أكبر { $count } منها؛ والبقية في البيانات.
   *[other] يُعرض أكبر { $count } منها؛ والبقية في البيانات.
}
sources-compare = مقارنة المادتين

rights-full = النص كاملًا
rights-excerpts = اقتباسات فقط
rights-metadata = بلا نص

source-kind = مادة
source-label-ours = النسخة بلا عنوان؛ وهذه الكلمات من وضعنا.
source-record = ما تذكره النسخة
source-modified = تاريخ التعديل لدى الوسيلة الإعلامية
source-retrieved = تاريخ حفظ النسخة
source-url = العنوان الإلكتروني
source-archive = في الأرشيف
source-authors = الكاتب
source-agencies = الوكالات المنقول عنها
source-republishes = إعادة نشر
source-translation-of = ترجمة
source-republished-by = أعادت نشرها في هذا الملف
source-translated-by = ترجمتها في هذا الملف
source-not-stated = غير مذكور في النسخة
source-label = العنوان
source-provenance = حفظ النسخة
source-provenance-none = لم تُسجَّل عملية حفظ لهذه النسخة.
source-sha256-text = بصمة SHA-256 للنص الذي تُطابَق به الاقتباسات
source-sha256-raw = بصمة SHA-256 للنسخة كما حُفظت
source-title-matches = العنوان مطابق للنسخة.
source-capture-at = تاريخ الحفظ
source-capture-by = من حفظها
source-capture-sha256 = بصمة SHA-256
source-captures = عمليات الحفظ
source-capture-words = الكلمات
source-capture-changed = كلمات تغيّرت
source-capture-quoted = هي النص الذي نقتبس منه
source-capture-same = مطابقة لكلمات النص الذي نقتبس منه
source-capture-added = { $count ->
    [zero] كل الكلمات في النص الذي نقتبس منه
    [one] كلمة واحدة ليست في النص الذي نقتبس منه
    [two] كلمتان ليستا في النص الذي نقتبس منه
    [few] { $count } كلمات ليست في النص الذي نقتبس منه
    [many] { $count } كلمة ليست في النص الذي نقتبس منه
   *[other] { $count } كلمة ليست في النص الذي نقتبس منه
}
source-capture-removed = { $count ->
    [zero] لم تُحذف أي كلمة من النص الذي نقتبس منه
    [one] كلمة واحدة من النص الذي نقتبس منه محذوفة
    [two] كلمتان من النص الذي نقتبس منه محذوفتان
    [few] { $count } كلمات من النص الذي نقتبس منه محذوفة
    [many] { $count } كلمة من النص الذي نقتبس منه محذوفة
   *[other] { $count } كلمة من النص الذي نقتبس منه محذوفة
}
source-digest = بكلماتنا
source-quotations = ما اقتُبس منها
source-quotations-by-note = بترتيب البطاقات لا بترتيب المادة: فنصّها ليس لنا أن ننشره.
source-quotations-in-order = بترتيب المادة.
source-quotations-none = لا بطاقة تستند إلى هذه المادة حتى الآن.
source-quotations-withheld = حقوق هذه المادة لا تجيز الاقتباس؛ وتُذكر هنا البطاقات المستندة إليها.
source-quoted-share = { $words ->
    [zero] لم تُقتبس منها كلمات.
    [one] اقتُبست منها كلمة واحدة، أي { $share } من مجموعها.
    [two] اقتُبست منها كلمتان، أي { $share } من مجموعها.
    [few] اقتُبست منها { $words } كلمات، أي { $share } من مجموعها.
    [many] اقتُبست منها { $words } كلمة، أي { $share } من مجموعها.
   *[other] اقتُبست منها { $words } كلمة، أي { $share } من مجموعها.
}
source-withdrawn = مسحوبة
source-silent = ما لا تذكره
source-silent-summary = بحث محرر عن هذه الأقوال في المادة فلم يجدها.
source-shared = ما يرد منها في مواد أخرى
source-shared-none = لم يُعثر على مقطع منها في المواد الأخرى.
source-shared-summary = كل شريط هو المادة كاملة، والأجزاء المملوءة منه ترد في المادة الأخرى أيضًا.
source-shared-strip = { $share } من هذه المادة يرد في مادة { $other }: { $passages ->
    [zero] لا مقاطع
    [one] مقطع واحد
    [two] مقطعان
    [few] { $passages } مقاطع
    [many] { $passages } مقطعًا
   *[other] { $passages } مقطع
}.
source-shared-here = الكلمات هنا
source-shared-there = الكلمات هناك
source-shared-alike = الكلمات المتطابقة
source-shared-share = من هذه المادة
source-shared-share-other = من المادة الأخرى
source-range = من { $from } إلى { $to }
source-choice = اختيار الكلمات
source-choice-summary = كم مرة تستخدم المادة مفردات كل مجموعة: بصوتها، وبين علامات الاقتباس، وفي كل ألف كلمة.
source-choice-group = المجموعة
source-choice-count = المرات
source-choice-rate = في كل { 1000 } كلمة
source-text = النص الكامل
source-text-summary = المقاطع المعلَّمة مقتبسة في بطاقات، وكل منها يقود إلى بطاقته.
source-origin = أصل النص
source-origin-single = تُعدّ نصًا قائمًا بذاته: لم يُعثر في الملف على مادة أخرى تحمل هذا النص.
source-origin-apart = تُعدّ نصًا قائمًا بذاته بقرار محرر.
source-origin-group = { $count ->
    [zero] تُعدّ نصًا قائمًا بذاته.
    [one] تُعدّ نصًا واحدًا مع مادة أخرى.
    [two] تُعدّ نصًا واحدًا مع مادتين أخريين.
    [few] تُعدّ نصًا واحدًا مع { $count } مواد أخرى.
    [many] تُعدّ نصًا واحدًا مع { $count } مادة أخرى.
   *[other] تُعدّ نصًا واحدًا مع { $count } مادة أخرى.
}
source-origin-named = يُسمّى النص بأقدم مواده، وهي مادة { $article }.
source-origin-proof = عدم العثور على نص مشترك لا يثبت أن النص مستقل.
source-merge-shared = { $article } و{ $other }: تشتركان في { $share } من نصّهما.
source-merge-republishes = { $article } و{ $other }: إحداهما تذكر أنها إعادة نشر للأخرى.
source-merge-translation = { $article } و{ $other }: إحداهما ترجمة للأخرى.
source-merge-editor = { $article } و{ $other }: عدّهما محرر نصًا واحدًا.
source-merge-overruled = { $article } و{ $other }: تشتركان في { $share } من نصّهما، ومع ذلك لا يعدّهما محرر نصًا واحدًا.
source-merge-overruled-record = { $article } و{ $other }: يذكر سجل أن إحداهما إعادة نشر للأخرى أو ترجمة لها، ومع ذلك لا يعدّهما محرر نصًا واحدًا.
source-cite = الاستشهاد بهذه المادة
source-cite-bibtex = BibTeX

outlet-kind = وسيلة إعلامية
outlet-type = النوع
outlet-site = الموقع
outlet-articles = موادها
outlet-articles-none = لا مواد لهذه الوسيلة في الملف.
outlet-alone = ما تنفرد به
outlet-alone-summary = بطاقات لا ترويها وسيلة إعلامية أخرى في هذا الملف، وقد تكون وسائل غيرها روتها في مكان آخر.
outlet-alone-none = كل ما ترويه ترويه وسيلة إعلامية أخرى في الملف أيضًا.
outlet-shares = المواد المشتركة معها في النص
outlet-shares-none = لم يُعثر على مقطع من موادها في مواد وسائل أخرى.
outlet-shares-article = مادتها
outlet-shares-other = تشترك في النص مع

language-az = الأذربيجانية
language-be = البيلاروسية
language-bn = البنغالية
language-ha = الهوسا
language-hi = الهندية
language-hy = الأرمنية
language-ka = الجورجية
language-ku = الكردية
language-ky = القرغيزية
language-nl = الهولندية
language-pl = البولندية
language-ps = البشتونية
language-ro = الرومانية
language-so = الصومالية
language-sw = السواحيلية
language-tg = الطاجيكية
language-uz = الأوزبكية
language-vi = الفيتنامية
