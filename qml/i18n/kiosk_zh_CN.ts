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
        <source>Choose the closest match.</source>
        <translation>请选择最接近的一项。</translation>
    </message>
</context>
<context>
    <name>CategoryTiles</name>
    <message>
        <source>What exactly?</source>
        <translation>具体是哪种情况？</translation>
    </message>
</context>
<context>
    <name>CodePad</name>
    <message>
        <source>Delete the last one</source>
        <translation>删除最后一位</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>ContactPage</name>
    <message>
        <source>How should we reply?</source>
        <translation>我们怎样回复您？</translation>
    </message>
    <message>
        <source>We use this only to handle and answer this complaint.</source>
        <translation>您的信息仅用于处理和回复本次投诉。</translation>
    </message>
    <message>
        <source>Reply by</source>
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
        <source>Home visit</source>
        <translation>上门回复</translation>
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
        <source>Mobile number (optional)</source>
        <translation>手机号码（可不填）</translation>
    </message>
    <message>
        <source>You can use the last four digits to check progress later.</source>
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
        <source>I&apos;d rather stay anonymous</source>
        <translation>我要匿名</translation>
    </message>
    <message>
        <source>Then we can&apos;t contact you. Our answer will appear in this branch&apos;s opinion book.</source>
        <translation>匿名时我们无法联系您，答复将公布在本网点的意见簿上。</translation>
    </message>
