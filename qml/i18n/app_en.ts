<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>We&apos;ll contact you within %n working day(s), by %1</source>
        <translation>
            <numerusform>We&apos;ll contact you within %n working day, by %1</numerusform>
            <numerusform>We&apos;ll contact you within %n working days, by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You&apos;ll have our answer within %n working day(s), by %1</source>
        <translation>
            <numerusform>You&apos;ll have our answer within %n working day, by %1</numerusform>
            <numerusform>You&apos;ll have our answer within %n working days, by %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarChange</name>
    <message numerus="yes">
        <source>%n day(s) changed</source>
        <translation>
            <numerusform>%n day changed</numerusform>
            <numerusform>%n days changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComplaintBody</name>
    <message numerus="yes">
        <source>%n other complaint(s)</source>
        <translation>
            <numerusform>%n other complaint</numerusform>
            <numerusform>%n other complaints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpinionPage</name>
    <message numerus="yes">
        <source>%n entry(ies) to answer</source>
        <translation>
            <numerusform>%n entry to answer</numerusform>
            <numerusform>%n entries to answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrganisationPage</name>
    <message numerus="yes">
        <source>%n unit(s) changed</source>
        <translation>
            <numerusform>%n unit changed</numerusform>
            <numerusform>%n units changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n complaint(s)</source>
        <translation>
            <numerusform>%n complaint</numerusform>
            <numerusform>%n complaints</numerusform>
        </translation>
    </message>
</context>
</TS>
