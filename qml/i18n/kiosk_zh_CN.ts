<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CategoryPage</name>
    <message>
        <source>What is it about?</source>
        <translation>您要投诉哪方面的问题？</translation>
    </message>
    <message>
        <source>Choose what fits best.</source>
        <translation>请选择最接近的一项。</translation>
    </message>
    <message>
        <source>Now choose what fits best below.</source>
        <translation>请在下方再选一项。</translation>
    </message>
    <message>
        <source>What exactly?</source>
        <translation>具体是</translation>
    </message>
</context>
<context>
    <name>ContactPage</name>
    <message>
        <source>How may we answer you?</source>
        <translation>我们怎样回复您？</translation>
    </message>
    <message>
        <source>We use this only to answer this complaint.</source>
        <translation>您的信息仅用于处理和回复本次投诉。</translation>
    </message>
    <message>
        <source>By</source>
        <translation>回复方式</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>手机号码</translation>
    </message>
    <message>
        <source>Mobile number (may stay empty)</source>
        <translation>手机号码（可不填）</translation>
    </message>
    <message>
        <source>The last four digits also show you the progress later.</source>
        <translation>以后可凭后四位查询处理进度。</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Address for the visit</source>
        <translation>上门地址</translation>
    </message>
    <message>
        <source>I want to stay anonymous</source>
        <translation>我要匿名</translation>
    </message>
    <message>
        <source>Then we cannot write to you. The answer will stand in this branch&apos;s opinion book.</source>
        <translation>匿名时我们无法联系您，答复将公布在本网点的意见簿上。</translation>
    </message>
</context>
<context>
    <name>FactsPage</name>
    <message>
        <source>Who is it about? (may stay empty)</source>
        <translation>投诉的是谁？（可不填）</translation>
    </message>
    <message>
        <source>A name, or the number on the badge</source>
        <translation>姓名或工牌号</translation>
    </message>
    <message>
        <source>Did it harm you?</source>
        <translation>是否给您造成了损失？</translation>
    </message>
    <message>
        <source>Then we act sooner. If not, just go on.</source>
        <translation>如有，我们会更快处理；如没有，请直接点“下一步”。</translation>
    </message>
    <message>
        <source>Did you lose money?</source>
        <translation>是否有经济损失？</translation>
    </message>
    <message>
        <source>About how much, in yuan? (may stay empty)</source>
        <translation>大约多少元？（可不填）</translation>
    </message>
    <message>
        <source>For example 120</source>
        <translation>例如 120</translation>
    </message>
    <message>
        <source>Were you hurt?</source>
        <translation>是否受到人身伤害？</translation>
    </message>
</context>
<context>
    <name>FieldFrame</name>
    <message>
        <source>Full: what no longer fits was left out. Shorten the text first.</source>
        <translation>已写满，放不下的内容没有写入，请先删减。</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still there?</source>
        <translation>您还在吗？</translation>
    </message>
    <message>
        <source>In %1 seconds we start again and forget what you wrote, so that nobody else can read it.</source>
        <translation>%1 秒后将回到首页并清除您填写的内容，以免他人看到。</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>我还在，继续填写</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>立即清除，回到首页</translation>
    </message>
</context>
<context>
    <name>KioskFooter</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>KioskHeader</name>
    <message>
        <source>Customer voice</source>
        <translation>客户之声</translation>
    </message>
    <message>
        <source>Normal type</source>
        <translation>标准字号</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>大字版</translation>
    </message>
    <message>
        <source>Rehearsal: what you hand in is for practice only.</source>
        <translation>演练：提交的内容仅供练习。</translation>
    </message>
    <message>
        <source>Demonstration: no real complaints, please.</source>
        <translation>演示系统：请勿提交真实投诉。</translation>
    </message>