</context>
<context>
    <name>FactsPage</name>
    <message>
        <source>Who is it about? (optional)</source>
        <translation>投诉的是谁？（可不填）</translation>
    </message>
    <message>
        <source>A name, or the number on the badge</source>
        <translation>姓名或工牌号</translation>
    </message>
    <message>
        <source>Did you suffer a loss?</source>
        <translation>是否给您造成了损失？</translation>
    </message>
    <message>
        <source>If so, we&apos;ll act faster. If not, just tap Next.</source>
        <translation>如有，我们会更快处理；如没有，请直接点“下一步”。</translation>
    </message>
    <message>
        <source>Did you lose money?</source>
        <translation>是否有经济损失？</translation>
    </message>
    <message>
        <source>About how much, in yuan? (optional)</source>
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
        <source>This field is full, and the rest was left out. Shorten the text first.</source>
        <translation>已写满，放不下的内容没有写入，请先删减。</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1（必填）</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still there?</source>
        <translation>您还在吗？</translation>
    </message>
    <message>
        <source>In %1 seconds we&apos;ll start over and clear what you wrote, so that nobody else can read it.</source>
        <translation>%1 秒后将回到首页并清除您填写的内容，以免他人看到。</translation>
    </message>
    <message>
        <source>I&apos;m still here</source>
        <translation>我还在，继续填写</translation>
    </message>
    <message>
        <source>Start over now</source>
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
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Submit</source>
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
        <source>Rehearsal: anything you submit is for practice only.</source>
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
        <source>Please choose what it&apos;s about.</source>
        <translation>请选择投诉类型。</translation>
    </message>
    <message>
        <source>Please choose one.</source>
        <translation>请选择一项。</translation>
    </message>
    <message>
        <source>Please tell us briefly what happened, or tap a sentence above.</source>
        <translation>请简单说明发生了什么，或点选上面的一句话。</translation>
    </message>
    <message>
        <source>Please enter the amount in yuan, such as 120 or 120.50.</source>
        <translation>请填写金额（元），例如 120 或 120.50。</translation>
    </message>
    <message>
        <source>Please enter your mobile number so that we can call you.</source>
        <translation>要给您打电话，请填写手机号码。</translation>
    </message>
    <message>
        <source>Please enter your email address so that we can write to you.</source>
        <translation>要给您发邮件，请填写电子邮箱。</translation>
    </message>
    <message>
        <source>Please enter your name or contact details, or stay anonymous.</source>
        <translation>请填写姓名或联系方式，或选择匿名。</translation>
    </message>
    <message>
        <source>We couldn&apos;t save this, so nothing has been submitted. What you wrote is still here. Please try again, or ask a member of staff.</source>
        <translation>未能保存，投诉尚未提交。您填写的内容还在，请再试一次，或请工作人员协助。</translation>
    </message>
    <message>
        <source>My complaint is about this: %1.</source>
        <translation>我对此不满意：%1。</translation>
    </message>
    <message>
        <source>Days are counted from when you submitted this, by head office&apos;s clock.</source>
        <translation>期限自您提交之时起算，以总行时间为准。</translation>
    </message>
    <message>
        <source>We&apos;ll contact you right away</source>
        <translation>立即与您联系</translation>
    </message>
    <message>
        <source>You&apos;ll have our answer today</source>
        <translation>当日给您答复</translation>
    </message>
    <message numerus="yes">
        <source>We&apos;ll contact you within %n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日内与您联系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You&apos;ll have our answer within %n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日内给您答复</numerusform>
        </translation>
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
        <source>Give praise or make a suggestion</source>
        <translation>我要表扬 / 建议</translation>
    </message>
    <message>
        <source>Write in the opinion book</source>
        <translation>写意见簿</translation>
    </message>
    <message>
        <source>The branch answers and signs every entry.</source>
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
        <source>I&apos;d like to make a</source>
        <translation>您要写的是</translation>
    </message>
    <message>
        <source>Your comment</source>
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
        <source>Submit</source>
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
        <source>As on your ID card</source>
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
        <source>I&apos;d rather stay anonymous</source>
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
        <translation>自助终端</translation>
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
        <source>Nothing to do</source>
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
        <source>Check my complaint</source>
        <translation>查询进度</translation>
    </message>
    <message>
        <source>Enter the code on your receipt, then the four digits.</source>
        <translation>请输入回执上的编号，再输入四位数字。</translation>
    </message>
    <message>
        <source>We couldn&apos;t find a complaint with that number and those digits. Please check both.</source>
        <translation>没有查到，请核对编号和手机号码后四位。</translation>
    </message>
    <message>
        <source>We&apos;re busy right now. Please try again in a minute.</source>
        <translation>查询的人较多，请一分钟后再试。</translation>
    </message>
    <message>
        <source>Code or number on your receipt</source>
        <translation>回执上的编号（长短均可）</translation>
    </message>
    <message>
        <source>For example K7M2 QX4H</source>
        <translation>例如 K7M2 QX4H</translation>
    </message>
    <message>
        <source>Last four digits of your phone, or the four on the receipt</source>
        <translation>手机号码后四位，或四位查询码</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Looking it up</source>
        <translation>正在查询</translation>
    </message>
    <message>
        <source>We can&apos;t look it up right now</source>
        <translation>现在暂时查不到</translation>
    </message>
    <message>
        <source>This kiosk is offline. Your complaint is safe. Please try again later, or ask a member of staff.</source>
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
        <source>That isn&apos;t a number from our receipts. Please check it character by character.</source>
        <translation>编号不对，请与回执逐位核对。</translation>
    </message>
    <message>
        <source>Please enter the last four digits of the phone number.</source>
        <translation>请输入手机号码后四位。</translation>
    </message>
    <message>
        <source>We&apos;ll contact you by %1.</source>
        <translation>我们将在 %1 前与您联系。</translation>
    </message>
    <message>
        <source>You&apos;ll have our answer by %1.</source>
        <translation>我们将在 %1 前答复您。</translation>
    </message>
    <message>
        <source>You&apos;ll have our further answer by %1.</source>
        <translation>我们将在 %1 前再次答复您。</translation>
    </message>
    <message>
        <source>You&apos;ll hear from us by %1.</source>
        <translation>我们将在 %1 前给您回音。</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Your four digits: %1</source>
        <translation>您的四位查询码：%1</translation>
    </message>
    <message>
        <source>Please write both down or take a photo. You&apos;ll need the number and these four digits to check progress.</source>
        <translation>请记下或拍照。凭编号和四位查询码可以查询办理进度。</translation>
    </message>
    <message>
        <source>Scan to follow it on your phone</source>
        <translation>扫码可在手机上查询进度</translation>
    </message>
    <message>
        <source>The number as a QR code</source>
        <translation>编号二维码，可拍照保存</translation>
    </message>
    <message>
        <source>The receipt is being printed. Please take it with you.</source>
        <translation>回执正在打印，请取走。</translation>
    </message>
    <message>
        <source>The printer isn&apos;t responding. Please take a photo, or ask a member of staff for the receipt.</source>
        <translation>打印机未连接。请拍照保存，或向工作人员索取回执。</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>打印回执</translation>
    </message>
    <message>
        <source>We&apos;ve received your complaint. Thank you.</source>
        <translation>投诉已收到，谢谢您</translation>
    </message>
    <message>
        <source>It&apos;s in the opinion book. Thank you.</source>
        <translation>已写入意见簿，谢谢您</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>您的编号</translation>
    </message>
    <message>
        <source>Please write it down or take a photo. You&apos;ll need it and the last four digits of your phone to check progress.</source>
        <translation>请记下或拍照保存。凭编号和手机号码后四位可查询处理进度。</translation>
    </message>
    <message>
        <source>Our promise to you</source>
        <translation>我们承诺</translation>
    </message>
    <message>
        <source>You stayed anonymous: our answer will appear in this branch&apos;s opinion book.</source>
        <translation>您选择了匿名，答复将公布在本网点的意见簿上。</translation>
    </message>
    <message>
        <source>Saved on this device. It will be sent automatically once the network is back.</source>
        <translation>已保存在本机，联网后自动送达。</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Please check your details</source>
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
        <source>Loss of money</source>
        <translation>有经济损失</translation>
    </message>
    <message>
        <source>Injury</source>
        <translation>受到人身伤害</translation>
    </message>
    <message>
        <source>No loss of money</source>
        <translation>没有经济损失</translation>
    </message>
    <message>
        <source>Loss of money: not answered</source>
        <translation>经济损失：未填写</translation>
    </message>
    <message>
        <source>No injury</source>
        <translation>没有受到人身伤害</translation>
    </message>
    <message>
        <source>Injury: not answered</source>
        <translation>人身伤害：未填写</translation>
    </message>
    <message>
        <source>Complaint type</source>
        <translation>投诉类型</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事情经过</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失情况</translation>
    </message>
    <message>
        <source>Contact details</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Signature (optional)</source>
        <translation>签名（可不签）</translation>
    </message>
    <message>
        <source>Sign here with your finger</source>
        <translation>请用手指在此签名</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未填写</translation>
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
        <source>Would you like to leave your name?</source>
        <translation>是否署名？</translation>
    </message>
    <message>
        <source>Both are optional. Only the first character of a name is published.</source>
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
        <source>Every comment gets an answer. It takes about a minute and a half.</source>
        <translation>每一条意见都有回音，大约一分半钟填完。</translation>
    </message>
    <message>
        <source>I have a complaint</source>
        <translation>我要投诉</translation>
    </message>
    <message>
        <source>Tell us what went wrong, and get a number and a reply date</source>
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
        <source>Give praise or make a suggestion</source>
        <translation>我要表扬 / 建议</translation>
    </message>
    <message>
        <source>What went well, and what could be better</source>
        <translation>哪里做得好，哪里可以更好</translation>
    </message>
    <message>
        <source>Check my complaint</source>
        <translation>查询进度</translation>
    </message>
    <message>
        <source>Using your receipt number</source>
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
        <source>Tap what applies</source>
        <translation>点选符合的情况</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>用您自己的话说</translation>
    </message>
    <message>
        <source>When, where, who, and what you&apos;d like us to do</source>
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
        <source>Handwriting</source>
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
        <source>Write one character in a square. Take your time. For the next one, touch a character above or write in another square.</source>
        <translation>一格写一个字，慢慢写。写好后，请点选上方的字，或在另一格写下一个字。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>ReceiptPrinter</name>
    <message>
        <source>Use this number and these four digits to check progress.</source>
        <translation>凭编号和四位查询码可以查询办理进度。</translation>
    </message>
    <message>
        <source>Short code: %1</source>
        <translation>短编号：%1</translation>
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
        <source>Use this number and the last four digits of your phone to check progress.</source>
        <translation>凭此编号和手机号码后四位可查询处理进度。</translation>
    </message>
