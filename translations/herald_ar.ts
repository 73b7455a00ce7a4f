<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>herald::AboutSection</name>
    <message>
        <source>About Herald</source>
        <translation>حول Herald</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Anomalies, NAB</source>
        <translation>حالات الشذوذ، NAB</translation>
    </message>
    <message>
        <source>Anomalies, AIOps 2018</source>
        <translation>حالات الشذوذ، AIOps 2018</translation>
    </message>
    <message>
        <source>Noise that is flagged</source>
        <translation>ضوضاء تُعَدّ شذوذًا</translation>
    </message>
    <message>
        <source>%1 to %2 of the values</source>
        <translation>من %1 إلى %2 من القيم</translation>
    </message>
    <message>
        <source>Forecasts, M4 hourly</source>
        <translation>التوقعات، M4 الساعيّة</translation>
    </message>
    <message>
        <source>OWA %1, best published: %2</source>
        <translation>OWA %1، أفضل نتيجة منشورة: %2</translation>
    </message>
    <message>
        <source>Forecasts, M4 weekly</source>
        <translation>التوقعات، M4 الأسبوعية</translation>
    </message>
    <message>
        <source>95 % bands hold</source>
        <translation>تغطية نطاقات 95%</translation>
    </message>
    <message>
        <source>%1 hourly, %2 weekly, %3 daily</source>
        <translation>%1 ساعيًّا، %2 أسبوعيًّا، %3 يوميًّا</translation>
    </message>
    <message>
        <source>Repeat it</source>
        <translation>إعادة القياس</translation>
    </message>
    <message>
        <source>Accuracy measured on public data with one setting for all of it; the method was made with this data in view. The best threshold is known only afterwards; the shipped level is what you get. NAB and F1: higher is better. Noise and OWA: lower is better.</source>
        <translation>الدقة مقيسة على بيانات عامة بإعداد واحد لها جميعًا؛ وقد صُمّمت الطريقة مع الاطّلاع على هذه البيانات. أفضل عتبة لا تُعرف إلا لاحقًا؛ والمستوى الافتراضي هو ما تحصل عليه. NAB وF1: الأعلى أفضل. الضجيج وOWA: الأقل أفضل.</translation>
    </message>
    <message>
        <source>At the shipped level %1:</source>
        <translation>عند المستوى الافتراضي %1:</translation>
    </message>
    <message>
        <source>At the best threshold: %1 (standard / few false alarms / few misses)</source>
        <translation>عند أفضل عتبة: %1 (قياسي / إنذارات كاذبة قليلة / إغفال قليل)</translation>
    </message>
    <message>
        <source>Each folder at the threshold that is best for the others: %1</source>
        <translation>كل مجلد عند العتبة الأفضل لبقية المجلدات: %1</translation>
    </message>
    <message>
        <source>Best published without looking ahead: %1</source>
        <translation>أفضل نتيجة منشورة دون نظر إلى المستقبل: %1</translation>
    </message>
    <message>
        <source>At the best threshold: F1 %1, autoregression: %2</source>
        <translation>عند أفضل عتبة: F1 %1، والانحدار الذاتي: %2</translation>
    </message>
    <message>
        <source>%1 of the anomalies found, %2 false alarms a series and day</source>
        <comment>share, count</comment>
        <translation>اكتُشف %1 من الحالات الشاذة، و%2 إنذار كاذب لكل سلسلة ويوم</translation>
    </message>
    <message>
        <source>Noise called a trend</source>
        <translation>ضجيج عُدّ اتجاهًا</translation>
    </message>
    <message>
        <source>%1 to %2 of the series</source>
        <translation>من %1 إلى %2 من السلاسل</translation>
    </message>
    <message>
        <source>Forecasts, M4 daily</source>
        <translation>التوقّعات، M4 اليومية</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>نحو %1</translation>
    </message>
</context>
<context>
    <name>herald::AchievementDetail</name>
    <message>
        <source>%1 a month</source>
        <translation>%1 شهريًا</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 سنويًا</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>تأكيد</translation>
    </message>
    <message>
        <source>You stand behind this achievement</source>
        <translation>أنت تؤكّد صحة هذا الإنجاز</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>أرشفة</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Confirmed.</source>
        <translation>تم التأكيد.</translation>
    </message>
    <message>
        <source>Archived. It stays stored and can be restored.</source>
        <translation>تمت الأرشفة. يبقى الإنجاز محفوظًا ويمكن استعادته.</translation>
    </message>
    <message>
        <source>Restored as a draft.</source>
        <translation>استُعيد كمسودة.</translation>
    </message>
    <message>
        <source>No proof is attached: somebody says so.</source>
        <translation>لا دليل مرفقًا: هذا قول بلا إثبات.</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <comment>a score</comment>
        <translation>%1 من 100</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>اكتمل</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>بدأ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <source>%1, your own</source>
        <comment>a score</comment>
        <translation>%1، بتقديرك</translation>
    </message>
    <message>
        <source>Complexity</source>
        <translation>التعقيد</translation>
    </message>
    <message>
        <source>Time saved</source>
        <translation>الوقت الموفَّر</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 س</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>المهارات</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>تم الحفظ.</translation>
    </message>
    <message>
        <source>Computed impact</source>
        <translation>الأثر المحسوب</translation>
    </message>
    <message>
        <source>Impact formula</source>
        <translation>معادلة الأثر</translation>
    </message>
    <message>
        <source>Reference impact</source>
        <translation>الأثر المرجعي</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>For good, with its proof</source>
        <translation>نهائيًا، مع دليله</translation>
    </message>
    <message>
        <source>Delete the achievement</source>
        <translation>حذف الإنجاز</translation>
    </message>
    <message>
        <source>Delete “%1” with its proof? Work that is read again may bring it back; archived, it stays away.</source>
        <translation>أتحذف «%1» مع دليله؟ قد يعيده عملٌ يُقرأ من جديد؛ أما المؤرشف فيبقى بعيدًا.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>herald::AchievementDialog</name>
    <message>
        <source>Add an achievement</source>
        <translation>إضافة إنجاز</translation>
    </message>
    <message>
        <source>Edit the achievement</source>
        <translation>تعديل الإنجاز</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>What got better, in one line</source>
        <translation>ما الذي تحسّن، في سطر واحد</translation>
    </message>
    <message>
        <source>How, and what proves it</source>
        <translation>كيف، وما الذي يثبت ذلك</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>dd/MM/yyyy</translation>
    </message>
    <message>
        <source>0 to 100; empty: Herald&apos;s formula</source>
        <translation>من 0 إلى 100؛ فارغ: معادلة Herald</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>مفصولة بفواصل</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>C&amp;ompleted</source>
        <translation>اكتمل</translation>
    </message>
    <message>
        <source>&amp;Impact</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <source>&amp;Skills</source>
        <translation>المهارات</translation>
    </message>
    <message>
        <source>T&amp;ags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>الرابط</translation>
    </message>
</context>
<context>
    <name>herald::ActivityChart</name>
    <message>
        <source>Achievements over time</source>
        <translation>الإنجازات عبر الزمن</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n achievement(s)</source>
        <comment>stretch of time</comment>
        <translation>
            <numerusform>%1: لا إنجازات</numerusform>
            <numerusform>%1: إنجاز واحد</numerusform>
            <numerusform>%1: إنجازان</numerusform>
            <numerusform>%1: %n إنجازات</numerusform>
            <numerusform>%1: %n إنجازًا</numerusform>
            <numerusform>%1: %n إنجاز</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>category, count</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>herald::AlertAnswer</name>
    <message>
        <source>Comment, such as what you are doing about it</source>
        <translation>تعليق، مثل ما تفعله حيال ذلك</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>استلام</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Nobody is taking care of this alert any more</source>
        <translation>لم يعد أحد يتولّى هذا التنبيه</translation>
    </message>
    <message>
        <source>The acknowledgement is taken back.</source>
        <translation>أُلغي الاستلام.</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>Tells you nothing of it for a while; others are told</source>
        <translation>لا يُعلَن لك مدةً؛ ويُعلَن لغيرك</translation>
    </message>
    <message>
        <source>For 15 minutes</source>
        <translation>لمدة 15 دقيقة</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>لمدة ساعة</translation>
    </message>
    <message>
        <source>Until tomorrow morning</source>
        <translation>حتى صباح الغد</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>إسكات…</translation>
    </message>
    <message>
        <source>Tells nobody of it for a while</source>
        <translation>لا يُعلَن لأحد مدةً</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Ends the alert; it comes back where its condition goes on</source>
        <translation>ينهي التنبيه؛ ويعود إن استمر شرطه</translation>
    </message>
    <message>
        <source>It ends at the engine&apos;s next look.</source>
        <translation>ينتهي عند تحقّق المحرك التالي.</translation>
    </message>
    <message>
        <source>Acknowledged.</source>
        <translation>تم الاستلام.</translation>
    </message>
    <message>
        <source>Snoozed until %1.</source>
        <translation>أُجّل حتى %1.</translation>
    </message>
    <message>
        <source>End its silence</source>
        <translation>إنهاء كتمه</translation>
    </message>
    <message>
        <source>The other alert engine tells of it again</source>
        <translation>يعود محرك التنبيهات الآخر إلى الإبلاغ عنه</translation>
    </message>
    <message>
        <source>Its silence is over.</source>
        <translation>انتهى كتمه.</translation>
    </message>
    <message>
        <source>Makes a silence at the alert engine that tells of it</source>
        <translation>يكتمه لدى محرك التنبيهات الذي يبلّغ عنه</translation>
    </message>
</context>
<context>
    <name>herald::AlertDetail</name>
    <message>
        <source>Show chart</source>
        <translation>عرض المخطط</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>History</source>
        <translation>سجل الأحداث</translation>
    </message>
    <message>
        <source>%1, alert %2</source>
        <comment>severity, number</comment>
        <translation>%1، التنبيه %2</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>Broken since</source>
        <translation>مخالَفة منذ</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>moment, age</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Firing since</source>
        <translation>نشط منذ</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>Must hold for</source>
        <translation>مدة الثبات المطلوبة</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>التسميات</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ما العمل</translation>
    </message>
    <message>
        <source>Acknowledged by %1, %2.</source>
        <comment>person, moment</comment>
        <translation>استلمه %1، %2.</translation>
    </message>
    <message>
        <source>Acknowledged by %1, %2: %3</source>
        <comment>person, moment, comment</comment>
        <translation>استلمه %1، %2: %3</translation>
    </message>
    <message>
        <source>Another alert engine tells of it.</source>
        <translation>يعلنه محرك تنبيهات آخر.</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>مصدر الإعلان</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>انطلق</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in 7 days</source>
        <translation>
            <numerusform>ولا مرة خلال 7 أيام</numerusform>
            <numerusform>مرة واحدة خلال 7 أيام</numerusform>
            <numerusform>مرتين خلال 7 أيام</numerusform>
            <numerusform>%n مرات خلال 7 أيام</numerusform>
            <numerusform>%n مرة خلال 7 أيام</numerusform>
            <numerusform>%n مرة خلال 7 أيام</numerusform>
        </translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>متذبذب</translation>
    </message>
    <message>
        <source>Yes: it fires again and again</source>
        <translation>نعم: ينطلق مرارًا وتكرارًا</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>خطوات المعالجة</translation>
    </message>
    <message>
        <source>Also told by</source>
        <translation>يُعلَن أيضًا عبر</translation>
    </message>
</context>
<context>
    <name>herald::Alerting</name>
    <message>
        <source>On time</source>
        <translation>في موعده</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>Cools down</source>
        <translation>في مهلة التهدئة</translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation>غير متحقّق</translation>
    </message>
    <message>
        <source>Cannot see</source>
        <translation>تتعذّر الرؤية</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>بانتظار الموافقة</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>every alert</source>
        <translation>كل تنبيه</translation>
    </message>
    <message>
        <source>as above</source>
        <translation>كما أعلاه</translation>
    </message>
    <message>
        <source>and goes on</source>
        <translation>ثم يتابع</translation>
    </message>
    <message>
        <source>Route %1</source>
        <comment>place in the tree</comment>
        <translation>المسار %1</translation>
    </message>
    <message>
        <source>Alerts with</source>
        <translation>التنبيهات ذات</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>المتلقّي</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>يُعلَن عبر</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>يتابع</translation>
    </message>
    <message>
        <source>Yes, to the next route too</source>
        <translation>نعم، إلى المسار التالي أيضًا</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>التجميع حسب</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>News at most every</source>
        <translation>المستجدات مرة على الأكثر كل</translation>
    </message>
    <message>
        <source>Says it again after</source>
        <translation>يكرّر الإعلان بعد</translation>
    </message>
    <message>
        <source>Mute in</source>
        <translation>مكتوم في</translation>
    </message>
    <message>
        <source>Only in</source>
        <translation>فقط في</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>كل %1</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>التالي %1</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>التشغيل</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>آخر تشغيل</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>التشغيل التالي</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>فات</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>لا تشغيل</numerusform>
            <numerusform>تشغيل واحد</numerusform>
            <numerusform>تشغيلان</numerusform>
            <numerusform>%n تشغيلات</numerusform>
            <numerusform>%n تشغيلًا</numerusform>
            <numerusform>%n تشغيل</numerusform>
        </translation>
    </message>
    <message>
        <source>Looks back</source>
        <translation>مدى النظر إلى الماضي</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>priority %1</source>
        <translation>الأولوية %1</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>الإجراءات</translation>
    </message>
    <message>
        <source>Last acted</source>
        <translation>آخر تنفيذ</translation>
    </message>
    <message>
        <source>Cools down for</source>
        <translation>مهلة التهدئة</translation>
    </message>
    <message>
        <source>Only says it</source>
        <translation>يعلن دون تنفيذ</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>Wants approval</source>
        <translation>يتطلب الموافقة</translation>
    </message>
    <message>
        <source>alerts whose rule names it</source>
        <translation>التنبيهات التي تذكره قاعدتها</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>بعد %1</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>فورًا</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>when, receiver, ways</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1, only in %2</source>
        <translation>%1، فقط في %2</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>الخطوة %1</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>بعد ذلك</translation>
    </message>
    <message numerus="yes">
        <source>again from step %1, at most %n time(s)</source>
        <translation>
            <numerusform>دون إعادة من الخطوة %1</numerusform>
            <numerusform>إعادة من الخطوة %1، مرة واحدة على الأكثر</numerusform>
            <numerusform>إعادة من الخطوة %1، مرتين على الأكثر</numerusform>
            <numerusform>إعادة من الخطوة %1، %n مرات على الأكثر</numerusform>
            <numerusform>إعادة من الخطوة %1، %n مرة على الأكثر</numerusform>
            <numerusform>إعادة من الخطوة %1، %n مرة على الأكثر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>لا خطوات</numerusform>
            <numerusform>خطوة واحدة</numerusform>
            <numerusform>خطوتان</numerusform>
            <numerusform>%n خطوات</numerusform>
            <numerusform>%n خطوة</numerusform>
            <numerusform>%n خطوة</numerusform>
        </translation>
    </message>
    <message>
        <source>Stops when somebody acknowledges</source>
        <translation>يتوقف عندما يستلمه أحد</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>حُجب</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>أُعلِن</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الرد</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>صُعِّد</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>إجراء</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>عُدِّل</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>مُسكَت</translation>
    </message>
    <message>
        <source>Inhibited</source>
        <translation>مثبَّط</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>صيانة</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>ساعات الهدوء</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>مستلَم</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>مؤجَّل</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>مكتوم</translation>
    </message>
    <message>
        <source>Told a moment ago</source>
        <translation>أُعلِن قبل لحظات</translation>
    </message>
    <message>
        <source>Silenced until %1 by %2: %3</source>
        <comment>moment, person, comment</comment>
        <translation>أسكته %2 حتى %1: %3</translation>
    </message>
    <message>
        <source>Snoozed for you until %1; others are told.</source>
        <translation>مؤجَّل لك حتى %1؛ ويُعلَن لغيرك.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>why nobody is told, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (only %2)</source>
        <comment>reason, receiver</comment>
        <translation>%1 (%2 فقط)</translation>
    </message>
    <message>
        <source>Begins later</source>
        <translation>يبدأ لاحقًا</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>سارٍ</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>منتهٍ</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>انتهى %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>منذ %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>لا محاولات</numerusform>
            <numerusform>محاولة واحدة</numerusform>
            <numerusform>محاولتان</numerusform>
            <numerusform>%n محاولات</numerusform>
            <numerusform>%n محاولة</numerusform>
            <numerusform>%n محاولة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 held back</source>
        <comment>reason, count</comment>
        <translation>%1: حُجز %2</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in the night, %1 to %2</source>
        <translation>
            <numerusform>لا رسائل في الليل، من %1 إلى %2</numerusform>
            <numerusform>رسالة واحدة في الليل، من %1 إلى %2</numerusform>
            <numerusform>رسالتان في الليل، من %1 إلى %2</numerusform>
            <numerusform>%n رسائل في الليل، من %1 إلى %2</numerusform>
            <numerusform>%n رسالة في الليل، من %1 إلى %2</numerusform>
            <numerusform>%n رسالة في الليل، من %1 إلى %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Escalated %n time(s): nobody acknowledges the past</source>
        <translation>
            <numerusform>لم يُصعَّد: لا أحد يؤكد الماضي</numerusform>
            <numerusform>صُعِّد مرة واحدة: لا أحد يؤكد الماضي</numerusform>
            <numerusform>صُعِّد مرتين: لا أحد يؤكد الماضي</numerusform>
            <numerusform>صُعِّد %n مرات: لا أحد يؤكد الماضي</numerusform>
            <numerusform>صُعِّد %n مرة: لا أحد يؤكد الماضي</numerusform>
            <numerusform>صُعِّد %n مرة: لا أحد يؤكد الماضي</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) missed</source>
        <translation>
            <numerusform>لم يفت أي حادث</numerusform>
            <numerusform>فات حادث واحد</numerusform>
            <numerusform>فات حادثان</numerusform>
            <numerusform>فات %n حوادث</numerusform>
            <numerusform>فات %n حادثًا</numerusform>
            <numerusform>فات %n حادث</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>somebody had acted on %n of them</source>
        <translation>
            <numerusform>لم يُعالَج أي منها</numerusform>
            <numerusform>عالج شخص واحدًا منها</numerusform>
            <numerusform>عالج شخص اثنين منها</numerusform>
            <numerusform>عالج شخص %n منها</numerusform>
            <numerusform>عالج شخص %n منها</numerusform>
            <numerusform>عالج شخص %n منها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fired %n time(s) in 30 days</source>
        <translation>
            <numerusform>لم ينطلق خلال 30 يومًا</numerusform>
            <numerusform>انطلق مرة واحدة خلال 30 يومًا</numerusform>
            <numerusform>انطلق مرتين خلال 30 يومًا</numerusform>
            <numerusform>انطلق %n مرات خلال 30 يومًا</numerusform>
            <numerusform>انطلق %n مرة خلال 30 يومًا</numerusform>
            <numerusform>انطلق %n مرة خلال 30 يومًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flap(s)</source>
        <translation>
            <numerusform>لا تذبذب</numerusform>
            <numerusform>تذبذب واحد</numerusform>
            <numerusform>تذبذبان</numerusform>
            <numerusform>%n تذبذبات</numerusform>
            <numerusform>%n تذبذبًا</numerusform>
            <numerusform>%n تذبذب</numerusform>
        </translation>
    </message>
    <message>
        <source>acknowledged after %1</source>
        <translation>استُلم بعد %1</translation>
    </message>
    <message>
        <source>%1 never acted on</source>
        <translation>%1 بلا أي استجابة</translation>
    </message>
    <message>
        <source>%1 at night</source>
        <translation>%1 ليلًا</translation>
    </message>
    <message>
        <source>Threshold %1</source>
        <translation>العتبة %1</translation>
    </message>
    <message>
        <source>Must hold for %1</source>
        <translation>مدة الثبات المطلوبة %1</translation>
    </message>
    <message>
        <source>Ends at %1</source>
        <translation>تنتهي عند %1</translation>
    </message>
    <message>
        <source>%1: %2 fires instead of %3</source>
        <comment>change, count, count</comment>
        <translation>%1: عدد مرات الانطلاق %2 بدلًا من %3</translation>
    </message>
    <message>
        <source>%1, %2 later</source>
        <translation>%1، متأخرًا %2</translation>
    </message>
    <message>
        <source>Let %1 inhibit it: %2 of its %3 fires came while that fired</source>
        <translation>اجعل %1 يثبّطه: %2 من مرات انطلاقه الـ%3 جاءت أثناء نشاط ذاك</translation>
    </message>
    <message>
        <source>The route is mute then.</source>
        <translation>المسار مكتوم في ذلك الوقت.</translation>
    </message>
    <message>
        <source>The route does not speak then.</source>
        <translation>المسار لا يعلن في ذلك الوقت.</translation>
    </message>
    <message>
        <source>“%1” is no label; write name=value, name=value.</source>
        <translation>«%1» ليس تسمية؛ اكتب name=value, name=value.</translation>
    </message>
    <message>
        <source>%1 cannot be seen (wanted %2)</source>
        <comment>fact, comparison</comment>
        <translation>لا يمكن رؤية %1 (المطلوب %2)</translation>
    </message>
    <message>
        <source>you</source>
        <comment>by you</comment>
        <translation>أنت</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>person</comment>
        <translation>بواسطة %1</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>متذبذب</translation>
    </message>
    <message>
        <source>%1, %2: %3.</source>
        <comment>policy, action, outcome</comment>
        <translation>%1، %2: %3.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>schedule, result</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (wanted %3)</source>
        <comment>fact, value, comparison</comment>
        <translation>%1: %2 (المطلوب %3)</translation>
    </message>
    <message>
        <source>Not watched</source>
        <translation>دون مراقبة</translation>
    </message>
    <message>
        <source>Herald did not look from %1 to %2.</source>
        <translation>لم يراقب Herald من %1 إلى %2.</translation>
    </message>
    <message>
        <source>%1 changed rules.</source>
        <comment>person</comment>
        <translation>غيّر %1 قواعد.</translation>
    </message>
