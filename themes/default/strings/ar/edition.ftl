# رقم في موقع آخر، والملف كله في صفحة واحدة.

embed-code = عرض هذا الرقم في موقع آخر
embed-table = الأرقام بحسب المواد
embed-open = الرقم وحده
embed-from = المصدر:
print-title = نسخة الطباعة
print-help = الملف كله في صفحة واحدة، ويحفظها أمر الطباعة في المتصفح بصيغة PDF.
print-contents = المحتويات
print-warning = في صفحته الخاصة
print-more-differences = كل ما يختلف، في صفحته الخاصة