</context>
<context>
    <name>LeavePad</name>
    <message>
        <source>Last exchange: %1</source>
        <translation>上次同步：%1</translation>
    </message>
    <message>
        <source>Free software: GPL-3.0-or-later and Apache-2.0</source>
        <translation>自由软件：GPL-3.0 或更高版本，以及 Apache-2.0</translation>
    </message>
    <message>
        <source>Wrong PIN.</source>
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
        <source>For staff: exit the kiosk</source>
        <translation>工作人员：退出自助终端</translation>
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
        <source>Loading the book from head office</source>
        <translation>正在从总行获取意见簿</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>这里还没有内容</translation>
    </message>
    <message>
        <source>Once the branch has answered and published an entry, you can read it here.</source>
        <translation>网点答复并公开意见后，您可以在这里看到。</translation>
    </message>
    <message>
        <source>Write in the opinion book</source>
        <translation>写意见簿</translation>
    </message>
    <message>
        <source>The book can&apos;t be shown right now</source>
        <translation>暂时无法显示意见簿</translation>
    </message>
    <message>
        <source>This kiosk is offline. Please ask a member of staff for the paper book.</source>
        <translation>本机未联网，请向工作人员索取纸质意见簿。</translation>
    </message>
</context>
<context>
    <name>BookEntry</name>
    <message>
        <source>The branch&apos;s answer, %1</source>
        <translation>网点答复 · %1</translation>
    </message>
    <message>
        <source>The branch&apos;s answer</source>
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
        <source>As of %1. Newer answers will appear once the network is back.</source>
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
        <source>This kiosk is closed. Please go to the counter: staff will take your complaint there.</source>
        <translation>本机已停止受理，请到柜台办理，工作人员会当面受理。</translation>
    </message>
    <message>
        <source>This kiosk can&apos;t store anything right now. Please go to the counter: staff will take your complaint there.</source>
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
        <source>OK</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>KioskComforts</name>
    <message>
        <source>Call staff</source>
        <translation>呼叫工作人员</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>大字版</translation>
    </message>
    <message>
        <source>Normal type</source>
        <translation>标准字号</translation>
    </message>