</context>
<context>
    <name>herald::AlertsPage</name>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Select an alert to see why</source>
        <translation>اختر تنبيهًا لمعرفة سببه</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>النشطة</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>السابقة</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Which alerts</source>
        <translation>أي التنبيهات</translation>
    </message>
    <message>
        <source>Search rules, labels and texts</source>
        <translation>ابحث في القواعد والتسميات والنصوص</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>لا تنبيهات</numerusform>
            <numerusform>تنبيه واحد</numerusform>
            <numerusform>تنبيهان</numerusform>
            <numerusform>%n تنبيهات</numerusform>
            <numerusform>%n تنبيهًا</numerusform>
            <numerusform>%n تنبيه</numerusform>
        </translation>
    </message>
    <message>
        <source>No alert matches</source>
        <translation>لا تنبيه مطابقًا</translation>
    </message>
    <message>
        <source>Nothing is firing</source>
        <translation>لا تنبيهات نشطة</translation>
    </message>
    <message>
        <source>Past alerts are one tab further.</source>
        <translation>التنبيهات السابقة في التبويب التالي.</translation>
    </message>
    <message>
        <source>No alert yet</source>
        <translation>لا تنبيهات بعد</translation>
    </message>
    <message>
        <source>An alert appears here when a metric breaks one of your rules.</source>
        <translation>يظهر التنبيه هنا عندما يخالف أحد المقاييس إحدى قواعدك.</translation>
    </message>
    <message>
        <source>No alert, but not all can be seen</source>
        <translation>لا تنبيه، لكن الرؤية غير كاملة</translation>
    </message>
    <message>
        <source>A source is silent, so an alert may be missing.</source>
        <translation>أحد المصادر صامت، فقد يكون هناك تنبيه غائب.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>الخطورة</translation>
    </message>
    <message>
        <source>Who tells of them</source>
        <translation>من يعلنها</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>كل المصادر</translation>
    </message>
    <message>
        <source>Herald</source>
        <translation>Herald</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>مصادر أخرى</translation>
    </message>
    <message>
        <source>Silences…</source>
        <translation>حالات الإسكات…</translation>
    </message>
    <message>
        <source>Search for another word, or choose fewer filters.</source>
        <translation>ابحث بكلمة أخرى أو اختر مرشّحات أقل.</translation>
    </message>
</context>
<context>
    <name>herald::AnalysisText</name>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>المعتاد</translation>
    </message>
    <message>
        <source>%1 to %2 at this time</source>
        <translation>من %1 إلى %2 في هذا الوقت</translation>
    </message>
    <message>
        <source>%1; unusual now, score %2</source>
        <translation>%1؛ غير معتاد الآن، الدرجة %2</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>Not enough data: %1 of 10 cells hold samples</source>
        <translation>البيانات غير كافية: %1 من 10 خانات فيها عيّنات</translation>
    </message>
    <message>
        <source>None that noise would not show, in %1</source>
        <translation>لا اتجاه يتجاوز الضوضاء، خلال %1</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>أسوأ</translation>
    </message>
    <message>
        <source>better</source>
        <translation>أفضل</translation>
    </message>
    <message>
        <source>Changes of level</source>
        <translation>تغيّرات المستوى</translation>
    </message>
    <message>
        <source>None in this window</source>
        <translation>لا شيء في هذه الفترة</translation>
    </message>
    <message>
        <source>%1: %2 to %3, %4 sure</source>
        <translation>%1: من %2 إلى %3، بثقة %4</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>حالات الشذوذ</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>التوقّع</translation>
    </message>
    <message>
        <source>Accuracy here</source>
        <translation>الدقة هنا</translation>
    </message>
    <message>
        <source>Unknown: the series is too short for a backtest</source>
        <translation>غير معروفة: السلسلة أقصر من أن تُختبر على الماضي</translation>
    </message>
    <message>
        <source>Backtest from %1 origins: error %2, naive %3; inside 80 %: %4, inside 95 %: %5. %6</source>
        <translation>اختبار على الماضي من نقاط بداية عددها %1: الخطأ %2، وخطأ التوقّع الساذج %3؛ داخل نطاق 80%: %4، داخل نطاق 95%: %5. %6</translation>
    </message>
    <message>
        <source>It beats the naive forecast.</source>
        <translation>يتفوّق على التوقّع الساذج.</translation>
    </message>
    <message>
        <source>Nothing beats &quot;as it is now&quot; here.</source>
        <translation>لا شيء يتفوّق هنا على «كما هو الآن».</translation>
    </message>
    <message>
        <source>Hit rate</source>
        <translation>معدّل الإصابة</translation>
    </message>
    <message>
        <source>No forecast&apos;s hour has passed yet</source>
        <translation>لم يحن موعد أي توقّع بعد</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>الحد</translation>
    </message>
    <message>
        <source>%1 is not in sight</source>
        <translation>%1 ليس وشيكًا</translation>
    </message>
    <message>
        <source>%1 at the earliest %2</source>
        <translation>%1 في أقرب تقدير %2</translation>
    </message>
    <message>
        <source>%1 likely %2, at the earliest %3</source>
        <translation>%1 على الأرجح %2، وفي أقرب تقدير %3</translation>
    </message>
    <message>
        <source>Not enough data: the %1 samples are too few, or too far apart</source>
        <translation>بيانات غير كافية: %1 من العينات قليلة جدًا أو متباعدة جدًا</translation>
    </message>
    <message>
        <source>%1; unusual since %2, score %3</source>
        <comment>range, moment, score</comment>
        <translation>%1؛ غير معتاد منذ %2، الدرجة %3</translation>
    </message>
    <message>
        <source>once in %1 values</source>
        <translation>مرة في %1 قيمة</translation>
    </message>
    <message>
        <source>Too small to matter, in %1</source>
        <translation>أصغر من أن يهم، خلال %1</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <translation>%1 يوميًا</translation>
    </message>
    <message>
        <source>%1 a day (%2 to %3)</source>
        <comment>slope, range</comment>
        <translation>%1 يوميًا (من %2 إلى %3)</translation>
    </message>
    <message>
        <source>usual then %1 to %2</source>
        <comment>range</comment>
        <translation>المعتاد حينها من %1 إلى %2</translation>
    </message>
    <message>
        <source>unusual since %1</source>
        <comment>moment</comment>
        <translation>غير معتاد منذ %1</translation>
    </message>
    <message numerus="yes">
        <source>%n forecast(s) came due</source>
        <translation>
            <numerusform>لم يحن موعد أي توقّع</numerusform>
            <numerusform>حان موعد توقّع واحد</numerusform>
            <numerusform>حان موعد توقّعين</numerusform>
            <numerusform>حان موعد %n توقّعات</numerusform>
            <numerusform>حان موعد %n توقّعًا</numerusform>
            <numerusform>حان موعد %n توقّع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n value(s), %1 came inside 80 % and %2 inside 95 %; error %3, naive %4</source>
        <translation>
            <numerusform>من دون قيم: %1 داخل 80% و%2 داخل 95%؛ الخطأ %3، الساذج %4</numerusform>
            <numerusform>من قيمة واحدة وقع %1 داخل 80% و%2 داخل 95%؛ الخطأ %3، الساذج %4</numerusform>
            <numerusform>من قيمتين وقع %1 داخل 80% و%2 داخل 95%؛ الخطأ %3، الساذج %4</numerusform>
            <numerusform>من %n قيم وقع %1 داخل 80% و%2 داخل 95%؛ الخطأ %3، الساذج %4</numerusform>
            <numerusform>من %n قيمة وقع %1 داخل 80% و%2 داخل 95%؛ الخطأ %3، الساذج %4</numerusform>
            <numerusform>من %n قيمة وقع %1 داخل 80% و%2 داخل 95%؛ الخطأ %3، الساذج %4</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is passed: %2 now</source>
        <comment>limit, value</comment>
        <translation>تم تجاوز %1: الآن %2</translation>
    </message>
    <message>
        <source>%1, %2, in %3; %4</source>
        <comment>slope, verdict, window, how likely by chance</comment>
        <translation>%1، %2، خلال %3؛ %4</translation>
    </message>
    <message>
        <source>it stands still for longer than it used to</source>
        <translation>بقيت ثابتة مدة أطول من المعتاد</translation>
    </message>
    <message>
        <source>expected %1; not this value alone, the last ones together are unusual</source>
        <translation>المتوقّع %1؛ ليست هذه القيمة وحدها، بل القيم الأخيرة مجتمعةً غير معتادة</translation>
    </message>
    <message>
        <source>a sudden jump from the values just before; its height is nothing unusual</source>
        <translation>قفزة مفاجئة عن القيم التي سبقتها مباشرة؛ أما مقدارها فليس غير معتاد</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>المتوقّع %1</translation>
    </message>
    <message>
        <source>rarer than once in %1 values</source>
        <translation>أندر من مرة في %1 قيمة</translation>
    </message>
    <message>
        <source>expected %1, %2</source>
        <comment>value, how rare</comment>
        <translation>المتوقّع %1، %2</translation>
    </message>
    <message>
        <source>%1; the last %2: %3</source>
        <comment>count, moment, value</comment>
        <translation>%1؛ آخرها %2: %3</translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation>كما هي الآن</translation>
    </message>
    <message>
        <source>as a season ago</source>
        <translation>كما قبل موسم</translation>
    </message>
    <message>
        <source>autoregression</source>
        <translation>انحدار ذاتي</translation>
    </message>
    <message>
        <source>autoregression in logs</source>
        <translation>انحدار ذاتي للوغاريتمات</translation>
    </message>
    <message>
        <source>autoregression of changes</source>
        <translation>انحدار ذاتي للتغيّرات</translation>
    </message>
    <message>
        <source>autoregression of changes in logs</source>
        <translation>انحدار ذاتي لتغيّرات اللوغاريتمات</translation>
    </message>
    <message>
        <source>autoregression of seasonal changes</source>
        <translation>انحدار ذاتي للتغيّرات الموسمية</translation>
    </message>
    <message>
        <source>autoregression of seasonal changes in logs</source>
        <translation>انحدار ذاتي للتغيّرات الموسمية للوغاريتمات</translation>
    </message>
    <message>
        <source>Theta</source>
        <translation>ثيتا</translation>
    </message>
    <message>
        <source>damped trend</source>
        <translation>اتجاه مخمَّد</translation>
    </message>
    <message>
        <source>Method: %1; a step is %2</source>
        <comment>method, time</comment>
        <translation>الطريقة: %1؛ الخطوة %2</translation>
    </message>
    <message numerus="yes">
        <source>Median of %n methods, heaviest: %1; a step is %2</source>
        <translation>
            <numerusform>لا طرائق، الأثقل: %1؛ الخطوة %2</numerusform>
            <numerusform>طريقة واحدة، الأثقل: %1؛ الخطوة %2</numerusform>
            <numerusform>وسيط طريقتين، الأثقل: %1؛ الخطوة %2</numerusform>
            <numerusform>وسيط %n طرائق، الأثقل: %1؛ الخطوة %2</numerusform>
            <numerusform>وسيط %n طريقة، الأثقل: %1؛ الخطوة %2</numerusform>
            <numerusform>وسيط %n طريقة، الأثقل: %1؛ الخطوة %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Still learning: it takes %1 means of %2 each, so %3 at the least</source>
        <comment>spans</comment>
        <translation>ما زال يتعلم: يلزم %1 من المتوسطات، مدة كل منها %2، أي %3 على الأقل</translation>
    </message>
</context>
<context>
    <name>herald::BookSection</name>
    <message>
        <source>As YAML</source>
        <translation>بصيغة YAML</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>السطر</translation>
    </message>
    <message>
        <source>Configuration as YAML</source>
        <translation>الإعدادات بصيغة YAML</translation>
    </message>
    <message>
        <source>This configuration is in force.</source>
        <translation>هذه الإعدادات سارية.</translation>
    </message>
</context>
<context>
    <name>herald::CauseView</name>
    <message>
        <source>Prometheus does not say what it saw: %1</source>
        <comment>error</comment>
        <translation>لا يخبر Prometheus بما رآه: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::ComparisonRows</name>
    <message>
        <source>above</source>
        <translation>أعلى من</translation>
    </message>
    <message>
        <source>at or above</source>
        <translation>مساوٍ لـ أو أعلى من</translation>
    </message>
    <message>
        <source>below</source>
        <translation>أدنى من</translation>
    </message>
    <message>
        <source>at or below</source>
        <translation>مساوٍ لـ أو أدنى من</translation>
    </message>
    <message>
        <source>equal to</source>
        <translation>مساوٍ لـ</translation>
    </message>
    <message>
        <source>different from</source>
        <translation>مختلف عن</translation>
    </message>
    <message>
        <source>Needs samples</source>
        <translation>العيّنات المطلوبة</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>Write labels like host=&quot;a&quot;, route=~&quot;/api.*&quot;.</source>
        <translation>اكتب الوسوم هكذا: host=&quot;a&quot;, route=~&quot;/api.*&quot;.</translation>
    </message>
    <message>
        <source>Only series with</source>
        <translation>السلاسل ذات</translation>
    </message>
    <message>
        <source>every series</source>
        <translation>كل السلاسل</translation>
    </message>
    <message>
        <source>Looks at the</source>
        <translation>ينظر إلى</translation>
    </message>
    <message>
        <source>over</source>
        <comment>a stretch of time</comment>
        <translation>خلال</translation>
    </message>
    <message>
        <source>Over</source>
        <comment>a stretch of time</comment>
        <translation>خلال</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>الأحدث فقط</translation>
    </message>
    <message>
        <source>Alerts when it is</source>
        <translation>ينبّه حين يكون</translation>
    </message>
    <message>
        <source>Write the level from which it alerts.</source>
        <translation>اكتب القيمة التي يبدأ عندها التنبيه.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>العتبة</translation>
    </message>
    <message>
        <source>Choose a metric, or write its name.</source>
        <translation>اختر مقياسًا أو اكتب اسمه.</translation>
    </message>
    <message>
        <source>Not in the registry: without data until a source brings it.</source>
        <translation>ليس في السجل: بلا بيانات حتى يأتي بها مصدر.</translation>
    </message>
    <message>
        <source>%1: lower is better.</source>
        <comment>metric</comment>
        <translation>الأدنى أفضل: %1</translation>
    </message>
    <message>
        <source>%1: higher is better.</source>
        <comment>metric</comment>
        <translation>الأعلى أفضل: %1</translation>
    </message>
