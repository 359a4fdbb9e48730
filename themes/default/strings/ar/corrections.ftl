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
