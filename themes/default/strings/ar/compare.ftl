# المقارنة بين المواد كلها، وفي قسم، وبين مادتين.

compare-title = المقارنة
compare-summary = كل بطاقة إزاء كل مادة: من يذكر القول، ونقلًا عمّن، ومن لا يذكره، وأين لم يبحث أحد بعد.
compare-contents = في هذه الصفحة
compare-matrix = البطاقات بحسب المواد
compare-matrix-summary = الصف بطاقة والعمود مادة، وكل علامة تقود إلى الكلمات.
compare-matrix-of = { $section }: البطاقات بحسب المواد
compare-matrix-none = لا روايات في أي بطاقة حتى الآن.
compare-note = البطاقة
compare-agreement = الاتفاق
compare-mark-asserts = تذكره بصوتها
compare-mark-attributes = تنسبه إلى غيرها
compare-mark-disputes = تشكّك فيه
compare-mark-denies = تنفيه
compare-mark-silent = لا تذكره
compare-mark-unchecked = لم تُفحص
compare-mark-withdrawn = مسحوبة
compare-overview = الوسائل الإعلامية بحسب الأقسام
compare-overview-summary = عدد البطاقات التي ترويها كل وسيلة في كل قسم. ولكل قسم صفحة تعرض بطاقاته بحسب المواد.
compare-outlet = الوسيلة الإعلامية
compare-outlet-none = الوسيلة غير مذكورة
compare-rows = البطاقات من { $from } إلى { $to }، ومجموعها { $count }
compare-columns = المواد من { $from } إلى { $to }، ومجموعها { $count }
compare-page-rows = صفحات البطاقات
compare-page-columns = صفحات المواد
compare-back = المقارنة كاملة
compare-clashes = مواضع الاختلاف بين المواد
compare-clashes-summary = التعارض: روايتان تستبعد إحداهما الأخرى في وقت واحد. والاختلاف: روايتان لا يجمعهما شيء، وقد تتناولان أمرين مختلفين.
compare-clashes-none = لم يُعثر على روايتين تستبعد إحداهما الأخرى.
compare-quotations = كلام واحد بصيغ عدة
compare-quotations-summary = بطاقات اقتبست كلماتها مادتان أو أكثر.
compare-quotations-none = لا كلمات اقتبستها مادتان.
compare-renderings = { $count ->
    [zero] لا صيغ
    [one] صيغة واحدة
    [two] صيغتان
    [few] { $count } صيغ
    [many] { $count } صيغة
   *[other] { $count } صيغة
}
compare-reuse = النص المشترك
compare-reuse-summary = مقدار ما يرد من مادة الصف في مادة العمود.
compare-reuse-none = لا مقاطع مشتركة بين أي مادتين.
compare-reuse-empty = لم يُعثر على شيء
compare-reuse-kinds = أنواع المقاطع المشتركة
compare-reuse-cell = { $passages ->
    [zero] لا مقاطع
    [one] مقطع واحد
    [two] مقطعان
    [few] { $passages } مقاطع
    [many] { $passages } مقطعًا
   *[other] { $passages } مقطع
}، { $words ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $words } كلمات
    [many] { $words } كلمة
   *[other] { $words } كلمة
}
reuse-kind = النوع
reuse-prose = كلام المادة
reuse-prose-about = كلمات المواد نفسها، وبها وحدها يتقرر هل تُعدّ مادتان نصًا واحدًا.
reuse-quotation = اقتباس
reuse-quotation-about = كلمات يقع معظمها بين علامات الاقتباس في المادتين. وقد ينقل صحفيان كلام متحدث واحد، فلا يُعدّ النصان بذلك نصًا واحدًا.
reuse-formula = عبارة شائعة
reuse-formula-about = عبارة قصيرة ترد في نصوص متمايزة كثيرة، أو أسماء مع ألقابها. ولا يُعدّ النصان بها نصًا واحدًا.
compare-choice = اختيار الكلمات
compare-choice-summary = كم مرة في كل { 1000 } كلمة تستخدم كل مادة وكل وسيلة إعلامية مفردات المجموعة؛ وتحت ذلك كم مرة بصوتها وكم مرة بين علامات الاقتباس. ولا تُعدّ إلا المواد التي نصّها بين أيدينا.
compare-choice-terms = المفردات
compare-choice-article = المادة
compare-choice-outlets = بحسب الوسيلة الإعلامية
choice-own = بصوتها
choice-quoted = في اقتباس
choice-voices = { $own } بصوتها، { $quoted } في اقتباس
compare-rest = يُعرض أول { $shown } من أصل { $count }، والبقية في البيانات.
compare-pairs = مادتان جنبًا إلى جنب
compare-pairs-summary = لكل مادتين صفحة: ما ترويانه معًا، وما تنفرد به كل منهما، ومواضع الاختلاف بينهما.
compare-pairs-some = لكل مادتين بينهما نص مشترك أو تعارض صفحة، على ألا تزيد صفحات المادة الواحدة على عشرين.
compare-pairs-none = لا مادتين للمقارنة.
compare-text = المادة