</context>
<context>
    <name>herald::ConditionRows</name>
    <message>
        <source>Certainty in %</source>
        <translation>درجة اليقين ٪</translation>
    </message>
    <message>
        <source>Gone for</source>
        <translation>غائب منذ</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>يتحرك</translation>
    </message>
    <message>
        <source>up</source>
        <translation>صعودًا</translation>
    </message>
    <message>
        <source>down</source>
        <translation>هبوطًا</translation>
    </message>
    <message>
        <source>up or down</source>
        <translation>صعودًا أو هبوطًا</translation>
    </message>
    <message>
        <source>By at least %</source>
        <comment>per cent</comment>
        <translation>بما لا يقل عن ٪</translation>
    </message>
    <message>
        <source>Anomaly score from</source>
        <translation>درجة الشذوذ من</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>سيكون</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>الحد</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>خلال</translation>
    </message>
    <message>
        <source>PromQL</source>
        <translation>PromQL</translation>
    </message>
</context>
<context>
    <name>herald::ConditionText</name>
    <message>
        <source>above %1</source>
        <translation>أعلى من %1</translation>
    </message>
    <message>
        <source>at or above %1</source>
        <translation>مساوٍ لـ %1 أو أعلى</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>أدنى من %1</translation>
    </message>
    <message>
        <source>at or below %1</source>
        <translation>مساوٍ لـ %1 أو أدنى</translation>
    </message>
    <message>
        <source>equal to %1</source>
        <translation>مساوٍ لـ %1</translation>
    </message>
    <message>
        <source>different from %1</source>
        <translation>مختلف عن %1</translation>
    </message>
    <message>
        <source>%1 of %2 over %3</source>
        <comment>function, metric, window</comment>
        <translation>%1 لـ«%2» خلال %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>function, metric</comment>
        <translation>%1 لـ«%2»</translation>
    </message>
    <message>
        <source>%1 rises over %2.</source>
        <comment>metric, window</comment>
        <translation>«%1» في ارتفاع خلال %2.</translation>
    </message>
    <message>
        <source>%1 falls over %2.</source>
        <comment>metric, window</comment>
        <translation>«%1» في انخفاض خلال %2.</translation>
    </message>
    <message>
        <source>%1 rises or falls over %2.</source>
        <comment>metric, window</comment>
        <translation>«%1» في ارتفاع أو انخفاض خلال %2.</translation>
    </message>
    <message>
        <source>The %1 is %2.</source>
        <comment>subject, comparison</comment>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>Prometheus gives a result for: %1</source>
        <translation>يعطي Prometheus نتيجة للاستعلام: %1</translation>
    </message>
    <message>
        <source>%1 behaves unlike before: its anomaly score is %2 or more.</source>
        <comment>metric, score</comment>
        <translation>سلوك «%1» مختلف عن السابق: درجة الشذوذ %2 أو أكثر.</translation>
    </message>
    <message>
        <source>%1 is forecast to be %2 within %3.</source>
        <comment>metric, comparison, time</comment>
        <translation>يُتوقَّع أن يصبح «%1» %2 خلال %3.</translation>
    </message>
    <message>
        <source>The level of %1 has changed for good within %2.</source>
        <comment>metric, window</comment>
        <translation>تغيّر مستوى «%1» تغيّرًا دائمًا خلال %2.</translation>
    </message>
    <message>
        <source>No sample of %1 has come for %2.</source>
        <comment>metric, time</comment>
        <translation>لم تصل أي عيّنة من «%1» منذ %2.</translation>
    </message>
    <message numerus="yes">
        <source>All of %n conditions hold.</source>
        <translation>
            <numerusform>لا شروط.</numerusform>
            <numerusform>تحقّق الشرط الوحيد.</numerusform>
            <numerusform>تحقّق الشرطان كلاهما.</numerusform>
            <numerusform>تحقّقت الشروط الـ%n كلها.</numerusform>
            <numerusform>تحقّقت الشروط كلها، وعددها %n.</numerusform>
            <numerusform>تحقّقت الشروط كلها، وعددها %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One of %n conditions holds.</source>
        <translation>
            <numerusform>لا شروط.</numerusform>
            <numerusform>تحقّق الشرط الوحيد.</numerusform>
            <numerusform>تحقّق أحد شرطين.</numerusform>
            <numerusform>تحقّق أحد %n شروط.</numerusform>
            <numerusform>تحقّق شرط من أصل %n شرطًا.</numerusform>
            <numerusform>تحقّق شرط من أصل %n شرط.</numerusform>
        </translation>
    </message>
    <message>
        <source>No sample has arrived, so Herald cannot tell whether the rule holds.</source>
        <translation>لم تصل أي عيّنة، فلا يستطيع Herald الجزم بتحقّق القاعدة.</translation>
    </message>
    <message>
        <source>The rule could not be evaluated, so Herald cannot tell whether it holds.</source>
        <translation>تعذّر تقييم القاعدة، فلا يستطيع Herald الجزم بتحقّقها.</translation>
    </message>
    <message>
        <source>The value is %1, the threshold %2.</source>
        <translation>القيمة %1 والعتبة %2.</translation>
    </message>
    <message>
        <source>The %1 is %2, %3.</source>
        <comment>subject, value, comparison</comment>
        <translation>%1 هو %2، أي %3.</translation>
    </message>
    <message>
        <source>The %1 was %2; it was %3 at the end.</source>
        <comment>subject, comparison, value</comment>
        <translation>كان %1 %2؛ وكان %3 عند الانتهاء.</translation>
    </message>
    <message>
        <source>An alert of %1 fires.</source>
        <comment>rule</comment>
        <translation>يوجد تنبيه نشط من %1.</translation>
    </message>
    <message>
        <source>All of these hold:</source>
        <translation>كل ما يلي متحقق:</translation>
    </message>
    <message>
        <source>One of these holds:</source>
        <translation>واحد مما يلي متحقق:</translation>
    </message>
    <message>
        <source>The answer of Prometheus</source>
        <translation>إجابة Prometheus</translation>
    </message>
    <message>
        <source>No value of it is stored for that time.</source>
        <translation>لا توجد قيمة محفوظة له في ذلك الوقت.</translation>
    </message>
    <message>
        <source>It did not hold.</source>
        <translation>لم يكن الشرط متحققًا.</translation>
    </message>
    <message>
        <source>It does not hold.</source>
        <translation>الشرط غير متحقق.</translation>
    </message>
    <message>
        <source>It had held since before %1.</source>
        <comment>moment</comment>
        <translation>كان الشرط متحققًا منذ ما قبل %1.</translation>
    </message>
    <message>
        <source>It has held since before %1.</source>
        <comment>moment</comment>
        <translation>الشرط متحقق منذ ما قبل %1.</translation>
    </message>
    <message>
        <source>It had held since %1.</source>
        <comment>moment</comment>
        <translation>كان الشرط متحققًا منذ %1.</translation>
    </message>
    <message>
        <source>It has held since %1.</source>
        <comment>moment</comment>
        <translation>الشرط متحقق منذ %1.</translation>
    </message>
    <message>
        <source>It was %1 and did not hold.</source>
        <comment>value</comment>
        <translation>كانت القيمة %1 ولم يكن الشرط متحققًا.</translation>
    </message>
    <message>
        <source>It is %1 and does not hold.</source>
        <comment>value</comment>
        <translation>القيمة %1 والشرط غير متحقق.</translation>
    </message>
    <message>
        <source>It was %1 and had held since before %2.</source>
        <comment>value, moment</comment>
        <translation>كانت القيمة %1 وكان الشرط متحققًا منذ ما قبل %2.</translation>
    </message>
    <message>
        <source>It is %1 and has held since before %2.</source>
        <comment>value, moment</comment>
        <translation>القيمة %1 والشرط متحقق منذ ما قبل %2.</translation>
    </message>
    <message>
        <source>It was %1 and had held since %2.</source>
        <comment>value, moment</comment>
        <translation>كانت القيمة %1 وكان الشرط متحققًا منذ %2.</translation>
    </message>
    <message>
        <source>It is %1 and has held since %2.</source>
        <comment>value, moment</comment>
        <translation>القيمة %1 والشرط متحقق منذ %2.</translation>
    </message>
    <message>
        <source>The value is %1.</source>
        <translation>القيمة هي %1.</translation>
    </message>
</context>
<context>
    <name>herald::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>herald::EngineSection</name>
    <message>
        <source>Changes take effect with the next collection.</source>
        <translation>تسري التغييرات مع عملية الجمع التالية.</translation>
    </message>
    <message>
        <source>Prometheus</source>
        <translation>Prometheus</translation>
    </message>
    <message>
        <source>Ask Prometheus every</source>
        <translation>استعلام Prometheus كل</translation>
    </message>
    <message>
        <source>Keep raw samples</source>
        <translation>مدة حفظ العيّنات الخام</translation>
    </message>
    <message>
        <source>Keep 5 min means</source>
        <translation>مدة حفظ متوسطات 5 دقائق</translation>
    </message>
    <message>
        <source>Keep hourly means</source>
        <translation>مدة حفظ المتوسطات الساعيّة</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>تم الحفظ.</translation>
    </message>
    <message>
        <source>Alertmanager</source>
        <translation>Alertmanager</translation>
    </message>
    <message>
        <source>Write the address with its scheme, such as %1.</source>
        <translation>اكتب العنوان مع بروتوكوله، مثل %1.</translation>
    </message>
    <message>
        <source>%1 in the environment decides on “%2”; change it there.</source>
        <translation>المتغيّر %1 في البيئة يحدّد «%2»؛ غيّره هناك.</translation>
    </message>
    <message>
        <source>Servers and storage</source>
        <translation>الخوادم والتخزين</translation>
    </message>
    <message>
        <source>Threads adaptor</source>
        <translation>مهايئ Threads</translation>
    </message>
    <message>
        <source>Orchestrator</source>
        <translation>المنسّق</translation>
    </message>
    <message>
        <source>GitHub&apos;s API</source>
        <translation>واجهة GitHub البرمجية</translation>
    </message>
    <message>
        <source>Show /metrics to programs here without the token</source>
        <translation>إظهار /metrics للبرامج هنا دون الرمز</translation>
    </message>
</context>
<context>
    <name>herald::EntryField</name>
    <message>
        <source>%1: %2</source>
        <comment>field, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” is not a time; write one like 5m or 1h30m.</source>
        <translation>«%1» ليست مدة؛ اكتبها مثل 5m أو 1h30m.</translation>
    </message>
</context>
<context>
    <name>herald::EvidenceFacts</name>
    <message>
        <source>Measured</source>
        <translation>مَقيس</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>مَعلَم</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>الهدف</translation>
    </message>
    <message>
        <source>Better than the target by</source>
        <translation>أفضل من الهدف بمقدار</translation>
    </message>
    <message>
        <source>Last award</source>
        <translation>آخر استحقاق</translation>
    </message>
    <message>
        <source>Better than the last award by</source>
        <translation>أفضل من آخر استحقاق بمقدار</translation>
    </message>
    <message>
        <source>Last awarded</source>
        <translation>تاريخ آخر استحقاق</translation>
    </message>
    <message>
        <source>Total before</source>
        <translation>المجموع السابق</translation>
    </message>
    <message>
        <source>Held for</source>
        <translation>مدة الثبات</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>الاستعلام</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>المستودع</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>المؤلف</translation>
    </message>
    <message>
        <source>Files changed</source>
        <translation>الملفات المعدّلة</translation>
    </message>
    <message>
        <source>Lines added</source>
        <translation>الأسطر المضافة</translation>
    </message>
    <message>
        <source>Lines removed</source>
        <translation>الأسطر المحذوفة</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا مزيد</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n آخر</numerusform>
            <numerusform>و%n آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>لا عيّنات</numerusform>
            <numerusform>عيّنة واحدة</numerusform>
            <numerusform>عيّنتان</numerusform>
            <numerusform>%n عيّنات</numerusform>
            <numerusform>%n عيّنة</numerusform>
            <numerusform>%n عيّنة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 between %2 and %3</source>
        <comment>samples, lowest, highest</comment>
        <translation>%1 بين %2 و%3</translation>
    </message>
    <message>
        <source>%1
%2 to %3</source>
        <comment>samples, from, to</comment>
        <translation>%1
%2 إلى %3</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>العيّنات</translation>
    </message>
    <message>
        <source>Measured by Herald</source>
        <translation>قاسه Herald</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <source>Better by</source>
        <translation>أفضل بنسبة</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>أُطلق</translation>
    </message>
    <message>
        <source>Before the metric moved</source>
        <translation>قبل تحرّك المقياس</translation>
    </message>
    <message>
        <source>%1, with %2 certainty between %3 and %4</source>
        <comment>effect, share, lowest, highest</comment>
        <translation>%1، وبيقين %2 بين %3 و%4</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>الأثر</translation>
    </message>
</context>
<context>
    <name>herald::EvidenceView</name>
    <message>
        <source>Open %1</source>
        <translation>فتح %1</translation>
    </message>
</context>
<context>
    <name>herald::FilterButton</name>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>filter, the one chosen</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>filter, how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: all</source>
        <comment>filter</comment>
        <translation>%1: الكل</translation>
    </message>
</context>
<context>
    <name>herald::FireChart</name>
    <message>
        <source>The series around the fire</source>
        <translation>السلسلة حول لحظة الانطلاق</translation>
    </message>
    <message>
        <source>Drag the threshold, or move it with the up and down keys</source>
        <translation>اسحب العتبة، أو حرّكها بمفتاحي الأعلى والأسفل</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>level&apos;s name, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>تنتهي عند</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>العتبة</translation>
    </message>
</context>
<context>
    <name>herald::FirstRunDialog</name>
    <message>
        <source>Welcome to Herald</source>
        <translation>مرحبًا بك في Herald</translation>
    </message>
    <message>
        <source>Repositories with your work</source>
        <translation>المستودعات التي تضم عملك</translation>
    </message>
    <message>
        <source>Prometheus, if you have one</source>
        <translation>خادم Prometheus، إن وُجد</translation>
    </message>
    <message>
        <source>Address of Prometheus</source>
        <translation>عنوان Prometheus</translation>
    </message>
    <message>
        <source>Herald already watches this computer. Choose what else it should see; you can change it later in Settings. Nothing leaves this computer.</source>
        <translation>يراقب Herald هذا الحاسوب بالفعل. اختر ما الذي ينبغي أن يراه أيضًا؛ يمكنك تغيير ذلك لاحقًا في الإعدادات. لا شيء يغادر هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Start watching</source>
        <translation>بدء المراقبة</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>%1 in the environment decides on it; change it there.</source>
        <translation>يحدّد ذلك المتغيّر %1 في البيئة؛ غيّره هناك.</translation>
    </message>
</context>
<context>
    <name>herald::ForgeSection</name>
    <message>
        <source>GitHub</source>
        <translation>GitHub</translation>
    </message>
    <message>
        <source>Your pull requests, reviews, releases and runs in these repositories become achievements. Private ones want a token.</source>
        <translation>تصبح طلبات السحب والمراجعات والإصدارات والتشغيلات الخاصة بك في هذه المستودعات إنجازات. والخاصة منها تتطلب رمزًا.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Webhook secret</source>
        <translation>سر الـ webhook</translation>
    </message>
    <message>
        <source>The same as at GitHub</source>
        <translation>مطابق لما في GitHub</translation>
    </message>
    <message>
        <source>Repositories on GitHub</source>
        <translation>مستودعات على GitHub</translation>
    </message>
    <message>
        <source>owner/name</source>
        <translation>المالك/الاسم</translation>
    </message>
    <message>
        <source>A repository on GitHub</source>
        <translation>مستودع على GitHub</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>It is in the keychain.</source>
        <translation>حُفظ في سلسلة المفاتيح.</translation>
    </message>
    <message>
        <source>It is removed from the keychain.</source>
        <translation>أُزيل من سلسلة المفاتيح.</translation>
    </message>
    <message>
        <source>Write the repository as owner/name, such as %1.</source>
        <translation>اكتب المستودع بصيغة المالك/الاسم، مثل %1.</translation>
    </message>
    <message>
        <source>Added. It is read to its beginning and watched from now on.</source>
        <translation>أُضيف. يُقرأ حتى بدايته ويُراقَب من الآن.</translation>
    </message>
    <message>
        <source>Removed. What it brought stays.</source>
        <translation>أُزيل. ويبقى ما جلبه.</translation>
    </message>
</context>
<context>
    <name>herald::Format</name>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 س</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>أقل من سنة</numerusform>
            <numerusform>سنة واحدة</numerusform>
            <numerusform>سنتين</numerusform>
            <numerusform>%n سنوات</numerusform>
            <numerusform>%n سنة</numerusform>
            <numerusform>%n سنة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>أقل من يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومين</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>قبل %1 ث</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>قبل %1 د</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>قبل %1 س</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>اليوم</numerusform>
            <numerusform>قبل يوم</numerusform>
            <numerusform>قبل يومين</numerusform>
            <numerusform>قبل %n أيام</numerusform>
            <numerusform>قبل %n يومًا</numerusform>
            <numerusform>قبل %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first day, last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>large unit, small unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 يوم</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>أقل من ثانية</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>أقل من ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتين</numerusform>
            <numerusform>%n ثوانٍ</numerusform>
            <numerusform>%n ثانية</numerusform>
            <numerusform>%n ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>أقل من ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتين</numerusform>
            <numerusform>%n ساعات</numerusform>
            <numerusform>%n ساعة</numerusform>
            <numerusform>%n ساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>أقل من %1</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>أكثر من %1</translation>
    </message>
    <message>
        <source>chance alone does so less than once in %1 times</source>
        <translation>لا تفعل المصادفة وحدها ذلك إلا أقل من مرة في كل %1 مرة</translation>
    </message>
    <message>
        <source>chance alone does so once in %1 times</source>
        <translation>تفعل المصادفة وحدها ذلك مرة في كل %1 مرة</translation>
    </message>
