# صفحة البطاقة.
note-not-second-read = بلا مراجعة ثانية
note-second-read = مراجعة ثانية: { $by }
note-second-read-on = مراجعة ثانية: { $by }، بتاريخ { $date }
note-texts = أي المواد تحمل أي نص، ولماذا
note-texts-help = تُعدّ مادتان نصًا واحدًا إن ورد نصف كلام إحداهما في الأخرى من غير الاقتباسات والعبارات الشائعة، أو كانت إحداهما إعادة نشر للأخرى أو ترجمة لها، أو استندت الروايتان إلى وكالة واحدة تذكرها المادتان. وعدم العثور على نص مشترك لا يثبت أن النص مستقل.
note-merge-agency = { $article } و{ $other }: تستند الروايتان إلى { $agency }، والمادتان تذكرانها.
note-agreement = مدى اتفاق المواد
note-reports = ما تقوله كل مادة
note-reported-at = تاريخ الطبع
note-as-of = حتى تاريخ
note-gives = ما تذكره هذه المادة على نحو آخر
note-withdrawn = مسحوبة
note-withdrawn-by = بقرار من
note-renderings = كلمة بكلمة
note-renderings-help = الكلمات التي حلّت محل غيرها معلَّمة، والمضافة تحتها نقاط، والعلامة ‸ في موضع كلمات من الصيغة الأولى غابت أو لم تُقتبس.
note-rendering-spoken = قيل الكلام بهذه اللغة
note-rendering-first = الصيغة الأولى
renderings-differ = فيها «{ $added }» وفي الأولى «{ $missing }»
renderings-add = تزيد «{ $added }»
renderings-lack = تنقصها «{ $missing }»
note-silent = لا تذكره
note-silent-help = بحث محرر في هذه المواد ولم يجده.
note-unchecked = لم تُفحص
note-unchecked-count = { $n ->
    [zero] لا مواد لم تُفحص
    [one] مادة واحدة لم تُفحص بعد
    [two] مادتان لم تُفحصا بعد
    [few] { $n } مواد لم تُفحص بعد
    [many] { $n } مادة لم تُفحص بعد
   *[other] { $n } مادة لم تُفحص بعد
}
note-commentary = تعليق
note-part-of = جزء من
note-related = بطاقات ذات صلة
note-backlinks = ورد ذكرها في
note-entities = الأسماء
note-replies = الردود
note-reply-source = موضع الرد
note-verdict = حكمنا
note-verdict-by = صادر عن
note-warning = تنبيه بشأن المحتوى
note-sourcing = كيف وُثّقت مصادر هذه البطاقة
note-sourcing-help = السجل الذي تقوم عليه هذه الصفحة، كما يحفظه المحررون.
note-previous = البطاقة السابقة
note-next = البطاقة التالية
cite = «{ $title }». { $site }. { $url }
cite-as-of = «{ $title }». { $site }، ما نُشر حتى { $date }. { $url }

agreement-agree-means = { $n ->
    [zero] لا تذكره أي مادة.
    [one] تذكره مادة واحدة.
    [two] تذكره المادتان معًا.
    [few] تذكره المواد الـ{ $n } جميعها.
    [many] تذكره المواد الـ{ $n } جميعها.
   *[other] تذكره المواد الـ{ $n } جميعها.
}
agreement-agree-figure-means = { $n ->
    [zero] لا تذكر أي مادة رقمًا.
    [one] تذكر الرقم مادة واحدة.
    [two] تذكر المادتان الرقم نفسه.
    [few] تذكر المواد الـ{ $n } الرقم نفسه.
    [many] تذكر المواد الـ{ $n } الرقم نفسه.
   *[other] تذكر المواد الـ{ $n } الرقم نفسه.
}
agreement-compatible-means = تختلف عبارات المواد، لكن لا تنفي إحداها ما في الأخرى.
agreement-compatible-figure-means = تختلف صيغ الأرقام، لكن يمكن أن يصح كل رقمين منها معًا.
agreement-conflict-means = تذكره مواد، وتشكّك فيه مواد أخرى أو تنفيه.
agreement-conflict-figure-means = أرقام عن وقت واحد ينفي بعضها بعضًا.
agreement-differ-means = تختلف المواد، لكنها لا تُظهر أنها تتحدث عن وقت واحد أو عن أمر واحد.
agreement-differ-figure-means = لا قيمة مشتركة بين بعض الأرقام، لكن المواد لا تُظهر أنها تتحدث عن وقت واحد أو عن أمر واحد.
agreement-single-means = لا تذكره إلا مادة واحدة.
agreement-single-figure-means = لا تذكره إلا مادة واحدة.
note-neighbours = البطاقتان السابقة والتالية
report-evidence = الدليل وموضعه