pair-title = { $a } و{ $b }
pair-kind = مادتان جنبًا إلى جنب
pair-both = ما ترويانه معًا
pair-both-none = لا بطاقة تستند إلى المادتين معًا.
pair-differ = مواضع الاختلاف بينهما
pair-differ-none = لم يُعثر على رقم أو اقتباس تختلفان فيه.
pair-only = ما تنفرد به { $article }
pair-only-none = لا شيء: كل بطاقة تستند إليها تستند إلى الأخرى أيضًا.
pair-only-silent = بحث محرر عنه في المادة الأخرى فلم يجده.
pair-shared = مقاطع ترد فيهما معًا
pair-shared-none = لم يُعثر على مقاطع مشتركة.
pair-shared-text = الكلمات المختلفة معلَّمة.
pair-shared-ranges = الكلمات ليست لنا لننشرها؛ وهذه مواضعها بعدد الكلمات.
pair-shares = { $shareA } من { $a } يرد في { $b }، و{ $shareB } من { $b } يرد في { $a }.
pair-direction = { $first } سابقة في النشر.
pair-direction-record = بحسب السجل، { $second } تعيد نشر { $first } أو تترجمها.
pair-direction-agency = { $second } تنقل عن { $agency }، وهي ناشرة { $first }.
pair-direction-common = المادتان تنقلان عن { $agency }: قد تكون الكلمات منها، ولا شيء يدل على أيّ المادتين أسبق.
pair-direction-unknown = لا يحسم تاريخا النشر ولا الوكالات المذكورة فيهما أيّ المادتين أسبق.
pair-same-origin = تُعدّ المادتان نصًا واحدًا.
pair-words = الكلمات من { $from } إلى { $to }
pair-similarity = { $share } من الكلمات متطابقة

compare-figures = الأرقام
compare-figures-summary = لكل معدود وفئة: ما تذكره كل مادة، ونقلًا عمّن، وحتى أي تاريخ، وموقع الأرقام بعضها من بعض.
compare-figures-none = لا تذكر أي مادة رقمًا.
compare-one-text = نص واحد
compare-on-word = نقلًا عن
pair-reworded = ما قيل بكلمات أخرى
pair-reworded-about = جمل تشترك في كلماتها الدالة وإن استُبدلت كلمات غيرها. لا يعرف البرنامج المعاني: يعرض هذه الجمل، والحكم للقارئ.
pair-reworded-text = الكلمات المستبدلة معلَّمة، وما تنفرد به إحدى المادتين تحته نقاط.
pair-reworded-equal = { $count ->
    [zero] لا كلمات متطابقة
    [one] كلمة واحدة متطابقة
    [two] كلمتان متطابقتان
    [few] { $count } كلمات متطابقة
    [many] { $count } كلمة متطابقة
   *[other] { $count } كلمة متطابقة
}
pair-reworded-replaced = { $count ->
    [zero] لا كلمات مستبدلة
    [one] كلمة واحدة مستبدلة
    [two] كلمتان مستبدلتان
    [few] { $count } كلمات مستبدلة
    [many] { $count } كلمة مستبدلة
   *[other] { $count } كلمة مستبدلة
}
pair-reworded-dropped = { $count ->
    [zero] لا كلمات في الأولى وحدها
    [one] كلمة واحدة في الأولى وحدها
    [two] كلمتان في الأولى وحدها
    [few] { $count } كلمات في الأولى وحدها
    [many] { $count } كلمة في الأولى وحدها
   *[other] { $count } كلمة في الأولى وحدها
}
pair-reworded-inserted = { $count ->
    [zero] لا كلمات في الثانية وحدها
    [one] كلمة واحدة في الثانية وحدها
    [two] كلمتان في الثانية وحدها
    [few] { $count } كلمات في الثانية وحدها
    [many] { $count } كلمة في الثانية وحدها
   *[other] { $count } كلمة في الثانية وحدها
}
compare-reworded-count = { $count ->
    [zero] لا ترد جملة من مادة في مادة أخرى بكلمات أخرى.
    [one] ترد جملة واحدة من مادة في مادة أخرى بكلمات أخرى.
    [two] ترد جملتان من المواد في مواد غيرها بكلمات أخرى.
    [few] { $count } جمل من المواد ترد في مواد غيرها بكلمات أخرى.
    [many] { $count } جملة من المواد ترد في مواد غيرها بكلمات أخرى.
   *[other] { $count } جملة من المواد ترد في مواد غيرها بكلمات أخرى.
}
compare-reworded-sentences = { $count ->
    [zero] لا جمل
    [one] جملة واحدة
    [two] جملتان
    [few] { $count } جمل
    [many] { $count } جملة
   *[other] { $count } جملة
}