</context>
<context>
    <name>herald::HealthHero</name>
    <message>
        <source>Herald has not looked at anything yet.</source>
        <translation>لم يطّلع Herald على أي شيء بعد.</translation>
    </message>
    <message>
        <source>What cannot be seen may be well or not: look at the sources below.</source>
        <translation>ما لا يُرى قد يكون سليمًا أو لا: انظر المصادر أدناه.</translation>
    </message>
    <message>
        <source>firing</source>
        <translation>نشطة</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>معلّقة</translation>
    </message>
    <message>
        <source>sources seen</source>
        <translation>مصادر مرئية</translation>
    </message>
    <message>
        <source>targets met</source>
        <translation>أهداف محقّقة</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>part of all</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>What is watched answers, and nothing fires.</source>
        <translation>كل ما يُراقَب يستجيب، ولا تنبيهات نشطة.</translation>
    </message>
    <message>
        <source>What a rule watches for has happened: look at the alerts below.</source>
        <translation>حدث ما تراقبه إحدى القواعد: انظر التنبيهات أدناه.</translation>
    </message>
    <message>
        <source>What is watched answers, and what fires is answered or held back.</source>
        <translation>كل ما يُراقَب يستجيب، وما هو نشط مستلَم أو محجوب.</translation>
    </message>
</context>
<context>
    <name>herald::HealthStrip</name>
    <message>
        <source>No data yet</source>
        <translation>لا بيانات بعد</translation>
    </message>
    <message>
        <source>Cannot see %1</source>
        <translation>تتعذّر رؤية %1</translation>
    </message>
    <message numerus="yes">
        <source>Cannot see %n source(s)</source>
        <translation>
            <numerusform>كل المصادر مرئية</numerusform>
            <numerusform>تتعذّر رؤية مصدر واحد</numerusform>
            <numerusform>تتعذّر رؤية مصدرين</numerusform>
            <numerusform>تتعذّر رؤية %n مصادر</numerusform>
            <numerusform>تتعذّر رؤية %n مصدرًا</numerusform>
            <numerusform>تتعذّر رؤية %n مصدر</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Collect now (F5)</source>
        <translation>اجمع الآن (F5)</translation>
    </message>
    <message>
        <source>Collect now</source>
        <translation>اجمع الآن</translation>
    </message>
    <message>
        <source>Add achievement</source>
        <translation>إضافة إنجاز</translation>
    </message>
    <message>
        <source>Write down what you have achieved (Ctrl+N)</source>
        <translation>دوّن ما أنجزته (Ctrl+N)</translation>
    </message>
    <message>
        <source>Cannot read the store</source>
        <translation>تتعذّر قراءة المخزن</translation>
    </message>
    <message>
        <source>newest data %1</source>
        <translation>أحدث البيانات %1</translation>
    </message>
    <message>
        <source>Nothing can be stored</source>
        <translation>تعذّر حفظ أي شيء</translation>
    </message>
</context>
<context>
    <name>herald::HealthText</name>
    <message>
        <source>No series has a limit to judge it by</source>
        <translation>لا توجد سلسلة لها حد تُقاس به</translation>
    </message>
    <message>
        <source>Neither uptime nor incidents are measured</source>
        <translation>لا يُقاس زمن التشغيل ولا الحوادث</translation>
    </message>
    <message>
        <source>%1 of the series have a trend to the worse</source>
        <translation>%1 من السلاسل تتجه إلى الأسوأ</translation>
    </message>
    <message>
        <source>%1 of the series have an anomaly</source>
        <translation>%1 من السلاسل فيها شذوذ</translation>
    </message>
    <message>
        <source>%1 of the series jumped to a worse level</source>
        <translation>%1 من السلاسل قفزت إلى مستوى أسوأ</translation>
    </message>
    <message numerus="yes">
        <source>%n series, the worst at %1</source>
        <translation>
            <numerusform>لا سلاسل، الأسوأ عند %1</numerusform>
            <numerusform>سلسلة واحدة عند %1</numerusform>
            <numerusform>سلسلتان، الأسوأ عند %1</numerusform>
            <numerusform>%n سلاسل، الأسوأ عند %1</numerusform>
            <numerusform>%n سلسلة، الأسوأ عند %1</numerusform>
            <numerusform>%n سلسلة، الأسوأ عند %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources seen %1 of the time</source>
        <translation>شوهدت المصادر %1 من الوقت</translation>
    </message>
    <message numerus="yes">
        <source>%n critical incident(s)</source>
        <translation>
            <numerusform>لا حوادث حرجة</numerusform>
            <numerusform>حادث حرج واحد</numerusform>
            <numerusform>حادثان حرجان</numerusform>
            <numerusform>%n حوادث حرجة</numerusform>
            <numerusform>%n حادثًا حرجًا</numerusform>
            <numerusform>%n حادث حرج</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, limit %2</source>
        <translation>%1، الحد %2</translation>
    </message>
    <message>
        <source>Limit %1 expected in %2, at the earliest in %3</source>
        <translation>يُتوقع بلوغ الحد %1 خلال %2، وأبكره خلال %3</translation>
    </message>
    <message>
        <source>%1 of %2 in use, %3 a day more; full in %4, at the earliest in %5</source>
        <translation>%1 من %2 مستخدم، بزيادة %3 يوميًا؛ يمتلئ خلال %4، وأبكره خلال %5</translation>
    </message>
    <message>
        <source>%1 to %2, %3, %4 sure</source>
        <comment>value, value, moment, share</comment>
        <translation>%1 إلى %2، %3، بثقة %4</translation>
    </message>
    <message>
        <source>%1 keeps leaving what is usual for it</source>
        <translation>%1 يخرج مرارًا عن المعتاد</translation>
    </message>
    <message>
        <source>%1 unusual stretches in %2 values, noise gives %3</source>
        <translation>%1 من الفترات غير المعتادة في %2 قيمة، والضوضاء تعطي %3</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>ممتاز</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>جيد</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>متراجع</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>حرج</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>يحتاج إلى انتباه</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>لا بيانات</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>الاتجاهات</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>حالات الشذوذ</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>الأداء</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>الاستقرار</translation>
    </message>
    <message>
        <source>Sources and incidents</source>
        <translation>المصادر والحوادث</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>الوزن %1</translation>
    </message>
    <message>
        <source>High</source>
        <translation>مرتفع</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>Act now.</source>
        <translation>تصرّف الآن.</translation>
    </message>
    <message>
        <source>%1 is going to pass its limit</source>
        <translation>%1 سيتجاوز حدّه</translation>
    </message>
    <message>
        <source>Make room before it does.</source>
        <translation>أفسح المجال قبل ذلك.</translation>
    </message>
    <message>
        <source>%1 runs out within 30 days</source>
        <translation>%1 ينفد خلال 30 يومًا</translation>
    </message>
    <message>
        <source>Add room or free some.</source>
        <translation>أضف سعة أو حرّر بعضها.</translation>
    </message>
    <message>
        <source>%1 keeps getting worse</source>
        <translation>%1 يزداد سوءًا باستمرار</translation>
    </message>
    <message>
        <source>Look for what changes with it.</source>
        <translation>ابحث عمّا يتغير معه.</translation>
    </message>
    <message>
        <source>%1 jumped to a worse level</source>
        <translation>%1 قفز إلى مستوى أسوأ</translation>
    </message>
    <message>
        <source>Find what was done at that time.</source>
        <translation>ابحث عمّا جرى في ذلك الوقت.</translation>
    </message>
    <message>
        <source>Look at them on its chart: mark what is normal.</source>
        <translation>انظر إليها في الرسم وعلّم ما هو عادي.</translation>
    </message>
    <message>
        <source>No series was seen for the hour that it takes to judge it</source>
        <translation>لم تُرصد أي سلسلة مدة الساعة اللازمة للحكم عليها</translation>
    </message>
    <message>
        <source>%1 is past its limit</source>
        <translation>%1 تجاوز حدّه</translation>
    </message>
    <message>
        <source>%1 reaches its limit within 30 days</source>
        <translation>%1 يبلغ حدّه خلال 30 يومًا</translation>
    </message>
    <message>
        <source>%1, limit %2, %3 a day more; there in %4, at the earliest in %5</source>
        <translation>%1، الحد %2، يزيد %3 يوميًا؛ يبلغه خلال %4، وأقربه خلال %5</translation>
    </message>
    <message>
        <source>Look for what drives it.</source>
        <translation>ابحث عمّا يدفعه.</translation>
    </message>
    <message>
        <source>Health: %1</source>
        <translation>الصحة: %1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>مستبعَد</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>The mean of the parts is %1, held down to the value of %2</source>
        <comment>share, name of a part</comment>
        <translation>متوسط الأجزاء %1، ومقيَّد بقيمة «%2»</translation>
    </message>
    <message>
        <source>looks back %1</source>
        <translation>ينظر إلى الوراء %1</translation>
    </message>
    <message>
        <source>over %1</source>
        <comment>span</comment>
        <translation>على مدى %1</translation>
    </message>
    <message>
        <source>Up by %1 in %2; %3</source>
        <comment>share, span, how likely by chance</comment>
        <translation>ارتفع بنسبة %1 خلال %2؛ %3</translation>
    </message>
    <message>
        <source>Down by %1 in %2; %3</source>
        <comment>share, span, how likely by chance</comment>
        <translation>انخفض بنسبة %1 خلال %2؛ %3</translation>
    </message>
    <message>
        <source>Overall %1, with forecasts and actions</source>
        <translation>الإجمالي %1 مع التوقّعات والإجراءات</translation>
    </message>