</context>
<context>
    <name>PickField</name>
    <message>
        <source>A part of the name, or the number</source>
        <translation>输入名称或编号的一部分</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>CallCard</name>
    <message>
        <source>We&apos;re calling a member of staff</source>
        <translation>正在呼叫工作人员</translation>
    </message>
    <message>
        <source>Somebody is on the way</source>
        <translation>工作人员马上就来</translation>
    </message>
    <message>
        <source>Nobody has answered yet</source>
        <translation>暂时还没有人回应</translation>
    </message>
    <message>
        <source>Nobody can be called from here just now</source>
        <translation>现在无法从这里呼叫工作人员</translation>
    </message>
    <message>
        <source>Please wait here for a moment.</source>
        <translation>请在这里稍候。</translation>
    </message>
    <message>
        <source>Please stay here: a member of staff is coming to you.</source>
        <translation>请留在这里，工作人员正在过来。</translation>
    </message>
    <message>
        <source>Please turn to a colleague in the hall or at the counter, or call again.</source>
        <translation>请直接找大堂或柜台的工作人员，也可以再呼叫一次。</translation>
    </message>
    <message>
        <source>There is no connection at the moment. Please turn to a colleague in the hall or at the counter.</source>
        <translation>目前没有网络连接，请直接找大堂或柜台的工作人员。</translation>
    </message>
    <message>
        <source>Back to the kiosk</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>再次呼叫</translation>
    </message>
</context>
<context>
    <name>ScreenKeyboard</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>收起</translation>
    </message>
</context>
</TS>