</context>
<context>
    <name>KioskModel</name>
    <message>
        <source>Please choose what it is about.</source>
        <translation>请选择投诉的方面。</translation>
    </message>
    <message>
        <source>Please choose one.</source>
        <translation>请选择一项。</translation>
    </message>
    <message>
        <source>Please say in a few words what happened, or touch a sentence above.</source>
        <translation>请简单说明发生了什么，或点选上面的一句话。</translation>
    </message>
    <message>
        <source>Please write the amount in yuan, such as 120 or 120.50.</source>
        <translation>请填写金额（元），例如 120 或 120.50。</translation>
    </message>
    <message>
        <source>To call you we need your mobile number.</source>
        <translation>要给您打电话，请填写手机号码。</translation>
    </message>
    <message>
        <source>To write to you we need your e-mail address.</source>
        <translation>要给您发邮件，请填写电子邮箱。</translation>
    </message>
    <message>
        <source>Please give your name or a way to reach you, or stay anonymous.</source>
        <translation>请填写姓名或联系方式，或选择匿名。</translation>
    </message>
    <message>
        <source>It could not be saved on this device; nothing has been handed in. What you wrote is still here. Please try again, or ask a member of staff.</source>
        <translation>未能保存，投诉尚未提交。您填写的内容还在，请再试一次，或请工作人员协助。</translation>
    </message>
    <message>
        <source>I am not satisfied: %1.</source>
        <translation>我对此不满意：%1。</translation>
    </message>
    <message>
        <source>The days count from the moment you handed this in, by head office&apos;s clock.</source>
        <translation>期限自您提交之时起算，以总行时间为准。</translation>
    </message>
    <message>
        <source>Within %1 working day(s) we contact you</source>
        <translation>%1 个工作日内与您联系</translation>
    </message>
    <message>
        <source>Within %1 working day(s) you get our answer</source>
        <translation>%1 个工作日内给您答复</translation>
    </message>
    <message>
        <source>At once we contact you</source>
        <translation>立即与您联系</translation>
    </message>
    <message>
        <source>Within the day you get our answer</source>
        <translation>当日给您答复</translation>
    </message>
</context>
<context>
    <name>LongField</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>OpinionPage</name>
    <message>
        <source>Praise or suggest something</source>
        <translation>我要表扬 / 建议</translation>
    </message>
    <message>
        <source>Write in the opinion book</source>
        <translation>写意见簿</translation>
    </message>
    <message>
        <source>The outlet answers and signs each entry.</source>
        <translation>网点会逐条答复并签字。</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>表扬</translation>
    </message>
    <message>
        <source>This is a</source>
        <translation>您要写的是</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>您的留言</translation>
    </message>
    <message>
        <source>What would you like to tell us?</source>
        <translation>您想对我们说什么？</translation>
    </message>
</context>
<context>
    <name>PartsGallery</name>
    <message>
        <source>By phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>Shared controls</source>
        <translation>共用控件</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>按钮</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不可用</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>输入框</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>As on your identity card</source>
        <translation>与身份证一致</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>手机号码</translation>
    </message>
    <message>
        <source>11 digits beginning with 1</source>
        <translation>应为 1 开头的 11 位数字</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Only if you want the answer by e-mail</source>
        <translation>希望邮件回复时填写</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事情经过</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>I want to stay anonymous</source>
        <translation>我要匿名</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>2 days left</source>
        <translation>剩 2 天</translation>
    </message>
    <message>
        <source>40 min left</source>
        <translation>剩 40 分钟</translation>
    </message>
    <message>
        <source>Overdue 3 h</source>
        <translation>超时 3 小时</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>待评级</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>敏感</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>自助机</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>已同步</translation>
    </message>
    <message>
        <source>Sending 2</source>
        <translation>正在发送 2 条</translation>
    </message>
    <message>
        <source>Offline, 2 waiting</source>
        <translation>离线，2 条待发</translation>
    </message>
    <message>
        <source>Demonstration bank: no real customers.</source>
        <translation>演示银行：没有真实客户。</translation>
    </message>
    <message>
        <source>No network. What you write is kept on this device.</source>
        <translation>网络不通，您填写的内容保存在本机。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved.</source>
        <translation>磁盘已满：未保存。</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>A row</source>
        <translation>一行</translation>
    </message>
    <message>
        <source>A chosen row</source>
        <translation>选中的一行</translation>
    </message>
    <message>
        <source>Another row</source>
        <translation>另一行</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>没有待办</translation>
    </message>
    <message>
        <source>What comes in appears here by itself.</source>
        <translation>有新的事项会自动出现在这里。</translation>
    </message>
    <message>
        <source>Write down a complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>正在读取</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>How far is my complaint?</source>
        <translation>查询进度</translation>
    </message>
    <message>
        <source>With the number on your receipt and the last four digits of your phone, or the four digits on the receipt.</source>
        <translation>请输入回执上的编号，以及手机号码后四位或回执上的四位查询码。</translation>
    </message>
    <message>
        <source>We find no complaint with this number and phone. Please compare both.</source>
        <translation>没有查到，请核对编号和手机号码后四位。</translation>
    </message>
    <message>
        <source>There were many questions just now. Please try again in a minute.</source>
        <translation>查询的人较多，请一分钟后再试。</translation>
    </message>
    <message>
        <source>Number on the receipt</source>
        <translation>回执编号</translation>
    </message>
    <message>
        <source>Last four digits of the phone, or of the receipt</source>
        <translation>手机号码后四位，或四位查询码</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Asking head office</source>
        <translation>正在查询</translation>
    </message>
    <message>
        <source>We cannot look it up just now</source>
        <translation>现在暂时查不到</translation>
    </message>
    <message>
        <source>This kiosk has no network. Your complaint is safe; please ask again later or speak to a member of staff.</source>
        <translation>网络暂时不通。您的投诉已妥善保存，请稍后再查，或询问工作人员。</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新查询</translation>
    </message>