</context>
<context>
    <name>herald::ImportButton</name>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Bring in what you did before</source>
        <translation>جلب ما أنجزته سابقًا</translation>
    </message>
    <message>
        <source>Posts from a file…</source>
        <translation>منشورات من ملف…</translation>
    </message>
    <message>
        <source>Repositories and GitHub…</source>
        <translation>المستودعات وGitHub…</translation>
    </message>
    <message>
        <source>Events that could not be read…</source>
        <translation>أحداث تعذّرت قراءتها…</translation>
    </message>
    <message>
        <source>Posts as JSON</source>
        <translation>منشورات بصيغة JSON</translation>
    </message>
    <message>
        <source>JSON (%1)</source>
        <translation>JSON (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>كل الملفات (%1)</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>تعذّرت قراءة الملف: %1</translation>
    </message>
    <message>
        <source>Achievements created: %1, updated: %2. Posts that do not count: %3.</source>
        <translation>الإنجازات المُنشأة: %1، المحدَّثة: %2. المنشورات غير المحتسبة: %3.</translation>
    </message>
    <message>
        <source>%1 Unreadable: %2. The first: %3</source>
        <comment>what was told, count, reason</comment>
        <translation>%1 غير مقروءة: %2. أولها: %3</translation>
    </message>
</context>
<context>
    <name>herald::InboxButton</name>
    <message numerus="yes">
        <source>%n event(s) could not be read</source>
        <translation>
            <numerusform>لا أحداث تعذّرت قراءتها</numerusform>
            <numerusform>تعذّرت قراءة حدث واحد</numerusform>
            <numerusform>تعذّرت قراءة حدثين</numerusform>
            <numerusform>تعذّرت قراءة %n أحداث</numerusform>
            <numerusform>تعذّرت قراءة %n حدثًا</numerusform>
            <numerusform>تعذّرت قراءة %n حدث</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::InboxDialog</name>
    <message>
        <source>Events that could not be read</source>
        <translation>أحداث تعذّرت قراءتها</translation>
    </message>
    <message>
        <source>They came in, such as from GitHub, and are kept as they came. After an update of Herald or a change of your names, process all again; what is known already stays as it is.</source>
        <translation>وصلت هذه الأحداث، من GitHub مثلًا، وهي محفوظة كما وصلت. بعد تحديث Herald أو تغيير أسمائك أعد معالجتها كلها؛ وما هو معروف يبقى كما هو.</translation>
    </message>
    <message>
        <source>Every event could be read</source>
        <translation>قُرئت كل الأحداث</translation>
    </message>
    <message>
        <source>Process all again</source>
        <translation>إعادة معالجة الكل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>لا أحداث</numerusform>
            <numerusform>حدث واحد</numerusform>
            <numerusform>حدثان</numerusform>
            <numerusform>%n أحداث</numerusform>
            <numerusform>%n حدثًا</numerusform>
            <numerusform>%n حدث</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are processed again.</source>
        <translation>
            <numerusform>لا أحداث لإعادة معالجتها.</numerusform>
            <numerusform>تُعاد معالجة حدث واحد.</numerusform>
            <numerusform>تُعاد معالجة حدثين.</numerusform>
            <numerusform>تُعاد معالجة %n أحداث.</numerusform>
            <numerusform>تُعاد معالجة %n حدثًا.</numerusform>
            <numerusform>تُعاد معالجة %n حدث.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::InsightRows</name>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>مستنفَد</translation>
    </message>
    <message>
        <source>At its limit or past it</source>
        <translation>عند حدّه أو بعده</translation>
    </message>
    <message>
        <source>perhaps never</source>
        <translation>ربما أبدًا</translation>
    </message>
    <message>
        <source>Full in %1, %2; grows %3 a day, at %4 it would last a year</source>
        <translation>يمتلئ خلال %1، %2؛ ينمو %3 يوميًا، ولو كان %4 لكفى سنة</translation>
    </message>
    <message>
        <source>Reaches its limit in %1, %2; grows %3 a day, at %4 it would last a year</source>
        <translation>يبلغ حدّه خلال %1، %2؛ ينمو %3 يوميًا، ولو كان %4 لكفى سنة</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <comment>dates</comment>
        <translation>بين %1 و%2</translation>
    </message>
    <message>
        <source>Not in sight: it would take %1 more a day to fill up in a year</source>
        <translation>ليس قريبًا: لا يمتلئ خلال سنة إلا بزيادة %1 يوميًا</translation>
    </message>
    <message>
        <source>Not in sight: it would take %1 more a day to get there in a year</source>
        <translation>ليس قريبًا: لا يبلغه خلال سنة إلا بزيادة %1 يوميًا</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>من %1</translation>
    </message>
    <message numerus="yes">
        <source>In a backtest from %n origin(s)</source>
        <translation>
            <numerusform>في اختبار على الماضي بلا نقاط بداية</numerusform>
            <numerusform>في اختبار على الماضي من نقطة بداية واحدة</numerusform>
            <numerusform>في اختبار على الماضي من نقطتي بداية</numerusform>
            <numerusform>في اختبار على الماضي من %n نقاط بداية</numerusform>
            <numerusform>في اختبار على الماضي من %n نقطة بداية</numerusform>
            <numerusform>في اختبار على الماضي من %n نقطة بداية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forecast(s) came due</source>
        <translation>
            <numerusform>لم يحن موعد أي توقّع</numerusform>
            <numerusform>حان موعد توقّع واحد</numerusform>
            <numerusform>حان موعد توقّعين</numerusform>
            <numerusform>حان موعد %n توقّعات</numerusform>
            <numerusform>حان موعد %n توقّعًا</numerusform>
            <numerusform>حان موعد %n توقّع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>لا قيم</numerusform>
            <numerusform>قيمة واحدة</numerusform>
            <numerusform>قيمتان</numerusform>
            <numerusform>%n قيم</numerusform>
            <numerusform>%n قيمة</numerusform>
            <numerusform>%n قيمة</numerusform>
        </translation>
    </message>
    <message>
        <source>inside 95 %</source>
        <translation>داخل نطاق 95%</translation>
    </message>
    <message>
        <source>Unknown: the price is there, a measured use is not</source>
        <translation>غير معروفة: السعر محدَّد، لكن الاستخدام غير مَقيس</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>شهريًا</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>سنويًا</translation>
    </message>
    <message>
        <source>once</source>
        <translation>مرة واحدة</translation>
    </message>
    <message>
        <source>%1 in use at %2 a unit, seen %3 of the time</source>
        <translation>المستخدَم %1 بسعر %2 للوحدة، رُصد في %3 من الوقت</translation>
    </message>
    <message>
        <source>%1 at %2 times the use</source>
        <translation>%1 إذا تضاعف الاستخدام بمعامل %2</translation>
    </message>
    <message>
        <source>Not enough data: %1 of %2 cells hold samples, over %3; it takes an hour</source>
        <translation>البيانات غير كافية: %1 من %2 خانات فيها عيّنات، على مدى %3؛ ويلزم ساعة</translation>
    </message>
</context>
<context>
    <name>herald::InsightsPage</name>
    <message>
        <source>Health</source>
        <translation>الصحة</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ما العمل</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>السعة</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>Accuracy of the forecasts</source>
        <translation>دقة التوقعات</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>Price of a unit; 0 for none</source>
        <translation>سعر الوحدة؛ 0 لعدم التحديد</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>شهريًا</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>سنويًا</translation>
    </message>
    <message>
        <source>once</source>
        <translation>مرة واحدة</translation>
    </message>
    <message>
        <source>Set price</source>
        <translation>تحديد السعر</translation>
    </message>
    <message>
        <source>If the use were so many times as high:</source>
        <translation>لو تضاعف الاستخدام بهذا المعامل:</translation>
    </message>
    <message>
        <source>The price is kept; the next analysis counts with it.</source>
        <translation>حُفظ السعر؛ ويحتسبه التحليل التالي.</translation>
    </message>
    <message>
        <source>Not analysed yet</source>
        <translation>لم يُحلَّل بعد</translation>
    </message>
    <message>
        <source>Herald looks at every metric once a minute; the first time takes a moment.</source>
        <translation>يفحص Herald كل مقياس مرة في الدقيقة؛ وتستغرق المرة الأولى لحظات.</translation>
    </message>
    <message>
        <source>Nothing to recommend</source>
        <translation>لا توصيات</translation>
    </message>
    <message>
        <source>Advice appears with its evidence and goes with it.</source>
        <translation>تظهر النصيحة مع شواهدها وتزول بزوالها.</translation>
    </message>
    <message>
        <source>No resource is measured</source>
        <translation>لا مورد مَقيسًا</translation>
    </message>
    <message>
        <source>Cost is unknown</source>
        <translation>التكلفة غير معروفة</translation>
    </message>
    <message>
        <source>Set what one unit of a metric costs; the use is measured.</source>
        <translation>حدّد تكلفة الوحدة من أحد المقاييس؛ أما الاستخدام فيُقاس.</translation>
    </message>
    <message>
        <source>No forecast yet</source>
        <translation>لا توقعات بعد</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>عرض أقل</translation>
    </message>
    <message>
        <source>A share of this host is one, and a metric for which a rule sets a limit, where less is better.</source>
        <translation>حصة من هذا المضيف مورد، وكذلك مقياس تضع له قاعدة حدًّا حيث الأقل أفضل.</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>عرض الكل (%1)</translation>
    </message>
</context>
<context>
    <name>herald::JournalPage</name>
    <message>
        <source>Journal</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 س</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 أيام</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 يومًا</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>New state</source>
        <translation>الحالة الجديدة</translation>
    </message>
    <message>
        <source>Search rules, labels and reasons</source>
        <translation>ابحث في القواعد والتسميات والأسباب</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n entries; choose a shorter period to see all</source>
        <translation>
            <numerusform>لا سطور؛ اختر فترة أقصر لرؤية الكل</numerusform>
            <numerusform>أحدث سطر؛ اختر فترة أقصر لرؤية الكل</numerusform>
            <numerusform>أحدث سطرين؛ اختر فترة أقصر لرؤية الكل</numerusform>
            <numerusform>أحدث %n سطور؛ اختر فترة أقصر لرؤية الكل</numerusform>
            <numerusform>أحدث %n سطرًا؛ اختر فترة أقصر لرؤية الكل</numerusform>
            <numerusform>أحدث %n سطر؛ اختر فترة أقصر لرؤية الكل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>لا سطور</numerusform>
            <numerusform>سطر واحد</numerusform>
            <numerusform>سطران</numerusform>
            <numerusform>%n سطور</numerusform>
            <numerusform>%n سطرًا</numerusform>
            <numerusform>%n سطر</numerusform>
        </translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>لا سطر مطابقًا</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>السطور</translation>
    </message>
    <message>
        <source>At a moment</source>
        <translation>في لحظة</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Change of state</source>
        <translation>تغيّر الحالة</translation>
    </message>
    <message>
        <source>Select an entry to see what it is about</source>
        <translation>اختر قيدًا لترى ما يتعلق به</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Nothing has happened</source>
        <translation>لم يحدث شيء</translation>
    </message>
    <message>
        <source>Everything that happens to alerts, and what people do, is written down here.</source>
        <translation>يُدوَّن هنا كل ما يطرأ على التنبيهات وما يفعله الناس.</translation>
    </message>
    <message>
        <source>Search for another word, or show all kinds and states.</source>
        <translation>ابحث عن كلمة أخرى، أو اعرض كل الأنواع والحالات.</translation>
    </message>
</context>
<context>
    <name>herald::KpiChart</name>
    <message>
        <source>Chart</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>series, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing was seen here</source>
        <translation>لم يُرصد شيء هنا</translation>
    </message>
</context>
<context>
    <name>herald::KpisPage</name>
    <message>
        <source>Metrics</source>
        <translation>المقاييس</translation>
    </message>
    <message>
        <source>Select a metric to see its chart</source>
        <translation>اختر مقياسًا لعرض مخططه</translation>
    </message>
    <message>
        <source>Search metrics</source>
        <translation>ابحث في المقاييس</translation>
    </message>
    <message>
        <source>Drag or use the arrow keys to pan, the wheel or + and − to zoom.</source>
        <translation>اسحب أو استخدم مفاتيح الأسهم للتحريك، والعجلة أو + و− للتكبير والتصغير.</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>ساعة</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 س</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 س</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 أيام</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 يومًا</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 يومًا</translation>
    </message>
    <message>
        <source>1 y</source>
        <translation>سنة</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>المدى</translation>
    </message>
    <message>
        <source>No metric yet</source>
        <translation>لا مقاييس بعد</translation>
    </message>
    <message>
        <source>The first figures of this computer appear within a minute.</source>
        <translation>تظهر أولى أرقام هذا الحاسوب خلال دقيقة.</translation>
    </message>
    <message>
        <source>Choose what to watch</source>
        <translation>اختر ما تراقبه</translation>
    </message>
    <message>
        <source>No metric matches</source>
        <translation>لا مقياس مطابقًا</translation>
    </message>
    <message>
        <source>Search for another word.</source>
        <translation>ابحث بكلمة أخرى.</translation>
    </message>
    <message>
        <source>Cannot see</source>
        <translation>تتعذّر الرؤية</translation>
    </message>
    <message>
        <source>Cannot see this metric</source>
        <translation>تتعذّر رؤية هذا المقياس</translation>
    </message>
    <message>
        <source>No sample was stored in this range. Look whether its source answers, or choose a longer range.</source>
        <translation>لم تُخزَّن أي عيّنة في هذا المدى. تحقّق من استجابة المصدر، أو اختر مدى أطول.</translation>
    </message>
    <message>
        <source>The target is saved.</source>
        <translation>حُفظ الهدف.</translation>
    </message>
    <message>
        <source>The target is removed.</source>
        <translation>أُزيل الهدف.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>الإحصاءات</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>%1 in the last hour</source>
        <comment>12 % better</comment>
        <translation>%1 في الساعة الأخيرة</translation>
    </message>
    <message>
        <source>The mean of the last hour against that of the 23 hours before it</source>
        <translation>متوسط الساعة الأخيرة مقارنة بمتوسط الساعات الـ23 التي قبلها</translation>
    </message>
    <message>
        <source>Alert on this…</source>
        <translation>نبّه على هذا…</translation>
    </message>
    <message>
        <source>Write a rule that alerts on this metric</source>
        <translation>اكتب قاعدة تنبّه على هذا المقياس</translation>
    </message>
</context>
<context>
    <name>herald::LabelWords</name>
    <message>
        <source>rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>الخطورة</translation>
    </message>
    <message>
        <source>category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>without %1</source>
        <comment>label</comment>
        <translation>بلا %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>label, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>with any %1</source>
        <comment>label</comment>
        <translation>مع أي %1</translation>
    </message>
    <message>
        <source>%1 not %2</source>
        <comment>label, value</comment>
        <translation>%1 ليس %2</translation>
    </message>
    <message>
        <source>%1 like %2</source>
        <comment>label, pattern</comment>
        <translation>%1 مثل %2</translation>
    </message>
    <message>
        <source>%1 unlike %2</source>
        <comment>label, pattern</comment>
        <translation>%1 ليس مثل %2</translation>
    </message>
    <message>
        <source>By its value</source>
        <comment>severity</comment>
        <translation>حسب قيمتها</translation>
    </message>
</context>
<context>
    <name>herald::MainWindow</name>
    <message>
        <source>Sample data: a made-up story of 90 days. Nothing here is yours, and nothing is sent.</source>
        <translation>بيانات تجريبية: قصة مختلقة من 90 يومًا. لا شيء هنا يخصّك، ولا شيء يُرسَل.</translation>
    </message>
    <message>
        <source>%1 – Herald</source>
        <comment>page</comment>
        <translation>%1 – Herald</translation>
    </message>
    <message>
        <source>Herald keeps watching</source>
        <translation>يواصل Herald المراقبة</translation>
    </message>
    <message>
        <source>It stays in the tray and tells you when something needs you.</source>
        <translation>يبقى في شريط النظام ويخبرك عندما يحتاج شيء إليك.</translation>
    </message>
    <message>
        <source>Herald ends with its window</source>
        <translation>ينتهي Herald بإغلاق نافذته</translation>
    </message>
    <message>
        <source>This desktop has no tray to stay in. To keep watching without the window, run “heraldctl serve”.</source>
        <translation>لا يوفّر سطح المكتب هذا شريط نظام. لمواصلة المراقبة دون نافذة، شغّل «heraldctl serve».</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>البقاء</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <comment>firing alerts, title</comment>
        <translation>(%1) %2</translation>
    </message>
</context>
<context>
    <name>herald::MetricDialog</name>
    <message>
        <source>Add a metric</source>
        <translation>إضافة مقياس</translation>
    </message>
    <message>
        <source>Edit the metric</source>
        <translation>تعديل المقياس</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>PromQL, or the address of a metrics page</source>
        <translation>استعلام PromQL، أو عنوان صفحة مقاييس</translation>
    </message>
    <message>
        <source>empty for none; per cent for ratios</source>
        <translation>فارغ لعدم التحديد؛ نسبة مئوية للنِّسب</translation>
    </message>
    <message>
        <source>1000; 10000; 100000</source>
        <translation>1000; 10000; 100000</translation>
    </message>
    <message>
        <source>Tighten the target as the metric improves</source>
        <translation>تشديد الهدف كلما تحسّن المقياس</translation>
    </message>
    <message>
        <source>Measure this metric</source>
        <translation>قياس هذا المقياس</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>&amp;Better is</source>
        <translation>الأفضل</translation>
    </message>
    <message>
        <source>&amp;Comes from</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>الاستعلام</translation>
    </message>
    <message>
        <source>T&amp;arget</source>
        <translation>الهدف</translation>
    </message>
    <message>
        <source>&amp;Milestones</source>
        <translation>المعالم</translation>
    </message>
    <message>
        <source>Must &amp;hold for</source>
        <translation>مدة الثبات</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>الأدنى</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>الأعلى</translation>
    </message>
    <message>
        <source>Name the metric with letters, digits, “_” and “:”, not beginning with a digit.</source>
        <translation>سمِّ المقياس بحروف لاتينية وأرقام و«_» و«:»، دون أن يبدأ برقم.</translation>
    </message>
    <message>
        <source>Write the query that gives the metric.</source>
        <translation>اكتب الاستعلام الذي يعطي المقياس.</translation>
    </message>
    <message>
        <source>Target: %1</source>
        <translation>الهدف: %1</translation>
    </message>
    <message>
        <source>Milestones: %1</source>
        <translation>المعالم: %1</translation>
    </message>
    <message>
        <source>Write how long it must hold like 30m or 1h30m.</source>
        <translation>اكتب مدة الثبات مثل 30m أو 1h30m.</translation>
    </message>
    <message>
        <source>a level, which rises and falls</source>
        <translation>مستوى يرتفع وينخفض</translation>
    </message>
    <message>
        <source>a counter, which only rises</source>
        <translation>عدّاد لا يفعل إلا أن يرتفع</translation>
    </message>
    <message>
        <source>&amp;Worth of one</source>
        <translation>&amp;قيمة الواحد</translation>
    </message>
    <message>
        <source>Worth: %1</source>
        <translation>القيمة: %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
</context>
<context>
    <name>herald::MetricNames</name>
    <message>
        <source>Posts Engagement Rate</source>
        <translation>معدّل التفاعل مع المنشورات</translation>
    </message>
    <message>
        <source>Revenue Projection Monthly</source>
        <translation>توقّع الإيرادات الشهرية</translation>
    </message>
    <message>
        <source>Cost per Follow</source>
        <translation>التكلفة لكل متابع</translation>
    </message>
    <message>
        <source>Content Generation Latency</source>
        <translation>زمن توليد المحتوى</translation>
    </message>
    <message>
        <source>Posts Generated</source>
        <translation>المنشورات المولَّدة</translation>
    </message>
    <message>
        <source>HTTP Request Duration (95th Percentile)</source>
        <translation>مدة طلبات HTTP (المئين 95)</translation>
    </message>
    <message>
        <source>Error Rate</source>
        <translation>معدّل الأخطاء</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>زمن التشغيل</translation>
    </message>
    <message>
        <source>CPU usage</source>
        <translation>استخدام المعالج</translation>
    </message>
    <message>
        <source>Memory usage</source>
        <translation>استخدام الذاكرة</translation>
    </message>
    <message>
        <source>Swap usage</source>
        <translation>استخدام ذاكرة المبادلة</translation>
    </message>
    <message>
        <source>Disk usage</source>
        <translation>استخدام القرص</translation>
    </message>
    <message>
        <source>Disk space free</source>
        <translation>المساحة الحرة على القرص</translation>
    </message>
    <message>
        <source>Load per processor</source>
        <translation>الحِمل لكل معالج</translation>
    </message>
    <message>
        <source>Load, 1 minute</source>
        <translation>الحِمل، دقيقة واحدة</translation>
    </message>
    <message>
        <source>Load, 5 minutes</source>
        <translation>الحِمل، 5 دقائق</translation>
    </message>
    <message>
        <source>Load, 15 minutes</source>
        <translation>الحِمل، 15 دقيقة</translation>
    </message>
    <message>
        <source>Network received</source>
        <translation>المستلَم عبر الشبكة</translation>
    </message>
    <message>
        <source>Network sent</source>
        <translation>المرسَل عبر الشبكة</translation>
    </message>
    <message>
        <source>Disk read</source>
        <translation>المقروء من القرص</translation>
    </message>
    <message>
        <source>Disk written</source>
        <translation>المكتوب على القرص</translation>
    </message>
    <message>
        <source>Time spent waiting</source>
        <translation>وقت الانتظار</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>درجة الحرارة</translation>
    </message>
    <message>
        <source>Up since boot</source>
        <translation>مدة العمل منذ الإقلاع</translation>
    </message>
    <message>
        <source>CI Build Duration</source>
        <translation>مدة بناء CI</translation>
    </message>
</context>
<context>
    <name>herald::MetricSection</name>
    <message>
        <source>Metrics</source>
        <translation>المقاييس</translation>
    </message>
    <message>
        <source>Every metric has a direction and may have a target: reaching it is an achievement.</source>
        <translation>لكل مقياس اتجاه، وقد يكون له هدف: بلوغه إنجاز.</translation>
    </message>
    <message>
        <source>Add a metric…</source>
        <translation>إضافة مقياس…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>تم الحفظ.</translation>
    </message>
    <message>
        <source>Remove a metric</source>
        <translation>إزالة مقياس</translation>
    </message>
    <message>
        <source>Stop measuring “%1”? Achievements stay.</source>
        <translation>أتوقف قياس «%1»؟ تبقى الإنجازات محفوظة.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>تمت الإزالة.</translation>
    </message>
</context>
<context>
    <name>herald::MetricTileView</name>
    <message>
        <source>Cannot see</source>
        <translation>تتعذّر الرؤية</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>آخر 24 ساعة</translation>
    </message>
    <message>
        <source>Last %1</source>
        <comment>duration</comment>
        <translation>آخر %1</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>القيم الأولى</translation>
    </message>
</context>
<context>
    <name>herald::MomentView</name>
    <message>
        <source>Open and told</source>
        <translation>مفتوحة ومُعلَنة</translation>
    </message>
    <message>
        <source>Muted, and why</source>
        <translation>مكتومة، والسبب</translation>
    </message>
    <message>
        <source>In the hour before: what was sent and what came back</source>
        <translation>في الساعة السابقة: ما أُرسل وما ورد من رد</translation>
    </message>
    <message>
        <source>Earlier change</source>
        <translation>التغيّر السابق</translation>
    </message>
    <message>
        <source>Later change</source>
        <translation>التغيّر التالي</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>اللحظة</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>هادئ</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) open</source>
        <translation>
            <numerusform>لا تنبيهات مفتوحة</numerusform>
            <numerusform>تنبيه واحد مفتوح</numerusform>
            <numerusform>تنبيهان مفتوحان</numerusform>
            <numerusform>%n تنبيهات مفتوحة</numerusform>
            <numerusform>%n تنبيهًا مفتوحًا</numerusform>
            <numerusform>%n تنبيه مفتوح</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>لا شيء.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>لم يُرسَل شيء.</translation>
    </message>
    <message>
        <source>Not watched</source>
        <translation>دون مراقبة</translation>
    </message>
    <message>
        <source>Cannot see</source>
        <translation>تتعذّر الرؤية</translation>
    </message>
    <message>
        <source>Herald did not look from %1 to %2; below is what was known before.</source>
        <translation>لم يراقب Herald من %1 إلى %2؛ وفيما يلي ما كان معروفًا قبل ذلك.</translation>
    </message>
    <message>
        <source>Herald began to look at %1.</source>
        <translation>بدأ Herald المراقبة عند %1.</translation>
    </message>
</context>
<context>
    <name>herald::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
</context>
<context>
    <name>herald::NavigationButton</name>
    <message>
        <source>%1 (%2)</source>
        <comment>page, shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n firing</source>
        <translation>
            <numerusform>لا نشط</numerusform>
            <numerusform>واحد نشط</numerusform>
            <numerusform>اثنان نشطان</numerusform>
            <numerusform>%n نشطة</numerusform>
            <numerusform>%n نشطًا</numerusform>
            <numerusform>%n نشط</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::NoteDetail</name>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>الرسالة</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>المتلقّي</translation>
    </message>
    <message>
        <source>By way of</source>
        <translation>عن طريق</translation>
    </message>
    <message>
        <source>Alerts that were open</source>
        <translation>التنبيهات المفتوحة</translation>
    </message>
    <message>
        <source>Alerts that had ended</source>
        <translation>التنبيهات المنتهية</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>حالة HTTP</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>المحاولات</translation>
    </message>
    <message>
        <source>By</source>
        <comment>person</comment>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>غُيِّر</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>أُزيل</translation>
    </message>
</context>
<context>
    <name>herald::Notice</name>
    <message>
        <source>Dismiss this message</source>
        <translation>إغلاق هذه الرسالة</translation>
    </message>
</context>
<context>
    <name>herald::OverviewPage</name>
    <message>
        <source>Active alerts</source>
        <translation>التنبيهات النشطة</translation>
    </message>
    <message>
        <source>Latest achievements</source>
        <translation>أحدث الإنجازات</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Show all: %1</source>
        <translation>عرض الكل: %1</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>لا بيانات بعد</translation>
    </message>
    <message>
        <source>The first figures of this computer appear within a minute.</source>
        <translation>تظهر أولى أرقام هذا الحاسوب خلال دقيقة.</translation>
    </message>
    <message>
        <source>Choose what to watch</source>
        <translation>اختر ما تراقبه</translation>
    </message>
    <message>
        <source>No alert, but not all can be seen</source>
        <translation>لا تنبيه، لكن الرؤية غير كاملة</translation>
    </message>
    <message>
        <source>Nothing is firing</source>
        <translation>لا تنبيهات نشطة</translation>
    </message>
    <message>
        <source>A source is silent, so an alert may be missing.</source>
        <translation>أحد المصادر صامت، فقد يكون هناك تنبيه غائب.</translation>
    </message>
    <message>
        <source>No achievement yet</source>
        <translation>لا إنجازات بعد</translation>
    </message>
    <message>
        <source>One appears when a KPI reaches its target or work is found in a repository.</source>
        <translation>يظهر إنجاز عندما يبلغ مؤشر هدفه أو يُعثر على عمل في أحد المستودعات.</translation>
    </message>
    <message>
        <source>No source yet</source>
        <translation>لا مصادر بعد</translation>
    </message>
</context>
<context>
    <name>herald::PageList</name>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>KPIs</source>
        <translation>المؤشرات</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>التحليلات</translation>
    </message>
