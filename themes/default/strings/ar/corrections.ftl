# صفحة التصويبات، والتصويبات في الخلاصات.

corrections-title = التصويبات
corrections-summary = ما تغيّر بعد النشر، ولماذا. والأحدث أولًا.
corrections-none = لم يُصوَّب شيء حتى الآن.
corrections-report = لمن يجد خطأً: { $link }.
corrections-report-link = مراسلتنا
corrections-touches = يخصّ:

feed-correction = { $kind }: { $title }
feed-section = { $dossier } – { $section }
feed-counts = { $articles } · { $origins }
feed-warning = في هذه البطاقة ما قد يؤذي القارئ، وقد تُرك خارج الخلاصة: { $warning }.

# ما تغيّر بحسب التاريخ: قسم من التصويبات.
changes-title = سجل التغييرات بحسب التاريخ
changes-summary = بطاقات ومصادر وصفحات جديدة أو معدّلة، وروايات مسحوبة، وتصويبات، بحسب التواريخ الواردة في السجلات نفسها. والأحدث أولًا.
changes-link = سجل التغييرات كلها بحسب التاريخ
changes-more = نص التصويب
changes-note-added = بطاقة جديدة
changes-note-updated = تعديل بطاقة
changes-note-checked = مراجعة ثانية لبطاقة
changes-note-verdict = حكم
changes-note-withdrawn = سحب رواية
changes-article-added = مصدر جديد
changes-article-updated = تعديل سجل مصدر
changes-page-added = صفحة جديدة
changes-page-updated = تعديل صفحة
