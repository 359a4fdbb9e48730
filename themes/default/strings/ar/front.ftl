# الصفحة الأولى.
# $count هو العدد بارزًا، و$n هو العدد الذي يختار الصيغة.
front-articles = { $n ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $count } مواد
    [many] { $count } مادة
   *[other] { $count } مادة
}
front-outlets = { $n ->
    [zero] لا وسائل إعلامية مسمّاة
    [one] وسيلة إعلامية واحدة مسمّاة
    [two] وسيلتان إعلاميتان مسمّاتان
    [few] { $count } وسائل إعلامية مسمّاة
    [many] { $count } وسيلة إعلامية مسمّاة
   *[other] { $count } وسيلة إعلامية مسمّاة
}
front-origins = { $n ->
    [zero] لا نصوص
    [one] نص واحد
    [two] نصان متمايزان
    [few] { $count } نصوص متمايزة
    [many] { $count } نصًا متمايزًا
   *[other] { $count } نص متمايز
}
front-notes = { $n ->
    [zero] لا بطاقات
    [one] بطاقة واحدة
    [two] بطاقتان
    [few] { $count } بطاقات
    [many] { $count } بطاقة
   *[other] { $count } بطاقة
}
front-languages = { $n ->
    [zero] بلا لغة
    [one] لغة واحدة
    [two] لغتان
    [few] { $count } لغات
    [many] { $count } لغة
   *[other] { $count } لغة
}
front-verified = { $n ->
    [zero] لا اقتباسات تطابق نسخنا
    [one] اقتباس واحد يطابق نسختنا
    [two] اقتباسان يطابقان نسخنا
    [few] { $count } اقتباسات تطابق نسخنا
    [many] { $count } اقتباسًا يطابق نسخنا
   *[other] { $count } اقتباس يطابق نسخنا
}
front-figures = أبرز الأرقام وأصحابها
front-disagreements = أبرز مواضع الاختلاف بين المصادر
front-disagreements-help = يقارن البرنامج بين ما تقوله المواد، ولا يحكم أيها على صواب.
front-disagreements-all = مواضع الاختلاف كلها
front-chronology = لمحة عن التسلسل الزمني
front-corrections = آخر التصويبات