</context>
<context>
    <name>herald::PageSection</name>
    <message>
        <source>Metric pages</source>
        <translation>صفحات المقاييس</translation>
    </message>
    <message>
        <source>Every series of these pages is kept, without a Prometheus between. A metric of the list above shows it.</source>
        <translation>تُحفظ كل سلسلة من هذه الصفحات بلا Prometheus وسيط. ويعرضها مقياس من القائمة أعلاه.</translation>
    </message>
    <message>
        <source>Address of a metric page</source>
        <translation>عنوان صفحة مقاييس</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Write a whole address without a password, such as %1.</source>
        <translation>اكتب عنوانًا كاملًا بلا كلمة مرور، مثل %1.</translation>
    </message>
    <message>
        <source>Added. It is read from now on.</source>
        <translation>أُضيفت. تُقرأ من الآن.</translation>
    </message>
    <message>
        <source>Removed. What it brought stays.</source>
        <translation>أُزيلت. ما جلبته باقٍ.</translation>
    </message>
</context>
<context>
    <name>herald::PolicyWords</name>
    <message>
        <source>overall performance</source>
        <translation>الأداء العام</translation>
    </message>
    <message>
        <source>efficiency</source>
        <translation>الكفاءة</translation>
    </message>
    <message>
        <source>anomaly score</source>
        <translation>درجة الشذوذ</translation>
    </message>
    <message>
        <source>open alerts</source>
        <translation>التنبيهات المفتوحة</translation>
    </message>
    <message>
        <source>alerts that nobody has acknowledged</source>
        <translation>تنبيهات لم يستلمها أحد</translation>
    </message>
    <message>
        <source>critical alerts</source>
        <translation>التنبيهات الحرجة</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>التحذيرات</translation>
    </message>
    <message>
        <source>alerts for information</source>
        <translation>تنبيهات للعلم</translation>
    </message>
    <message>
        <source>performance alerts</source>
        <translation>تنبيهات الأداء</translation>
    </message>
    <message>
        <source>resource alerts</source>
        <translation>تنبيهات الموارد</translation>
    </message>
    <message>
        <source>anomaly alerts</source>
        <translation>تنبيهات الشذوذ</translation>
    </message>
    <message>
        <source>capacity warnings</source>
        <translation>تحذيرات السعة</translation>
    </message>
    <message>
        <source>optimization alerts</source>
        <translation>تنبيهات التحسين</translation>
    </message>
    <message>
        <source>health alerts</source>
        <translation>تنبيهات الصحة</translation>
    </message>
    <message>
        <source>rules that cannot be judged</source>
        <translation>قواعد يتعذّر الحكم عليها</translation>
    </message>
    <message>
        <source>age of the oldest alert</source>
        <translation>عمر أقدم تنبيه</translation>
    </message>
    <message>
        <source>age of the oldest alert that nobody has acknowledged</source>
        <translation>عمر أقدم تنبيه لم يستلمه أحد</translation>
    </message>
    <message>
        <source>tell as critical</source>
        <translation>الإعلان كحرج</translation>
    </message>
    <message>
        <source>tell as a warning</source>
        <translation>الإعلان كتحذير</translation>
    </message>
    <message>
        <source>send the executive summary</source>
        <translation>إرسال الملخص التنفيذي</translation>
    </message>
    <message>
        <source>run the optimization review</source>
        <translation>تشغيل مراجعة التحسين</translation>
    </message>
    <message>
        <source>optimize</source>
        <translation>التحسين</translation>
    </message>
    <message>
        <source>recommend more room</source>
        <translation>التوصية بسعة أكبر</translation>
    </message>
