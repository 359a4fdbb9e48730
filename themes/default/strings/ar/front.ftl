# الصفحة الأولى.
front-made-of = ممّ يتكون هذا الملف
front-articles = { $n ->
    [zero] مادة
    [one] مادة
    [two] مادتان
    [few] مواد
    [many] مادة
   *[other] مادة
}
front-outlets = { $n ->
    [zero] وسيلة إعلامية مسمّاة
    [one] وسيلة إعلامية مسمّاة
    [two] وسيلتان إعلاميتان مسمّاتان
    [few] وسائل إعلامية مسمّاة
    [many] وسيلة إعلامية مسمّاة
   *[other] وسيلة إعلامية مسمّاة
}
front-origins = { $n ->
    [zero] نص متمايز
    [one] نص متمايز
    [two] نصان متمايزان
    [few] نصوص متمايزة
    [many] نصًا متمايزًا
   *[other] نص متمايز
}
front-notes = { $n ->
    [zero] بطاقة
    [one] بطاقة
    [two] بطاقتان
    [few] بطاقات
    [many] بطاقة
   *[other] بطاقة
}
front-languages = { $n ->
    [zero] لغة
    [one] لغة
    [two] لغتان
    [few] لغات
    [many] لغة
   *[other] لغة
}
front-verified = { $n ->
    [zero] اقتباس مطابق للنسخة
    [one] اقتباس مطابق للنسخة
    [two] اقتباسان مطابقان للنسخة
    [few] اقتباسات مطابقة للنسخ
    [many] اقتباسًا مطابقًا للنسخ
   *[other] اقتباس مطابق للنسخ
}
front-figures = أبرز الأرقام وأصحابها
front-disagreements = أبرز مواضع الاختلاف بين المصادر
front-disagreements-help = يقارن البرنامج بين ما تقوله المواد، ولا يحكم أيها على صواب.
front-chronology = لمحة عن التسلسل الزمني
front-corrections = آخر التصويبات