</context>
<context>
    <name>ProgressQuery</name>
    <message>
        <source>This is not a number from our receipt. Please compare it letter by letter.</source>
        <translation>编号不对，请与回执逐位核对。</translation>
    </message>
    <message>
        <source>Please give the last four digits of the phone number.</source>
        <translation>请输入手机号码后四位。</translation>
    </message>
    <message>
        <source>You hear from us by %1.</source>
        <translation>我们将在 %1 前答复您。</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Your four digits: %1</source>
        <translation>您的四位查询码：%1</translation>
    </message>
    <message>
        <source>Please write both down or take a photo. With the number and these four digits you can ask how far it is.</source>
        <translation>请记下或拍照。凭编号和四位查询码可以查询办理进度。</translation>
    </message>
    <message>
        <source>The number as a code to photograph</source>
        <translation>编号二维码，可拍照保存</translation>
    </message>
    <message>
        <source>The receipt is being printed. Please take it with you.</source>
        <translation>回执正在打印，请取走。</translation>
    </message>
    <message>
        <source>No printer answers. Please take a photo, or ask a member of staff for the receipt.</source>
        <translation>打印机未连接。请拍照保存，或向工作人员索取回执。</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>打印回执</translation>
    </message>
    <message>
        <source>We have your complaint. Thank you.</source>
        <translation>投诉已收到，谢谢您</translation>
    </message>
    <message>
        <source>It stands in the opinion book. Thank you.</source>
        <translation>已写入意见簿，谢谢您</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>您的编号</translation>
    </message>
    <message>
        <source>Please write it down or take a photo. With it and the last four digits of your phone you can ask how far it is.</source>
        <translation>请记下或拍照保存。凭编号和手机号码后四位可查询处理进度。</translation>
    </message>
    <message>
        <source>What we promise you</source>
        <translation>我们承诺</translation>
    </message>
    <message>
        <source>You stayed anonymous: the answer will stand in this branch&apos;s opinion book.</source>
        <translation>您选择了匿名，答复将公布在本网点的意见簿上。</translation>
    </message>
    <message>
        <source>Saved on this device; it is delivered by itself as soon as there is a network.</source>
        <translation>已保存在本机，联网后自动送达。</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Is this right?</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Lost %1 yuan</source>
        <translation>损失 %1 元</translation>
    </message>
    <message>
        <source>Lost money</source>
        <translation>有经济损失</translation>
    </message>
    <message>
        <source>Was hurt</source>
        <translation>受到人身伤害</translation>
    </message>
    <message>
        <source>No harm</source>
        <translation>没有损失</translation>
    </message>
    <message>
        <source>About</source>
        <translation>投诉方面</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事情经过</translation>
    </message>
    <message>
        <source>Harm</source>
        <translation>损失情况</translation>
    </message>
    <message>
        <source>Answer to</source>
        <translation>回复对象</translation>
    </message>
    <message>
        <source>Signature (may stay empty)</source>
        <translation>签名（可不签）</translation>
    </message>
    <message>
        <source>Write your name here with a finger</source>
        <translation>请用手指在此签名</translation>
    </message>
</context>
<context>
    <name>ReviewRow</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>Would you like to sign?</source>
        <translation>是否署名？</translation>
    </message>
    <message>
        <source>Both may stay empty. In the book only the first character of a name is shown.</source>
        <translation>均可不填。公布时只显示姓氏。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>手机号码</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Sign here</source>
        <translation>请在此签名</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>重新签名</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>How can we do better?</source>
        <translation>您的声音，我们倾听</translation>
    </message>
    <message>
        <source>Every voice gets an answer. It takes about a minute and a half.</source>
        <translation>每一条意见都有回音，大约一分半钟填完。</translation>
    </message>
    <message>
        <source>I have a complaint</source>
        <translation>我要投诉</translation>
    </message>
    <message>
        <source>Say what went wrong; get a number and a time for our answer</source>
        <translation>说明问题，获得编号和答复时限</translation>
    </message>
    <message>
        <source>Write in the opinion book</source>
        <translation>写意见簿</translation>
    </message>
    <message>
        <source>A few words, with or without your name</source>
        <translation>留几句话，署名或匿名</translation>
    </message>
    <message>
        <source>Praise or suggest something</source>
        <translation>我要表扬 / 建议</translation>
    </message>
    <message>
        <source>What was good, what could be better</source>
        <translation>哪里做得好，哪里可以更好</translation>
    </message>
    <message>
        <source>How far is my complaint?</source>
        <translation>查询进度</translation>
    </message>
    <message>
        <source>With the number on your receipt</source>
        <translation>凭回执编号查询</translation>
    </message>
    <message>
        <source>Read the answers in the opinion book</source>
        <translation>翻看意见簿里的答复</translation>
    </message>