</context>
<context>
    <name>herald::ReasonText</name>
    <message>
        <source>the condition holds at %1</source>
        <translation>الشرط متحقق عند %1</translation>
    </message>
    <message>
        <source>%1 is past the clear level %2</source>
        <translation>%1 تجاوز مستوى الزوال %2</translation>
    </message>
    <message>
        <source>the condition ended at %1</source>
        <translation>انتهى الشرط عند %1</translation>
    </message>
    <message>
        <source>held for %1</source>
        <translation>استمر %1</translation>
    </message>
    <message>
        <source>stayed clear for %1</source>
        <translation>ظل خاليًا لمدة %1</translation>
    </message>
    <message>
        <source>data came back</source>
        <translation>عادت البيانات</translation>
    </message>
    <message>
        <source>the rule&apos;s labels changed</source>
        <translation>تغيّرت وسوم القاعدة</translation>
    </message>
    <message>
        <source>severity %1 → %2</source>
        <translation>الخطورة %1 ← %2</translation>
    </message>
    <message>
        <source>the rule was removed or switched off</source>
        <translation>أُزيلت القاعدة أو أُوقفت</translation>
    </message>
    <message>
        <source>the rule no longer covers it</source>
        <translation>لم تعد القاعدة تشمله</translation>
    </message>
    <message>
        <source>no sample yet</source>
        <translation>لا توجد عينة بعد</translation>
    </message>
    <message>
        <source>the newest sample is too old</source>
        <translation>أحدث عينة قديمة جدًا</translation>
    </message>
    <message>
        <source>too few samples in the window</source>
        <translation>العينات في النافذة قليلة جدًا</translation>
    </message>
    <message>
        <source>the result is not a finite number</source>
        <translation>النتيجة ليست عددًا منتهيًا</translation>
    </message>
    <message>
        <source>the source could not evaluate it</source>
        <translation>تعذّر على المصدر تقييمه</translation>
    </message>
    <message>
        <source>more alerts than the group&apos;s limit</source>
        <translation>تنبيهات أكثر من حد المجموعة</translation>
    </message>
    <message>
        <source>A larger alert fires already (%1).</source>
        <translation>هناك تنبيه أكبر قائم بالفعل (%1).</translation>
    </message>
    <message>
        <source>%1 silenced it until %2: %3</source>
        <translation>أسكته %1 حتى %2: %3</translation>
    </message>
    <message>
        <source>Maintenance: %1.</source>
        <translation>صيانة: %1.</translation>
    </message>
    <message>
        <source>Quiet hours: %1.</source>
        <translation>ساعات الهدوء: %1.</translation>
    </message>
    <message>
        <source>%1 has acknowledged it.</source>
        <translation>استلمه %1.</translation>
    </message>
    <message>
        <source>%1 has snoozed it.</source>
        <translation>أجّله %1.</translation>
    </message>
    <message>
        <source>Its route is mute in %1.</source>
        <translation>مساره صامت في %1.</translation>
    </message>
    <message>
        <source>Its route speaks in %1 only.</source>
        <translation>مساره يُبلغ في %1 فقط.</translation>
    </message>
    <message>
        <source>The same was told a moment ago; again from %1.</source>
        <translation>أُبلغ بالأمر نفسه قبل قليل؛ ومجددًا من %1.</translation>
    </message>
    <message>
        <source>%1 watches %2, which is not in the metric registry: it has no data until a source brings it.</source>
        <translation>%1 تراقب %2 وهو ليس في سجل المقاييس: لا بيانات له حتى يجلبها مصدر.</translation>
    </message>
    <message>
        <source>%1 compares %2 with %3, but it is a share between 0 and 1: write 0.8 for 80 %.</source>
        <translation>%1 تقارن %2 بـ %3، لكنه نسبة بين 0 و1: اكتب 0.8 بدل 80 %.</translation>
    </message>
    <message>
        <source>%1 names the escalation %2, which is not there: nobody is told more than once.</source>
        <translation>%1 تذكر التصعيد %2 غير الموجود: لن يُبلَّغ أحد أكثر من مرة.</translation>
    </message>
    <message>
        <source>%1 waits for itself: it never fires.</source>
        <translation>%1 تنتظر نفسها: لن تنشط أبدًا.</translation>
    </message>
    <message>
        <source>%1 waits for alerts of %2, but there is no such rule.</source>
        <translation>%1 تنتظر تنبيهات %2، ولا توجد قاعدة كهذه.</translation>
    </message>
    <message>
        <source>its series has ended</source>
        <translation>انتهت سلسلته</translation>
    </message>
    <message>
        <source>no longer in the answer of its query</source>
        <translation>لم يعد في إجابة استعلامه</translation>
    </message>
    <message>
        <source>you silenced it until %1: %2</source>
        <translation>أسكتَّه حتى %1: %2</translation>
    </message>
    <message>
        <source>you have acknowledged it.</source>
        <translation>استلمتَه.</translation>
    </message>
    <message>
        <source>you have snoozed it.</source>
        <translation>أجّلتَه.</translation>
    </message>
    <message>
        <source>Alert: %1</source>
        <translation>تنبيه: %1</translation>
    </message>
    <message>
        <source>Over: %1</source>
        <translation>انتهى: %1</translation>
    </message>
    <message>
        <source>Cannot see: %1</source>
        <translation>تتعذّر الرؤية: %1</translation>
    </message>
    <message>
        <source>Cannot evaluate: %1</source>
        <translation>يتعذّر التقييم: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new achievements</source>
        <translation>
            <numerusform>لا إنجازات جديدة</numerusform>
            <numerusform>إنجاز جديد واحد</numerusform>
            <numerusform>إنجازان جديدان</numerusform>
            <numerusform>%n إنجازات جديدة</numerusform>
            <numerusform>%n إنجازًا جديدًا</numerusform>
            <numerusform>%n إنجاز جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; Herald lists them all</source>
        <translation>
            <numerusform>و%n غيرها؛ يعرضها Herald كلها</numerusform>
            <numerusform>و%n غيرها؛ يعرضها Herald كلها</numerusform>
            <numerusform>و%n غيرها؛ يعرضها Herald كلها</numerusform>
            <numerusform>و%n غيرها؛ يعرضها Herald كلها</numerusform>
            <numerusform>و%n غيرها؛ يعرضها Herald كلها</numerusform>
            <numerusform>و%n غيرها؛ يعرضها Herald كلها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fired %n times within a day.</source>
        <translation>
            <numerusform>انطلق ولا مرة خلال يوم.</numerusform>
            <numerusform>انطلق مرة واحدة خلال يوم.</numerusform>
            <numerusform>انطلق مرتين خلال يوم.</numerusform>
            <numerusform>انطلق %n مرات خلال يوم.</numerusform>
            <numerusform>انطلق %n مرة خلال يوم.</numerusform>
            <numerusform>انطلق %n مرة خلال يوم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flapping: fired %n times within a day.</source>
        <translation>
            <numerusform>متذبذب: انطلق ولا مرة خلال يوم.</numerusform>
            <numerusform>متذبذب: انطلق مرة واحدة خلال يوم.</numerusform>
            <numerusform>متذبذب: انطلق مرتين خلال يوم.</numerusform>
            <numerusform>متذبذب: انطلق %n مرات خلال يوم.</numerusform>
            <numerusform>متذبذب: انطلق %n مرة خلال يوم.</numerusform>
            <numerusform>متذبذب: انطلق %n مرة خلال يوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>It no longer flaps.</source>
        <translation>لم يعد يتذبذب.</translation>
    </message>
    <message>
        <source>To %1 by %2: %3 open, %4 over.</source>
        <translation>إلى %1 عبر %2: مفتوحة %3، منتهية %4.</translation>
    </message>
    <message>
        <source>Taken by %1 (HTTP %2).</source>
        <translation>قبله %1 (HTTP %2).</translation>
    </message>
    <message>
        <source>Given up by %1: %2</source>
        <translation>تعذّر الإرسال عبر %1: %2</translation>
    </message>
    <message>
        <source>Nobody has acknowledged it for %1 (%2, step %3).</source>
        <translation>لم يستلمه أحد منذ %1 (%2، الخطوة %3).</translation>
    </message>
    <message>
        <source>Step %1 of %2: to %3.</source>
        <translation>الخطوة %1 من %2: إلى %3.</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3 has no address.</source>
        <translation>الخطوة %1 من %2: لا عنوان لـ %3.</translation>
    </message>
    <message>
        <source>Ended: The alert is over.</source>
        <translation>انتهى: زال التنبيه.</translation>
    </message>
    <message>
        <source>Ended: %1 has acknowledged it.</source>
        <translation>انتهى: استلمه %1.</translation>
    </message>
    <message>
        <source>%1 silenced %2: %3</source>
        <translation>أسكته %1: %2: %3</translation>
    </message>
    <message>
        <source>%1 ended silence %2.</source>
        <translation>أنهى %1 الإسكات %2.</translation>
    </message>
    <message>
        <source>%1 snoozed it until %2.</source>
        <translation>أجّله %1 حتى %2.</translation>
    </message>
    <message>
        <source>%1 approved the policy %2.</source>
        <translation>وافق %1 على السياسة %2.</translation>
    </message>
    <message>
        <source>%1 changed routes, receivers or schedules.</source>
        <translation>غيّر %1 المسارات أو المتلقّين أو الجداول.</translation>
    </message>
    <message numerus="yes">
        <source>%n alerts began, %1 messages</source>
        <translation>
            <numerusform>بدأت تنبيهات: %n، الرسائل: %1</numerusform>
            <numerusform>بدأت تنبيهات: %n، الرسائل: %1</numerusform>
            <numerusform>بدأت تنبيهات: %n، الرسائل: %1</numerusform>
            <numerusform>بدأت تنبيهات: %n، الرسائل: %1</numerusform>
            <numerusform>بدأت تنبيهات: %n، الرسائل: %1</numerusform>
            <numerusform>بدأت تنبيهات: %n، الرسائل: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for an approval</source>
        <translation>ينتظر الموافقة</translation>
    </message>
    <message>
        <source>would do it (dry run)</source>
        <translation>كان سيفعل ذلك (تشغيل تجريبي)</translation>
    </message>
    <message numerus="yes">
        <source>%n messages handed over</source>
        <translation>
            <numerusform>لم تُسلَّم رسالة</numerusform>
            <numerusform>سُلِّمت رسالة واحدة</numerusform>
            <numerusform>سُلِّمت رسالتان</numerusform>
            <numerusform>سُلِّمت %n رسائل</numerusform>
            <numerusform>سُلِّمت %n رسالة</numerusform>
            <numerusform>سُلِّمت %n رسالة</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody to tell: no address is set for its receiver</source>
        <translation>لا أحد يُبلَّغ: لا عنوان للمتلقّي</translation>
    </message>
    <message numerus="yes">
        <source>recommended; %n messages handed over</source>
        <translation>
            <numerusform>أُوصي به؛ لم تُسلَّم رسالة</numerusform>
            <numerusform>أُوصي به؛ سُلِّمت رسالة واحدة</numerusform>
            <numerusform>أُوصي به؛ سُلِّمت رسالتان</numerusform>
            <numerusform>أُوصي به؛ سُلِّمت %n رسائل</numerusform>
            <numerusform>أُوصي به؛ سُلِّمت %n رسالة</numerusform>
            <numerusform>أُوصي به؛ سُلِّمت %n رسالة</numerusform>
        </translation>
    </message>
    <message>
        <source>recommended; nobody to tell: no address is set for its receiver</source>
        <translation>أُوصي به؛ لا أحد يُبلَّغ: لا عنوان للمتلقّي</translation>
    </message>
    <message>
        <source>nothing to recommend: no alert shows where</source>
        <translation>لا توصية: لا تنبيه يبيّن الموضع</translation>
    </message>
    <message>
        <source>not done: there is no schedule %1</source>
        <translation>لم يُنفَّذ: لا جدول باسم %1</translation>
    </message>
    <message>
        <source>%1 runs next</source>
        <translation>%1 يعمل تاليًا</translation>
    </message>
    <message>
        <source>%1 is still being tried</source>
        <translation>%1 ما زال قيد التجربة</translation>
    </message>
    <message numerus="yes">
        <source>%n alerts, %1 over (%2)</source>
        <translation>
            <numerusform>لا تنبيهات، انتهى %1 (%2)</numerusform>
            <numerusform>تنبيه واحد، انتهى %1 (%2)</numerusform>
            <numerusform>تنبيهان، انتهى %1 (%2)</numerusform>
            <numerusform>%n تنبيهات، انتهى %1 (%2)</numerusform>
            <numerusform>%n تنبيهًا، انتهى %1 (%2)</numerusform>
            <numerusform>%n تنبيه، انتهى %1 (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts (%1)</source>
        <translation>
            <numerusform>لا تنبيهات (%1)</numerusform>
            <numerusform>تنبيه واحد (%1)</numerusform>
            <numerusform>تنبيهان (%1)</numerusform>
            <numerusform>%n تنبيهات (%1)</numerusform>
            <numerusform>%n تنبيهًا (%1)</numerusform>
            <numerusform>%n تنبيه (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over (%1)</source>
        <translation>
            <numerusform>انتهى %n (%1)</numerusform>
            <numerusform>انتهى %n (%1)</numerusform>
            <numerusform>انتهى %n (%1)</numerusform>
            <numerusform>انتهى %n (%1)</numerusform>
            <numerusform>انتهى %n (%1)</numerusform>
            <numerusform>انتهى %n (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 looks for %2 in %3, which no series has: none has the label %4.</source>
        <translation>تبحث %1 عن %2 في %3، ولا توجد سلسلة كذلك: لا تحمل أي سلسلة الوسم %4.</translation>
    </message>
    <message>
        <source>%1 looks for %2 in %3, which no series has: there is %4.</source>
        <translation>تبحث %1 عن %2 في %3، ولا توجد سلسلة كذلك: الموجود %4.</translation>
    </message>
    <message>
        <source>%1 looks for %2 in %3, which no series has: there are %4 and %5 more.</source>
        <translation>تبحث %1 عن %2 في %3، ولا توجد سلسلة كذلك: الموجود %4 وغيرها بعدد %5.</translation>
    </message>
    <message>
        <source>%1 looks for %2 in %3, which no series has together.</source>
        <translation>تبحث %1 عن %2 في %3، ولا تجتمع هذه في أي سلسلة.</translation>
    </message>
    <message>
        <source>%1 wants %2 samples of %3, but its window holds %4 at most, one every %5: it never has a value.</source>
        <translation>تطلب %1 عدد %2 من عينات %3، لكن نافذتها تتسع لـ %4 على الأكثر، واحدة كل %5: لن تكون لها قيمة أبدًا.</translation>
    </message>
    <message>
        <source>%1 asks for %2, which its Prometheus server does not know.</source>
        <translation>تسأل %1 عن %2، وخادم Prometheus لا يعرفها.</translation>
    </message>
    <message>
        <source>The metrics of the PromQL rules could not be checked: %1</source>
        <translation>تعذر التحقق من مقاييس قواعد PromQL: %1</translation>
    </message>
    <message>
        <source>you no longer acknowledge it.</source>
        <translation>تراجعتَ عن الاستلام.</translation>
    </message>
    <message>
        <source>%1 no longer acknowledges it.</source>
        <translation>تراجع %1 عن الاستلام.</translation>
    </message>
    <message>
        <source>It was over before it could be told.</source>
        <translation>انتهى قبل أن يُبلَّغ عنه.</translation>
    </message>
    <message>
        <source>Its end was not told: %1</source>
        <translation>لم يُبلَّغ عن انتهائه: %1</translation>
    </message>
</context>
<context>
    <name>herald::RepositoryList</name>
    <message>
        <source>Check all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>المستودعات</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>Looking for repositories…</source>
        <translation>جارٍ البحث عن المستودعات…</translation>
    </message>
    <message>
        <source>Herald looks through your home folder.</source>
        <translation>يبحث Herald في مجلدك الشخصي.</translation>
    </message>
    <message>
        <source>No repository found</source>
        <translation>لم يُعثر على مستودع</translation>
    </message>
    <message>
        <source>None is under your home folder. Add the folder of one.</source>
        <translation>لا يوجد أي منها في مجلدك الشخصي. أضف مجلد أحدها.</translation>
    </message>
    <message>
        <source>%1 of %2 checked</source>
        <translation>حُدِّد %1 من %2</translation>
    </message>
    <message>
        <source>Check none</source>
        <translation>إلغاء التحديد</translation>
    </message>
    <message>
        <source>The folder of a git repository</source>
        <translation>مجلد مستودع git</translation>
    </message>
</context>
<context>
    <name>herald::RepositoryModel</name>
    <message>
        <source>%1  –  %2</source>
        <comment>name, path</comment>
        <translation>%1  –  %2</translation>
    </message>
</context>
<context>
    <name>herald::RepositorySection</name>
    <message>
        <source>Repositories</source>
        <translation>المستودعات</translation>
    </message>
    <message>
        <source>Work in checked repositories becomes achievements on the timeline.</source>
        <translation>يتحوّل العمل في المستودعات المحدّدة إلى إنجازات على الخط الزمني.</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories are watched.</source>
        <translation>
            <numerusform>لا مستودعات تحت المراقبة.</numerusform>
            <numerusform>مستودع واحد تحت المراقبة.</numerusform>
            <numerusform>مستودعان تحت المراقبة.</numerusform>
            <numerusform>%n مستودعات تحت المراقبة.</numerusform>
            <numerusform>%n مستودعًا تحت المراقبة.</numerusform>
            <numerusform>%n مستودع تحت المراقبة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::RouteTest</name>
    <message>
        <source>Labels</source>
        <translation>التسميات</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>يُبلَّغ</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>لا يُبلَّغ</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>بعد %1</translation>
    </message>
    <message>
        <source>Escalates by %1 while nobody acknowledges.</source>
        <translation>يُصعَّد وفق %1 ما دام لم يستلمه أحد.</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>dd/MM/yyyy HH:mm</translation>
    </message>
</context>
<context>
    <name>herald::Rows</name>
    <message>
        <source>for %1</source>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>from state, to state</comment>
        <translation>%1 ← %2</translation>
    </message>
    <message>
        <source>Impact %1</source>
        <translation>الأثر %1</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>data %1</source>
        <translation>البيانات %1</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>لا بيانات بعد</translation>
    </message>
    <message>
        <source>Cannot see</source>
        <translation>تتعذّر الرؤية</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>الأعلى أفضل</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>الأدنى أفضل</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>بلا هدف</translation>
    </message>
    <message>
        <source>No data since %1; look whether Herald&apos;s engine runs.</source>
        <translation>لا بيانات منذ %1؛ تحقّق من أن محرّك Herald يعمل.</translation>
    </message>
    <message>
        <source>Recorded by Prometheus</source>
        <translation>يسجّلها Prometheus</translation>
    </message>
</context>
<context>
    <name>herald::RuleEditor</name>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>تجاهل التغييرات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Tried on the past</source>
        <translation>تجربة على الماضي</translation>
    </message>
    <message>
        <source>As YAML</source>
        <translation>بصيغة YAML</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>السطر</translation>
    </message>
    <message>
        <source>The rule as YAML</source>
        <translation>القاعدة بصيغة YAML</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>قاعدة جديدة</translation>
    </message>
    <message>
        <source>The YAML cannot be read. Put it right there to go on here.</source>
        <translation>تعذّرت قراءة YAML. صحّحه هناك للمتابعة هنا.</translation>
    </message>
    <message>
        <source>Here is room for one rule; the YAML has more, or none.</source>
        <translation>هنا متّسع لقاعدة واحدة؛ وفي YAML أكثر من واحدة أو لا شيء.</translation>
    </message>
    <message>
        <source>The rule is in force.</source>
        <translation>القاعدة سارية.</translation>
    </message>
    <message>
        <source>In force, but %1</source>
        <translation>سارية، لكن %1</translation>
    </message>
</context>
<context>
    <name>herald::RuleForm</name>
    <message>
        <source>Who is told</source>
        <translation>من يُبلَّغ</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>النصوص</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Group</source>
        <comment>of rules</comment>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>Evaluate this rule</source>
        <translation>تقييم هذه القاعدة</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>الشرط</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>مستوى</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>Anomaly</source>
        <translation>شذوذ</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>التوقّع</translation>
    </message>
    <message>
        <source>Change point</source>
        <translation>نقطة تحوّل</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>لا بيانات</translation>
    </message>
    <message>
        <source>Several conditions</source>
        <translation>عدة شروط</translation>
    </message>
    <message>
        <source>PromQL</source>
        <translation>PromQL</translation>
    </message>
    <message>
        <source>PromQL, recorded</source>
        <translation>PromQL مسجّل</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>تنتهي عند</translation>
    </message>
    <message>
        <source>the same level</source>
        <translation>القيمة نفسها</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Must hold for</source>
        <translation>مدة الثبات المطلوبة</translation>
    </message>
    <message>
        <source>fires at once</source>
        <translation>ينطلق فورًا</translation>
    </message>
    <message>
        <source>Keeps firing for</source>
        <translation>يستمر نشطًا</translation>
    </message>
    <message>
        <source>ends at once</source>
        <translation>ينتهي فورًا</translation>
    </message>
</context>
<context>
    <name>herald::RuleSection</name>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>Select a rule to read it</source>
        <translation>اختر قاعدة لقراءتها</translation>
    </message>
    <message>
        <source>Search rules</source>
        <translation>ابحث في القواعد</translation>
    </message>
    <message>
        <source>Show chart</source>
        <translation>عرض المخطط</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>الشرط</translation>
    </message>
    <message>
        <source>Labels and texts</source>
        <translation>التسميات والنصوص</translation>
    </message>
    <message>
        <source>Tried on the past</source>
        <translation>تجربة على الماضي</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>لا قواعد</numerusform>
            <numerusform>قاعدة واحدة</numerusform>
            <numerusform>قاعدتان</numerusform>
            <numerusform>%n قواعد</numerusform>
            <numerusform>%n قاعدة</numerusform>
            <numerusform>%n قاعدة</numerusform>
        </translation>
    </message>
    <message>
        <source>No rule yet</source>
        <translation>لا قواعد بعد</translation>
    </message>
    <message>
        <source>No rule matches</source>
        <translation>لا قاعدة مطابقة</translation>
    </message>
    <message>
        <source>Search for another word.</source>
        <translation>ابحث بكلمة أخرى.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>مفعّلة</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقفة</translation>
    </message>
    <message>
        <source>Group %1</source>
        <comment>of rules</comment>
        <translation>المجموعة %1</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>الخطورة</translation>
    </message>
    <message>
        <source>Must hold for</source>
        <translation>مدة الثبات المطلوبة</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>تنتهي عند</translation>
    </message>
    <message>
        <source>Keeps firing for</source>
        <translation>يستمر نشطًا</translation>
    </message>
    <message>
        <source>Needs samples</source>
        <translation>العيّنات المطلوبة</translation>
    </message>
    <message>
        <source>Only series with</source>
        <translation>السلاسل ذات</translation>
    </message>
    <message>
        <source>Looks every</source>
        <translation>يتحقّق كل</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>قاعدة جديدة</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>تكرار</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Go on with this change</source>
        <translation>المتابعة بهذا التغيير</translation>
    </message>
    <message>
        <source>Write one, or import a rule file with “heraldctl rules import FILE”.</source>
        <translation>اكتب واحدة، أو استورد ملف قواعد بالأمر «heraldctl rules import FILE».</translation>
    </message>
    <message>
        <source>Delete the rule</source>
        <translation>حذف القاعدة</translation>
    </message>
    <message>
        <source>Delete the rule %1? What the journal says of it stays.</source>
        <translation>أتُحذف القاعدة %1؟ يبقى ما في السجل عنها.</translation>
    </message>
    <message>
        <source>The rule is deleted.</source>
        <translation>حُذفت القاعدة.</translation>
    </message>
    <message>
        <source>Close the editor</source>
        <translation>إغلاق المحرر</translation>
    </message>
    <message>
        <source>What was changed is not saved. Discard it?</source>
        <translation>لم تُحفظ التغييرات. أتُهمَل؟</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>تجاهل التغييرات</translation>
    </message>
</context>
<context>
    <name>herald::RuleTrial</name>
    <message>
        <source>7 days</source>
        <translation>7 أيام</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 يومًا</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 يومًا</translation>
    </message>
    <message>
        <source>Tried on the last</source>
        <translation>تجربة على آخر</translation>
    </message>
    <message numerus="yes">
        <source>%n fire(s)</source>
        <translation>
            <numerusform>لا انطلاق</numerusform>
            <numerusform>انطلاقة واحدة</numerusform>
            <numerusform>انطلاقتان</numerusform>
            <numerusform>%n انطلاقات</numerusform>
            <numerusform>%n انطلاقة</numerusform>
            <numerusform>%n انطلاقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flap(s)</source>
        <translation>
            <numerusform>لا تذبذب</numerusform>
            <numerusform>تذبذب واحد</numerusform>
            <numerusform>تذبذبان</numerusform>
            <numerusform>%n تذبذبات</numerusform>
            <numerusform>%n تذبذبًا</numerusform>
            <numerusform>%n تذبذب</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at night</source>
        <translation>
            <numerusform>لا شيء ليلًا</numerusform>
            <numerusform>واحدة ليلًا</numerusform>
            <numerusform>اثنتان ليلًا</numerusform>
            <numerusform>%n ليلًا</numerusform>
            <numerusform>%n ليلًا</numerusform>
            <numerusform>%n ليلًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>لا رسائل</numerusform>
            <numerusform>رسالة واحدة</numerusform>
            <numerusform>رسالتان</numerusform>
            <numerusform>%n رسائل</numerusform>
            <numerusform>%n رسالة</numerusform>
            <numerusform>%n رسالة</numerusform>
        </translation>
    </message>
    <message>
        <source>It has not fired in the last 30 days.</source>
        <translation>لم تنطلق خلال آخر 30 يومًا.</translation>
    </message>
    <message>
        <source>Try: %1</source>
        <translation>تجربة: %1</translation>
    </message>
    <message>
        <source>It was not tried.</source>
        <translation>لم تُجرَّب.</translation>
    </message>
</context>
<context>
    <name>herald::RulesPage</name>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>الجداول</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>السياسات</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>المسارات</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>التصعيدات</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>No schedule yet</source>
        <translation>لا جداول بعد</translation>
    </message>
    <message>
        <source>Write one in the YAML.</source>
        <translation>اكتب واحدًا في نص YAML.</translation>
    </message>
    <message>
        <source>Select a schedule</source>
        <translation>اختر جدولًا</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>تم الإيقاف مؤقتًا.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>It runs again.</source>
        <translation>استُؤنف التشغيل.</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>تشغيل الآن</translation>
    </message>
    <message>
        <source>It runs at the engine&apos;s next look.</source>
        <translation>يعمل عند تحقّق المحرك التالي.</translation>
    </message>
    <message>
        <source>No policy yet</source>
        <translation>لا سياسات بعد</translation>
    </message>
    <message>
        <source>Select a policy</source>
        <translation>اختر سياسة</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>Approved: it acts at the engine&apos;s next look.</source>
        <translation>تمت الموافقة: تُنفَّذ السياسة عند تحقّق المحرك التالي.</translation>
    </message>
    <message>
        <source>No route yet</source>
        <translation>لا مسارات بعد</translation>
    </message>
    <message>
        <source>Select a route</source>
        <translation>اختر مسارًا</translation>
    </message>
    <message>
        <source>Who would be told</source>
        <translation>من سيُبلَّغ</translation>
    </message>
    <message>
        <source>No escalation yet</source>
        <translation>لا تصعيدات بعد</translation>
    </message>
    <message>
        <source>Select an escalation</source>
        <translation>اختر تصعيدًا</translation>
    </message>
</context>
<context>
    <name>herald::ScreenSection</name>
    <message>
        <source>Screen</source>
        <translation>الشاشة</translation>
    </message>
    <message>
        <source>How Herald looks and which language it speaks.</source>
        <translation>مظهر Herald ولغته.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>كسطح المكتب</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
</context>
<context>
    <name>herald::Screenshots</name>
    <message>
        <source>Halved the time of the nightly export</source>
        <translation>خفض زمن التصدير الليلي إلى النصف</translation>
    </message>
    <message>
        <source>Previews are rendered once and kept on disk.</source>
        <translation>تُنشأ المعاينات مرة واحدة وتُحفظ على القرص.</translation>
    </message>
    <message>
        <source>The disk is being replaced.</source>
        <translation>يجري استبدال القرص.</translation>
    </message>
</context>
<context>
    <name>herald::SecretLine</name>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Save: %1</source>
        <translation>حفظ: %1</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>إزالة: %1</translation>
    </message>
    <message>
        <source>Set. Type another one to replace it.</source>
        <translation>محدَّد. اكتب غيره لاستبداله.</translation>
    </message>
</context>
<context>
    <name>herald::Shell</name>
    <message>
        <source>Write down an achievement</source>
        <translation>تدوين إنجاز</translation>
    </message>
</context>
<context>
    <name>herald::SilenceDialog</name>
    <message>
        <source>Silence alerts</source>
        <translation>إسكات التنبيهات</translation>
    </message>
    <message>
        <source>Why, for those who wonder later</source>
        <translation>السبب، لمن يتساءل لاحقًا</translation>
    </message>
    <message>
        <source>&amp;Alerts with</source>
        <translation>التنبيهات ذات</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>التعليق</translation>
    </message>
    <message>
        <source>Alerts that it mutes</source>
        <translation>التنبيهات التي يكتمها</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>إسكات</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message numerus="yes">
        <source>Mutes %1 of %n open alert(s)</source>
        <translation>
            <numerusform>يكتم %1، ولا تنبيهات مفتوحة</numerusform>
            <numerusform>يكتم %1 من تنبيه مفتوح واحد</numerusform>
            <numerusform>يكتم %1 من تنبيهين مفتوحين</numerusform>
            <numerusform>يكتم %1 من %n تنبيهات مفتوحة</numerusform>
            <numerusform>يكتم %1 من %n تنبيهًا مفتوحًا</numerusform>
            <numerusform>يكتم %1 من %n تنبيه مفتوح</numerusform>
        </translation>
    </message>
    <message>
        <source>Write how long like 30m, 2h or 7d.</source>
        <translation>اكتب المدة مثل 30m أو 2h أو 7d.</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
</context>
<context>
    <name>herald::SilencesDialog</name>
    <message>
        <source>Silences</source>
        <translation>حالات الإسكات</translation>
    </message>
    <message>
        <source>Nothing is silenced</source>
        <translation>لا شيء مُسكَت</translation>
    </message>
    <message>
        <source>Select an alert and choose “Silence…” to mute it for a while.</source>
        <translation>اختر تنبيهًا ثم «إسكات…» لكتمه مدةً.</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>إنهاء الآن</translation>
    </message>
    <message>
        <source>Set again…</source>
        <translation>إسكات مجددًا…</translation>
    </message>
    <message>
        <source>New silence…</source>
        <translation>إسكات جديد…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The silence has ended.</source>
        <translation>انتهى الإسكات.</translation>
    </message>
</context>
<context>
    <name>herald::StateText</name>
    <message numerus="yes">
        <source>%n silenced</source>
        <translation>
            <numerusform>مُسكَت: %n</numerusform>
            <numerusform>مُسكَت: %n</numerusform>
            <numerusform>مُسكَت: %n</numerusform>
            <numerusform>مُسكَت: %n</numerusform>
            <numerusform>مُسكَت: %n</numerusform>
            <numerusform>مُسكَت: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inhibited</source>
        <translation>
            <numerusform>مثبَّط: %n</numerusform>
            <numerusform>مثبَّط: %n</numerusform>
            <numerusform>مثبَّط: %n</numerusform>
            <numerusform>مثبَّط: %n</numerusform>
            <numerusform>مثبَّط: %n</numerusform>
            <numerusform>مثبَّط: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in maintenance</source>
        <translation>
            <numerusform>في الصيانة: %n</numerusform>
            <numerusform>في الصيانة: %n</numerusform>
            <numerusform>في الصيانة: %n</numerusform>
            <numerusform>في الصيانة: %n</numerusform>
            <numerusform>في الصيانة: %n</numerusform>
            <numerusform>في الصيانة: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in quiet hours</source>
        <translation>
            <numerusform>في ساعات الهدوء: %n</numerusform>
            <numerusform>في ساعات الهدوء: %n</numerusform>
            <numerusform>في ساعات الهدوء: %n</numerusform>
            <numerusform>في ساعات الهدوء: %n</numerusform>
            <numerusform>في ساعات الهدوء: %n</numerusform>
            <numerusform>في ساعات الهدوء: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n acknowledged</source>
        <translation>
            <numerusform>مستلَم: %n</numerusform>
            <numerusform>مستلَم: %n</numerusform>
            <numerusform>مستلَم: %n</numerusform>
            <numerusform>مستلَم: %n</numerusform>
            <numerusform>مستلَم: %n</numerusform>
            <numerusform>مستلَم: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed</source>
        <translation>
            <numerusform>مؤجَّل: %n</numerusform>
            <numerusform>مؤجَّل: %n</numerusform>
            <numerusform>مؤجَّل: %n</numerusform>
            <numerusform>مؤجَّل: %n</numerusform>
            <numerusform>مؤجَّل: %n</numerusform>
            <numerusform>مؤجَّل: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n muted</source>
        <translation>
            <numerusform>مكتوم: %n</numerusform>
            <numerusform>مكتوم: %n</numerusform>
            <numerusform>مكتوم: %n</numerusform>
            <numerusform>مكتوم: %n</numerusform>
            <numerusform>مكتوم: %n</numerusform>
            <numerusform>مكتوم: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n told a moment ago</source>
        <translation>
            <numerusform>أُعلِن قبل لحظات: %n</numerusform>
            <numerusform>أُعلِن قبل لحظات: %n</numerusform>
            <numerusform>أُعلِن قبل لحظات: %n</numerusform>
            <numerusform>أُعلِن قبل لحظات: %n</numerusform>
            <numerusform>أُعلِن قبل لحظات: %n</numerusform>
            <numerusform>أُعلِن قبل لحظات: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) firing</source>
        <translation>
            <numerusform>لا تنبيهات نشطة</numerusform>
            <numerusform>تنبيه واحد نشط</numerusform>
            <numerusform>تنبيهان نشطان</numerusform>
            <numerusform>%n تنبيهات نشطة</numerusform>
            <numerusform>%n تنبيهًا نشطًا</numerusform>
            <numerusform>%n تنبيه نشط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n firing</source>
        <translation>
            <numerusform>نشط: %n</numerusform>
            <numerusform>نشط: %n</numerusform>
            <numerusform>نشط: %n</numerusform>
            <numerusform>نشط: %n</numerusform>
            <numerusform>نشط: %n</numerusform>
            <numerusform>نشط: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>معلّق: %n</numerusform>
            <numerusform>معلّق: %n</numerusform>
            <numerusform>معلّق: %n</numerusform>
            <numerusform>معلّق: %n</numerusform>
            <numerusform>معلّق: %n</numerusform>
            <numerusform>معلّق: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without data</source>
        <translation>
            <numerusform>بلا بيانات: %n</numerusform>
            <numerusform>بلا بيانات: %n</numerusform>
            <numerusform>بلا بيانات: %n</numerusform>
            <numerusform>بلا بيانات: %n</numerusform>
            <numerusform>بلا بيانات: %n</numerusform>
            <numerusform>بلا بيانات: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>لا تنبيهات</numerusform>
            <numerusform>تنبيه واحد</numerusform>
            <numerusform>تنبيهان</numerusform>
            <numerusform>%n تنبيهات</numerusform>
            <numerusform>%n تنبيهًا</numerusform>
            <numerusform>%n تنبيه</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>alerts, of which</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>كل شيء على ما يرام</translation>
    </message>
    <message>
        <source>All else is well: %1</source>
        <comment>alerts</comment>
        <translation>ما عدا ذلك على ما يرام: %1</translation>
    </message>
    <message>
        <source>Herald cannot see everything</source>
        <translation>لا يستطيع Herald رؤية كل شيء</translation>
    </message>
</context>
<context>
    <name>herald::StatisticsChart</name>
    <message>
        <source>Statistics</source>
        <translation>الإحصاءات</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>الحد</translation>
    </message>
</context>
<context>
    <name>herald::StatisticsPanel</name>
    <message>
        <source>Series</source>
        <translation>السلسلة</translation>
    </message>
    <message>
        <source>This was normal</source>
        <translation>كان هذا طبيعيًا</translation>
    </message>
    <message>
        <source>This was one</source>
        <translation>كان هذا شذوذًا</translation>
    </message>
    <message>
        <source>Not analysed yet</source>
        <translation>لم يُحلَّل بعد</translation>
    </message>
    <message>
        <source>Herald looks at every metric once a minute; the first time takes a moment.</source>
        <translation>يفحص Herald كل مقياس مرة في الدقيقة؛ وتستغرق المرة الأولى لحظات.</translation>
    </message>
    <message>
        <source>%1 at %2 looked unusual.</source>
        <translation>بدت القيمة %1 عند %2 غير معتادة.</translation>
    </message>
    <message>
        <source>Kept. Later scores of this series take it into account.</source>
        <translation>تم الحفظ. تراعيه الدرجات اللاحقة لهذه السلسلة.</translation>
    </message>
    <message>
        <source>Green: the usual range of this hour. Circles: anomalies. Dashed upright: a change of level. Behind the dotted line: the forecast with its 80 and 95 % bands.</source>
        <translation>الأخضر: المدى المعتاد في هذه الساعة. الدوائر: حالات الشذوذ. الخط العمودي المتقطع: تغيّر في المستوى. بعد الخط المنقّط: التوقّع بنطاقَي 80% و95%.</translation>
    </message>
    <message>
        <source>No data from it yet</source>
        <translation>لا بيانات منه بعد</translation>
    </message>
    <message>
        <source>It is analysed once its source has brought values.</source>
        <translation>يُحلَّل ما إن يجلب مصدره قيمًا.</translation>
    </message>
    <message>
        <source>A counter, shown by its rate.</source>
        <translation>عدّاد، يُعرض بمعدّله.</translation>
    </message>
</context>
<context>
    <name>herald::StoreEngine</name>
    <message>
        <source>Herald can reach you here</source>
        <translation>يستطيع Herald الوصول إليك هنا</translation>
    </message>
    <message>
        <source>This is the test that you asked for.</source>
        <translation>هذا هو الاختبار الذي طلبته.</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
</context>
<context>
    <name>herald::TargetEditor</name>
    <message>
        <source>“%1” is not a number.</source>
        <translation>«%1» ليس رقمًا.</translation>
    </message>
    <message>
        <source>Change the target</source>
        <translation>تغيير الهدف</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>الهدف</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>بلا هدف</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>بلا هدف</translation>
    </message>
</context>
<context>
    <name>herald::TellingRows</name>
    <message>
        <source>Write labels like team=&quot;web&quot;, region=&quot;eu&quot;.</source>
        <translation>اكتب الوسوم هكذا: team=&quot;web&quot;, region=&quot;eu&quot;.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>الخطورة</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Other labels</source>
        <translation>وسوم أخرى</translation>
    </message>
    <message>
        <source>Cooldown</source>
        <translation>فترة الهدوء</translation>
    </message>
    <message>
        <source>as its receiver says</source>
        <translation>كما يحدد المستلم</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>التصعيد</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>مفصولة بفواصل</translation>
    </message>
</context>
<context>
    <name>herald::TellingSection</name>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Alerts are told here. Nothing leaves this computer unless you name a webhook.</source>
        <translation>تُعلَن التنبيهات هنا. لا شيء يغادر هذا الحاسوب ما لم تحدّد webhook.</translation>
    </message>
    <message>
        <source>Tell alerts on this desktop</source>
        <translation>إعلان التنبيهات على سطح المكتب هذا</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Send a test notification to this desktop</source>
        <translation>إرسال إشعار تجريبي إلى سطح المكتب هذا</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>تم الحفظ.</translation>
    </message>
    <message>
        <source>A test notification is on its way.</source>
        <translation>إشعار تجريبي في الطريق.</translation>
    </message>
    <message>
        <source>Discord webhook</source>
        <translation>رابط webhook لـ Discord</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Send a test message to Discord</source>
        <translation>إرسال رسالة تجريبية إلى Discord</translation>
    </message>
    <message>
        <source>The webhook is in the keychain.</source>
        <translation>حُفظ الـ webhook في سلسلة المفاتيح.</translation>
    </message>
    <message>
        <source>The webhook is removed.</source>
        <translation>أُزيل الـ webhook.</translation>
    </message>
    <message>
        <source>Discord has taken the test message.</source>
        <translation>استلم Discord الرسالة التجريبية.</translation>
    </message>
    <message>
        <source>Set. Type another one to replace it.</source>
        <translation>محدَّد. اكتب غيره لاستبداله.</translation>
    </message>
    <message>
        <source>https://discord.com/api/webhooks/…</source>
        <translation>https://discord.com/api/webhooks/…</translation>
    </message>
</context>
<context>
    <name>herald::TermsForm</name>
    <message>
        <source>Which of these must hold</source>
        <translation>أيها يجب أن يتحقق</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>تتحقق كلها</translation>
    </message>
    <message>
        <source>One of these holds</source>
        <translation>يتحقق أحدها</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Alert</source>
        <comment>of another rule</comment>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>Group</source>
        <comment>of conditions</comment>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>An alert fires of</source>
        <translation>يعمل تنبيه من</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <comment>a comparison, an alert or a group</comment>
        <translation>إضافة: %1</translation>
    </message>
    <message>
        <source>Take this condition away</source>
        <translation>إزالة هذا الشرط</translation>
    </message>
</context>
<context>
    <name>herald::TextRows</name>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>دليل التشغيل</translation>
    </message>
</context>
<context>
    <name>herald::ThresholdBar</name>
    <message>
        <source>Value %1, threshold %2</source>
        <translation>القيمة %1، العتبة %2</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation>العتبة %1</translation>
    </message>
</context>
<context>
    <name>herald::TimelinePage</name>
    <message>
        <source>Achievements</source>
        <translation>الإنجازات</translation>
    </message>
    <message>
        <source>Select an achievement to see its proof</source>
        <translation>اختر إنجازًا لعرض دليله</translation>
    </message>
    <message>
        <source>Search achievements</source>
        <translation>ابحث في الإنجازات</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 يومًا</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 يومًا</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>سنة</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Archived achievements are hidden unless you choose them.</source>
        <translation>الإنجازات المؤرشفة مخفية ما لم تخترها.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message numerus="yes">
        <source>%n achievement(s)</source>
        <translation>
            <numerusform>لا إنجازات</numerusform>
            <numerusform>إنجاز واحد</numerusform>
            <numerusform>إنجازان</numerusform>
            <numerusform>%n إنجازات</numerusform>
            <numerusform>%n إنجازًا</numerusform>
            <numerusform>%n إنجاز</numerusform>
        </translation>
    </message>
    <message>
        <source>No achievement matches</source>
        <translation>لا إنجاز مطابقًا</translation>
    </message>
    <message>
        <source>Choose a longer period, or fewer filters.</source>
        <translation>اختر فترة أطول أو مرشّحات أقل.</translation>
    </message>
    <message>
        <source>No achievement yet</source>
        <translation>لا إنجازات بعد</translation>
    </message>
    <message>
        <source>One appears when a KPI reaches its target or work is found in a repository. You can also add your own.</source>
        <translation>يظهر إنجاز عندما يبلغ مؤشر هدفه أو يُعثر على عمل في أحد المستودعات. ويمكنك أيضًا إضافة إنجازاتك.</translation>
    </message>
    <message>
        <source>No achievement in this period</source>
        <translation>لا إنجازات في هذه الفترة</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>حُذف.</translation>
    </message>
</context>
<context>
    <name>herald::Tray</name>
    <message>
        <source>Open Herald</source>
        <translation>فتح Herald</translation>
    </message>
    <message>
        <source>Collect now</source>
        <translation>اجمع الآن</translation>
    </message>
    <message>
        <source>Add an achievement…</source>
        <translation>إضافة إنجاز…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Herald: %1</source>
        <comment>state</comment>
        <translation>Herald: %1</translation>
    </message>
</context>
<context>
    <name>herald::Trend</name>
    <message>
        <source>%1 better</source>
        <translation>أفضل بنسبة %1</translation>
    </message>
    <message>
        <source>%1 worse</source>
        <translation>أسوأ بنسبة %1</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>مستقر</translation>
    </message>
    <message>
        <source>Target %1 %2</source>
        <comment>sign, value</comment>
        <translation>الهدف %1 %2</translation>
    </message>
</context>
<context>
    <name>herald::Words</name>
    <message>
        <source>Feature</source>
        <translation>ميزة</translation>
    </message>
    <message>
        <source>Optimization</source>
        <translation>تحسين</translation>
    </message>
    <message>
        <source>Bug fix</source>
        <translation>إصلاح خلل</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>بنية تحتية</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>توثيق</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>اختبارات</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>أمان</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>أداء</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>هندسة البرمجيات</translation>
    </message>
    <message>
        <source>Refactoring</source>
        <translation>إعادة هيكلة</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>محتوى</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>أعمال</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>مَعلَم</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>مشروع</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>تطوير</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>مؤكَّد</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>منشور</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>مؤرشف</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>يدويًا</translation>
    </message>
    <message>
        <source>git</source>
        <translation>git</translation>
    </message>
    <message>
        <source>GitHub</source>
        <translation>GitHub</translation>
    </message>
    <message>
        <source>Prometheus</source>
        <translation>Prometheus</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Build server</source>
        <translation>خادم البناء</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>برنامج آخر</translation>
    </message>
    <message>
        <source>Resolved incident</source>
        <translation>حادثة منتهية</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>مَقيس</translation>
    </message>
    <message>
        <source>Correlated</source>
        <translation>مترابط</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>مُدَّعى</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>غير نشط</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>معلّق</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>لا بيانات</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>مستلَم</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>معلومة</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>حرج</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>قيد البدء</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>سليم</translation>
    </message>
    <message>
        <source>Cannot see</source>
        <translation>تتعذّر الرؤية</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>newest value</source>
        <translation>أحدث قيمة</translation>
    </message>
    <message>
        <source>average</source>
        <translation>المتوسط</translation>
    </message>
    <message>
        <source>lowest value</source>
        <translation>أدنى قيمة</translation>
    </message>
    <message>
        <source>highest value</source>
        <translation>أعلى قيمة</translation>
    </message>
    <message>
        <source>median</source>
        <translation>الوسيط</translation>
    </message>
    <message>
        <source>90th percentile</source>
        <translation>المئين 90</translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation>المئين 95</translation>
    </message>
    <message>
        <source>99th percentile</source>
        <translation>المئين 99</translation>
    </message>
    <message>
        <source>rate a second</source>
        <translation>المعدّل في الثانية</translation>
    </message>
    <message>
        <source>increase</source>
        <translation>الزيادة</translation>
    </message>
    <message>
        <source>change</source>
        <translation>التغيّر</translation>
    </message>
    <message>
        <source>share</source>
        <translation>الحصة</translation>
    </message>
    <message>
        <source>Metrics page</source>
        <translation>صفحة مقاييس</translation>
    </message>
    <message>
        <source>Pushed by programs</source>
        <translation>ترسله البرامج</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>التخزين</translation>
    </message>
    <message>
        <source>Alert engine</source>
        <translation>محرك التنبيهات</translation>
    </message>
    <message>
        <source>Discord</source>
        <translation>Discord</translation>
    </message>
    <message>
        <source>Desktop notifications</source>
        <translation>إشعارات سطح المكتب</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>خطافات الويب</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>التحليل</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>قواعد التنبيه</translation>
    </message>
    <message>
        <source>Receivers</source>
        <translation>المتلقّون</translation>
    </message>
</context>
<context>
    <name>herald::WorkSection</name>
    <message>
        <source>Your work</source>
        <translation>عملك</translation>
    </message>
    <message>
        <source>Which work is yours, and from when on a post is an achievement. Several names are separated by commas.</source>
        <translation>أي عمل هو عملك، ومتى يُعدّ المنشور إنجازًا. تُفصل الأسماء المتعددة بفواصل.</translation>
    </message>
    <message>
        <source>Logins on GitHub</source>
        <translation>أسماء الدخول على GitHub</translation>
    </message>
    <message>
        <source>Whose token it is, else the repository&apos;s owner</source>
        <translation>صاحب الرمز، وإلا فمالك المستودع</translation>
    </message>
    <message>
        <source>Write logins as GitHub shows them, such as %1.</source>
        <translation>اكتب أسماء الدخول كما يعرضها GitHub، مثل %1.</translation>
    </message>
    <message>
        <source>Addresses of your commits</source>
        <translation>عناوين إيداعاتك</translation>
    </message>
    <message>
        <source>The one that git knows</source>
        <translation>العنوان الذي يعرفه git</translation>
    </message>
    <message>
        <source>Write e-mail addresses, such as %1.</source>
        <translation>اكتب عناوين بريد إلكتروني، مثل %1.</translation>
    </message>
    <message>
        <source>Engagement of a post</source>
        <translation>تفاعل المنشور</translation>
    </message>
    <message>
        <source>Exactly this much is enough</source>
        <translation>هذا القدر بالضبط يكفي</translation>
    </message>
    <message>
        <source>Worth of an engaged view</source>
        <translation>قيمة مشاهدة متفاعلة</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>تم الحفظ.</translation>
    </message>
    <message>
        <source>Compute values anew</source>
        <translation>إعادة حساب القيم</translation>
    </message>
    <message>
        <source>From what is stored and today&apos;s models; values that you gave stay</source>
        <translation>مما هو مخزَّن وبنماذج اليوم؛ وتبقى القيم التي أعطيتها</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n computed value(s) are different today.</source>
        <translation>
            <numerusform>%1 من %n قيمة محسوبة مختلفة اليوم.</numerusform>
            <numerusform>%1 من قيمة محسوبة واحدة مختلفة اليوم.</numerusform>
            <numerusform>%1 من قيمتين محسوبتين مختلفة اليوم.</numerusform>
            <numerusform>%1 من %n قيم محسوبة مختلفة اليوم.</numerusform>
            <numerusform>%1 من %n قيمة محسوبة مختلفة اليوم.</numerusform>
            <numerusform>%1 من %n قيمة محسوبة مختلفة اليوم.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::WorthRow</name>
    <message>
        <source>empty for none</source>
        <translation>فارغ لعدم وجودها</translation>
    </message>
    <message>
        <source>Worth of one unit</source>
        <translation>قيمة الوحدة</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>once</source>
        <translation>مرة واحدة</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>شهريًا</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>سنويًا</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>كم مرة</translation>
    </message>
    <message>
        <source>Where less is better: the level before. Each unit below it is worth as much.</source>
        <translation>حيث الأقل أفضل: المستوى السابق. كل وحدة دونه تساوي هذا القدر.</translation>
    </message>
    <message>
        <source>Write the currency in three letters, such as %1.</source>
        <translation>اكتب العملة بثلاثة أحرف، مثل %1.</translation>
    </message>
    <message>
        <source>level before</source>
        <translation>المستوى السابق</translation>
    </message>
</context>
<context>
    <name>herald::YamlEditor</name>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>تجاهل التغييرات</translation>
    </message>
</context>
</TS>
