<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>KioskModel</name>
    <message numerus="yes">
        <source>We&apos;ll contact you within %n working day(s)</source>
        <translation>
            <numerusform>We&apos;ll contact you within %n working day</numerusform>
            <numerusform>We&apos;ll contact you within %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You&apos;ll have our answer within %n working day(s)</source>
        <translation>
            <numerusform>You&apos;ll have our answer within %n working day</numerusform>
            <numerusform>You&apos;ll have our answer within %n working days</numerusform>
        </translation>
    </message>
</context>
</TS>