</context>
<context>
    <name>StepMark</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
</context>
<context>
    <name>WhatPage</name>
    <message>
        <source>What happened?</source>
        <translation>发生了什么？</translation>
    </message>
    <message>
        <source>Touch what fits</source>
        <translation>点选符合的情况</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>用您自己的话说</translation>
    </message>
    <message>
        <source>When, where, who, and what you would like us to do</source>
        <translation>时间、地点、人物，以及您的诉求</translation>
    </message>
</context>
<context>
    <name>YesNo</name>
    <message>
        <source>No</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>有</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>123</source>
        <translation>123</translation>
    </message>
    <message>
        <source>Write by hand</source>
        <translation>手写</translation>
    </message>
</context>
<context>
    <name>handwriting</name>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>Write here with a finger, one character at a time</source>
        <translation>请用手指在此书写，一次一字</translation>
    </message>
</context>
<context>
    <name>ReceiptPrinter</name>
    <message>
        <source>With this number and these four digits you can ask how far it is.</source>
        <translation>凭编号和四位查询码可以查询办理进度。</translation>
    </message>
    <message>
        <source>Four digits: %1</source>
        <translation>四位查询码：%1</translation>
    </message>
    <message>
        <source>Receipt for your complaint</source>
        <translation>投诉回执</translation>
    </message>
    <message>
        <source>Receipt for your entry in the opinion book</source>
        <translation>意见簿回执</translation>
    </message>
    <message>
        <source>With this number and the last four digits of your phone you can ask how far it is.</source>
        <translation>凭此编号和手机号码后四位可查询处理进度。</translation>
    </message>
</context>
<context>
    <name>LeavePad</name>
    <message>
        <source>That is not the PIN.</source>
        <translation>密码不对。</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Please wait five minutes.</source>
        <translation>密码错误次数过多，请五分钟后再试。</translation>
    </message>
    <message>
        <source>No PIN has been set on this device: huiyin --set-pin sets it.</source>
        <translation>本机尚未设置密码，请用 huiyin --set-pin 设置。</translation>
    </message>
    <message>
        <source>For staff: leave the kiosk</source>
        <translation>工作人员：退出自助机</translation>
    </message>
    <message>
        <source>Branch PIN</source>
        <translation>网点密码</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>Answers in the opinion book</source>
        <translation>意见簿里的答复</translation>
    </message>
    <message>
        <source>Only the first character of a name is shown.</source>
        <translation>姓名只显示姓氏。</translation>
    </message>
    <message>
        <source>Fetching the book from head office</source>
        <translation>正在从总行获取意见簿</translation>
    </message>
    <message>
        <source>Nothing stands here yet</source>
        <translation>这里还没有内容</translation>
    </message>
    <message>
        <source>As soon as the outlet has answered an entry and published it, you read it here.</source>
        <translation>网点答复并公开意见后，您可以在这里看到。</translation>
    </message>
    <message>
        <source>Write in the opinion book</source>
        <translation>写意见簿</translation>
    </message>
    <message>
        <source>The book cannot be shown just now</source>
        <translation>暂时无法显示意见簿</translation>
    </message>
    <message>
        <source>This kiosk has no network. Please ask a member of staff for the paper book.</source>
        <translation>本机未联网，请向工作人员索取纸质意见簿。</translation>
    </message>
</context>
<context>
    <name>BookEntry</name>
    <message>
        <source>The outlet&apos;s answer, %1</source>
        <translation>网点答复 · %1</translation>
    </message>
    <message>
        <source>The outlet&apos;s answer</source>
        <translation>网点答复</translation>
    </message>
