# الأقسام والتسلسل الزمني.
section-strip = المواقف وأصحابها
section-strip-actor = الجهة
section-strip-stances = المواقف
section-no-stance = تصريحات أخرى
section-no-action = تحركات أخرى
section-others = في هذا القسم أيضًا
section-figure-value = الرقم
section-figure-article = المادة
section-figure-claimant = صاحب القول
section-figure-as-of = حتى تاريخ
section-deployment-what = ما يقال
section-deployment-size = الحجم
timeline-summary = كل ما له تاريخ، بالترتيب.
timeline-undated = بلا تاريخ
timeline-zone = تُحسب الأيام بحسب توقيت { $zone }.
