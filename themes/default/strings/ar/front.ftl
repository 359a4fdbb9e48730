# الصفحة الأولى.
# العدد فوق الاسم، منفصل عنه: فيصلح الجمع لكل عدد.
front-articles = مواد
front-outlets = وسائل إعلامية مسمّاة
front-origins = نصوص متمايزة
front-notes = بطاقات
front-languages = لغات
front-verified = اقتباسات تطابق نسخنا
front-figures = أبرز الأرقام وأصحابها
front-disagreements = أبرز مواضع الاختلاف بين المصادر
front-disagreements-help = يقارن البرنامج بين ما تقوله المواد، ولا يحكم أيها على صواب.
front-disagreements-all = مواضع الاختلاف كلها
front-chronology = لمحة عن التسلسل الزمني
front-corrections = آخر التصويبات