</context>
<context>
    <name>BookModel</name>
    <message>
        <source>A customer</source>
        <translation>匿名客户</translation>
    </message>
    <message>
        <source>As it stood on %1; newer answers come with the network.</source>
        <translation>本机未联网，以下内容更新至 %1。</translation>
    </message>
</context>
<context>
    <name>KioskHealth</name>
    <message>
        <source>The log was damaged and now lies in %1. %2 entries that waited were brought back. Nothing needs to be done; keep that folder.</source>
        <translation>本机日志曾经损坏，现存放在 %1。其中 %2 条未送达的内容已找回，无需处理，请保留该文件夹。</translation>
    </message>
    <message>
        <source>The log was moved to %1. %2 entries that waited were brought back. Enrol this kiosk with a new code from head office: they are handed over then. Keep that folder.</source>
        <translation>原日志现存放在 %1，其中 %2 条未送达的内容已找回。请用总行的新启用码重新启用本机，届时自动送达。请保留该文件夹。</translation>
    </message>
    <message>
        <source>The disk is full (%1 MB left): this kiosk takes nothing until there are %2 MB again. Free some space.</source>
        <translation>磁盘已满（剩余 %1 MB），不足 %2 MB 时本机不再受理。请清理磁盘空间。</translation>
    </message>
    <message>
        <source>The disk is nearly full (%1 MB left). Free some space: below %2 MB this kiosk takes nothing more.</source>
        <translation>磁盘即将写满（剩余 %1 MB）。请清理磁盘空间，低于 %2 MB 时本机将停止受理。</translation>
    </message>
    <message>
        <source>This kiosk&apos;s clock cannot be right. Set it. Until head office has been reached, receipts name working days but no date.</source>
        <translation>本机时钟有误，请校准。在联系上总行之前，回执只写工作日数，不写日期。</translation>
    </message>
    <message>
        <source>%1 day(s)</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>This kiosk&apos;s clock is %1 behind. Set it; meanwhile head office&apos;s time counts.</source>
        <translation>本机时钟慢 %1，请校准。在此期间以总行时间为准。</translation>
    </message>
    <message>
        <source>This kiosk&apos;s clock is %1 ahead. Set it; meanwhile head office&apos;s time counts.</source>
        <translation>本机时钟快 %1，请校准。在此期间以总行时间为准。</translation>
    </message>
    <message>
        <source>Head office has shut this kiosk out: it takes nothing more. %1 entries wait here. Ask head office for a new code and start this kiosk with it: they are handed over then.</source>
        <translation>总行已停用本机，本机不再受理。本机还有 %1 条未送达的内容：请向总行申请新的启用码并用它启动本机，届时自动送达。</translation>
    </message>
    <message>
        <source>Head office&apos;s address refuses this kiosk. Nothing arrives; what customers hand in is kept here. Check the address with head office: huiyin-replica status says more.</source>
        <translation>总行地址的应答拒绝本机，内容暂不能送达，客户提交的内容都保存在本机。请与总行核对地址，详情请用 huiyin-replica status 查看。</translation>
    </message>
    <message>
        <source>Head office&apos;s server shows another key than when this kiosk was enrolled. Nothing is sent; what customers hand in is kept here. Compare the key with head office, then confirm it with huiyin-replica trust.</source>
        <translation>总行服务器的密钥与本机启用时不同，已停止发送，客户提交的内容都保存在本机。请与总行核对密钥，再用 huiyin-replica trust 确认。</translation>
    </message>
    <message>
        <source>This kiosk is out of order. Please speak to a member of staff.</source>
        <translation>本机暂停使用，请联系工作人员。</translation>
    </message>
    <message>
        <source>This kiosk is not set up yet. Please speak to a member of staff.</source>
        <translation>本机尚未启用，请联系工作人员。</translation>
    </message>
    <message>
        <source>This kiosk takes nothing in any more. Please go to the counter: you are heard there.</source>
        <translation>本机已停止受理，请到柜台办理，工作人员会当面受理。</translation>
    </message>
    <message>
        <source>This kiosk has no room left just now. Please go to the counter: you are heard there.</source>
        <translation>本机暂时无法保存新的内容，请到柜台办理，工作人员会当面受理。</translation>
    </message>
    <message>
        <source>Head office did not take %1 of this kiosk&apos;s entries. They are kept here: huiyin-replica status says why.</source>
        <translation>总行未接收本机的 %1 条内容，已保留在本机，原因可用 huiyin-replica status 查看。</translation>
    </message>
</context>
<context>
    <name>StaffNotices</name>
    <message>
        <source>For staff: what needs attention</source>
        <translation>工作人员请注意</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>知道了</translation>
    </message>
</context>
</TS>
