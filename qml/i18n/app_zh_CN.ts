<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Account, name, unit or role</source>
        <translation>账号、姓名、机构或角色</translation>
    </message>
    <message>
        <source>No such account.</source>
        <translation>没有符合条件的账号。</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>重置密码</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Password of %1:</source>
        <translation>%1 的密码：</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新建账号</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
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
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Add the account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>New password for %1?</source>
        <translation>重置 %1 的密码？</translation>
    </message>
    <message>
        <source>The old one no longer works, and who is signed in with it is signed out.</source>
        <translation>原密码将失效，已登录的会话将退出。</translation>
    </message>
    <message>
        <source>Lock %1?</source>
        <translation>锁定 %1？</translation>
    </message>
    <message>
        <source>Nobody can sign in with this account until it is unlocked, and who is signed in with it is signed out.</source>
        <translation>解锁之前，此账号无法登录；正在使用此账号的人将被退出。</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>There is nothing for your role to do here.</source>
        <translation>当前角色在此无需办理。</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>全部操作</translation>
    </message>
</context>
<context>
    <name>ActionField</name>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
</context>
<context>
    <name>ActionSheet</name>
    <message>
        <source>Save, next step</source>
        <translation>保存并办理下一步</translation>
    </message>
    <message>
        <source>Please fill in: %1</source>
        <translation>请填写：%1</translation>
    </message>
    <message>
        <source>Recorded, but it has no effect: %1</source>
        <translation>已记录，但未生效：%1</translation>
    </message>
    <message>
        <source>Before it can be closed:</source>
        <translation>结案前还需完成：</translation>
    </message>
    <message>
        <source>Please fill this in</source>
        <translation>请填写此项</translation>
    </message>
    <message>
        <source>This will be added to the timeline with your name and the time.</source>
        <translation>将连同您的姓名和时间记入处理记录。</translation>
    </message>
    <message>
        <source>Please confirm this first.</source>
        <translation>请先确认。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Why more time is needed</source>
        <translation>延期理由</translation>
    </message>
    <message>
        <source>Why it does not exist</source>
        <translation>不存在的原因</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>问题性质</translation>
    </message>
    <message>
        <source>Reason of the judgement</source>
        <translation>判断理由</translation>
    </message>
    <message>
        <source>What the department does about it</source>
        <translation>部门的处理意见</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>执行人</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>终止说明</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Why it is counted wrongly</source>
        <translation>异议理由</translation>
    </message>
    <message>
        <source>The branch is right</source>
        <translation>异议成立</translation>
    </message>
    <message>
        <source>Answer to the branch</source>
        <translation>答复意见</translation>
    </message>
    <message>
        <source>What was paid for, and how</source>
        <translation>补偿事由和方式</translation>
    </message>
    <message>
        <source>Why it cannot be solved</source>
        <translation>不能解决的原因</translation>
    </message>
    <message>
        <source>Signature of who answered</source>
        <translation>处理人签字</translation>
    </message>
    <message>
        <source>Signature of the head, if present</source>
        <translation>负责人签字（如在场）</translation>
    </message>
    <message>
        <source>Cause (Op. 6)</source>
        <translation>成因（操作规程第六条）</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>材料类别</translation>
    </message>
    <message>
        <source>Who to notify</source>
        <translation>通报对象</translation>
    </message>
    <message>
        <source>Right cause (Op. 6)</source>
        <translation>正确的成因</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>It is so</source>
        <translation>属实</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>证明内容</translation>
    </message>
    <message>
        <source>Note; no customer sees it</source>
        <translation>备注（客户不可见）</translation>
    </message>
    <message>
        <source>File, if there is one</source>
        <translation>文件（如有）</translation>
    </message>
    <message>
        <source>The customer is standing here and it is solved on the spot</source>
        <translation>客户在现场，当场解决</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>New level</source>
        <translation>新级别</translation>
    </message>
    <message>
        <source>To which unit</source>
        <translation>转给哪个单位</translation>
    </message>
    <message>
        <source>As what</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What the superior unit is to decide</source>
        <translation>请上级行决定的事项</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>批示内容</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>沟通内容</translation>
    </message>
    <message>
        <source>What you told the customer</source>
        <translation>告知客户的内容</translation>
    </message>
    <message>
        <source>Next reply by</source>
        <translation>下次答复时间</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>核实情况</translation>
    </message>
    <message>
        <source>Is it true?</source>
        <translation>是否属实</translation>
    </message>
    <message>
        <source>Signature of the handler</source>
        <translation>经办人签字</translation>
    </message>
    <message>
        <source>Proposed solution</source>
        <translation>拟处理方案</translation>
    </message>
    <message>
        <source>Opinion of the head</source>
        <translation>负责人意见</translation>
    </message>
    <message>
        <source>Signature of the head</source>
        <translation>负责人签字</translation>
    </message>
    <message>
        <source>Why it is sent back</source>
        <translation>退回原因</translation>
    </message>
    <message>
        <source>What was put right</source>
        <translation>整改内容</translation>
    </message>
    <message>
        <source>Amount in yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Directly by us, not through another unit</source>
        <translation>由本单位直接答复（不经其他单位）</translation>
    </message>
    <message>
        <source>What the customer was answered</source>
        <translation>答复客户的内容</translation>
    </message>
    <message>
        <source>How satisfied is the customer?</source>
        <translation>客户满意度</translation>
    </message>
    <message>
        <source>Summary of how it was handled</source>
        <translation>处理情况摘要</translation>
    </message>
    <message>
        <source>Which unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>What you told them</source>
        <translation>通报内容</translation>
    </message>
    <message>
        <source>What the customer says</source>
        <translation>客户意见</translation>
    </message>
    <message>
        <source>What is to be done again</source>
        <translation>需要重新处理的内容</translation>
    </message>
    <message>
        <source>Reason of the customer</source>
        <translation>客户撤诉原因</translation>
    </message>
    <message>
        <source>The customer withdraws of their own will; nobody pressed them</source>
        <translation>客户自愿撤诉，无人施压</translation>
    </message>
    <message>
        <source>How this was checked</source>
        <translation>核实方式</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>认定结果</translation>
    </message>
    <message>
        <source>Ground (item of the assessment rules)</source>
        <translation>认定依据（考核细则条款）</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What is to be improved</source>
        <translation>改进建议</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Person in charge, or successor</source>
        <translation>专人，或接任的首问责任人</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>专人</translation>
    </message>
    <message>
        <source>The customer is to be called a second time</source>
        <translation>需要二次回访客户</translation>
    </message>
    <message>
        <source>The regulator&apos;s limit is extended with approval</source>
        <translation>批准延长监管时限</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>The customer has complained again</source>
        <translation>客户再次投诉</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Which sanction, and why</source>
        <translation>问责内容及原因</translation>
    </message>
    <message>
        <source>What it is commended for</source>
        <translation>表彰事由</translation>
    </message>
    <message>
        <source>To which complaint</source>
        <translation>关联到哪件投诉</translation>
    </message>
    <message>
        <source>Which link</source>
        <translation>哪一项关联</translation>
    </message>
    <message>
        <source>What is corrected</source>
        <translation>更正项目</translation>
    </message>
    <message>
        <source>Right value</source>
        <translation>正确内容</translation>
    </message>
    <message>
        <source>Right sub-category</source>
        <translation>正确的子类别</translation>
    </message>
    <message>
        <source>Which plan, and what is done first</source>
        <translation>启动的预案及先期措施</translation>
    </message>
    <message>
        <source>Who leads</source>
        <translation>牵头人</translation>
    </message>
    <message>
        <source>Referring body</source>
        <translation>转介机构</translation>
    </message>
    <message>
        <source>What the body was answered</source>
        <translation>答复转介机构的内容</translation>
    </message>
    <message>
        <source>What is to be put right for good</source>
        <translation>需要整改的问题</translation>
    </message>
    <message>
        <source>Kind of evidence</source>
        <translation>证据种类</translation>
    </message>
    <message>
        <source>What it shows, and where it is kept</source>
        <translation>证明内容及存放处</translation>
    </message>
</context>
<context>
    <name>AdminList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Administration</name>
    <message>
        <source>events %1 have not come back</source>
        <translation>记录 %1 尚未找回</translation>
    </message>
    <message>
        <source>events %1 are lost</source>
        <translation>记录 %1 已丢失</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>%1 events waiting there</source>
        <translation>%1 条待上传</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>失联</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>自助终端</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>平板</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 条记录</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>最近连接 %1</translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>尚未连接</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Two devices under one name</source>
        <translation>两台设备使用同一身份</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Log complete</source>
        <translation>日志完整</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>有损坏</translation>
    </message>
    <message>
        <source>Complete: %1 events from %2 origins, covering %3 subjects.</source>
        <translation>完整：%2 个来源的 %1 条记录，%3 个事项与之一致。</translation>
    </message>
    <message>
        <source>Damage found in %1 events from %2 origins, covering %3 subjects.</source>
        <translation>在 %2 个来源的 %1 条记录、%3 个事项中发现损坏。</translation>
    </message>
    <message>
        <source>clock %1 slow</source>
        <translation>时钟慢 %1</translation>
    </message>
    <message>
        <source>clock %1 fast</source>
        <translation>时钟快 %1</translation>
    </message>
    <message>
        <source>Clock wrong</source>
        <translation>时钟有误</translation>
    </message>
</context>
<context>
    <name>Assessment</name>
    <message>
        <source>Fixed on %1</source>
        <translation>已于 %1 定案</translation>
    </message>
    <message>
        <source>Published; objections until %1, fixed on %2</source>
        <translation>已公布；异议截至 %1，%2 定案</translation>
    </message>
    <message>
        <source>Provisional; published on %1</source>
        <translation>暂定得分，%1 公布</translation>
    </message>
    <message>
        <source>The quarter is running</source>
        <translation>本季度尚未结束</translation>
    </message>
    <message>
        <source>Correction of %1</source>
        <translation>%1 更正</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Limits have passed</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Met in time</source>
        <translation>按时办理</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超时限</translation>
    </message>
    <message>
        <source>%1 points × %2</source>
        <translation>%1 分 × %2</translation>
    </message>
    <message>
        <source>−%1</source>
        <translation>−%1</translation>
    </message>
    <message>
        <source>100 − findings (at most %1) − %2 × (1 − share met in time)</source>
        <translation>100 − 责任扣分（最多 %1）− %2 ×（1 − 及时率）</translation>
    </message>
</context>
<context>
    <name>AssessmentPage</name>
    <message>
        <source>Assessment</source>
        <translation>季度考核</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分行</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>Bulletin</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>Deductions</source>
        <translation>扣分明细</translation>
    </message>
    <message>
        <source>Nothing is deducted for findings.</source>
        <translation>没有责任扣分。</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超时限</translation>
    </message>
    <message>
        <source>Every limit that has passed was met.</source>
        <translation>已到期的投诉均按时办理。</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Open</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>%1 起的一周</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>总行</translation>
    </message>
    <message>
        <source>%1: %2 received, %3 overdue</source>
        <translation>%1：受理 %2 件，超时 %3 件</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Overdue by branch</source>
        <translation>超时（按分行）</translation>
    </message>
    <message>
        <source>Overdue by level</source>
        <translation>超时（按级别）</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>没有超时事项。</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>监控看板</translation>
    </message>
    <message>
        <source>From this device&apos;s records, up to date</source>
        <translation>数据来自本机，已同步</translation>
    </message>
    <message>
        <source>From this device&apos;s records, last sync: %1</source>
        <translation>数据来自本机，最近同步：%1</translation>
    </message>
    <message>
        <source>No complaints yet</source>
        <translation>暂无投诉</translation>
    </message>
    <message>
        <source>They will appear here automatically.</source>
        <translation>有投诉时将自动显示。</translation>
    </message>
    <message>
        <source>Open by branch</source>
        <translation>处理中（按分行）</translation>
    </message>
    <message>
        <source>Open by level</source>
        <translation>处理中（按级别）</translation>
    </message>
    <message>
        <source>Clusters of the last 30 days</source>
        <translation>近 30 天聚集性投诉</translation>
    </message>
    <message>
        <source>No issue with several customers.</source>
        <translation>没有多名客户反映的同类问题。</translation>
    </message>
    <message>
        <source>Came back after it was rectified</source>
        <translation>整改后再次发生</translation>
    </message>
    <message>
        <source>Nothing came back.</source>
        <translation>没有再次发生的问题。</translation>
    </message>
</context>
<context>
    <name>BranchRulesPage</name>
    <message>
        <source>Submitted, waiting for channel operations</source>
        <translation>已报备，待渠道运营部处理</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>What is new, and why</source>
        <translation>修改内容及理由</translation>
    </message>
    <message>
        <source>Words to the branch</source>
        <translation>对分行的意见</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>报备</translation>
    </message>
    <message>
        <source>Branch rules</source>
        <translation>分行规则</translation>
    </message>
    <message>
        <source>The branch&apos;s own rules hold: %1</source>
        <translation>该分行执行自有规则：%1</translation>
    </message>
    <message>
        <source>The branch follows the bank&apos;s rules alone</source>
        <translation>该分行只执行总行规则</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分行</translation>
    </message>
    <message>
        <source>Part of the rules</source>
        <translation>规则的部分</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>A branch may tighten a limit, never loosen it (Art. 24). Where nothing is typed, the bank&apos;s value holds.</source>
        <translation>分行可以从严，不得放宽（第二十四条）。未填写的，按总行规定执行。</translation>
    </message>
    <message>
        <source>Name of the new version</source>
        <translation>新版本名称</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销修改</translation>
    </message>
    <message>
        <source>Take the branch&apos;s rules back</source>
        <translation>收回分行规则</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>From now on the bank&apos;s rules hold at this branch. Complaints keep the version they were received under.</source>
        <translation>自此该分行执行总行规则。已受理的投诉沿用受理时的版本。</translation>
    </message>
    <message>
        <source>Take them back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Try on the past</source>
        <translation>用历史数据试算</translation>
    </message>
    <message>
        <source>Head office is recalculating every complaint…</source>
        <translation>总行正在逐件重新计算……</translation>
    </message>
</context>
<context>
    <name>BranchValueRow</name>
    <message>
        <source>bank: %1</source>
        <translation>总行：%1</translation>
    </message>
</context>
<context>
    <name>BulletinSheet</name>
    <message>
        <source>Bulletin</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>Asking head office…</source>
        <translation>正在向总行查询……</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Mo</source>
        <translation>一</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>二</translation>
    </message>
    <message>
        <source>We</source>
        <translation>三</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>四</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>五</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>六</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>日</translation>
    </message>
    <message>
        <source>%1: worked to make up</source>
        <translation>%1：调休上班</translation>
    </message>
    <message>
        <source>%1: weekend</source>
        <translation>%1：周末休息</translation>
    </message>
    <message>
        <source>%1: public holiday</source>
        <translation>%1：放假</translation>
    </message>
    <message>
        <source>%1: working day</source>
        <translation>%1：工作日</translation>
    </message>
    <message>
        <source>%1 (not official)</source>
        <translation>%1 年（未公布）</translation>
    </message>
    <message>
        <source>%1 has an official calendar</source>
        <translation>%1 年启用正式日历</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1 due times of %2 open complaints would move.</source>
        <translation>%2 件未结投诉中，有 %1 个到期时间会改变。</translation>
    </message>
</context>
<context>
    <name>CalendarChange</name>
    <message>
        <source>Click a weekday to make it a public holiday, or a weekend day to make it a working day. Click again to undo.</source>
        <translation>点按工作日设为放假，点按周末设为调休上班；再点一次还原。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) changed</source>
        <translation>
            <numerusform>已修改 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Which due times move?</source>
        <translation>哪些到期时间会变？</translation>
    </message>
    <message>
        <source>Head office is recalculating every deadline…</source>
        <translation>总行正在重新计算全部到期时间…</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Working days</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>By the official calendar of %1</source>
        <translation>按 %1 年正式日历</translation>
    </message>
    <message>
        <source>No official calendar for %1: Monday to Friday is assumed, and said with every due time</source>
        <translation>%1 年尚无正式日历：暂按周一至周五推算，每个到期时间都会注明</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Take this year as official</source>
        <translation>设为正式日历</translation>
    </message>
    <message>
        <source>Public holiday</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>Weekend worked</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>Changed here</source>
        <translation>本次修改</translation>
    </message>
</context>
<context>
    <name>CaptureCustomer</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Landline</source>
        <translation>固定电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>How to answer</source>
        <translation>希望的答复方式</translation>
    </message>
</context>
<context>
    <name>CaptureFacts</name>
    <message>
        <source>Facts that determine the level</source>
        <translation>评级相关情况</translation>
    </message>
    <message>
        <source>Loss of money</source>
        <translation>资金损失</translation>
    </message>
    <message>
        <source>Amount in yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Number of complainants</source>
        <translation>投诉人数</translation>
    </message>
    <message>
        <source>Someone was injured</source>
        <translation>有人受伤</translation>
    </message>
    <message>
        <source>Public attention</source>
        <translation>引起社会关注</translation>
    </message>
    <message>
        <source>Government intervenes</source>
        <translation>政府介入</translation>
    </message>
    <message>
        <source>Court or arbitration</source>
        <translation>诉讼或仲裁</translation>
    </message>
</context>
<context>
    <name>CaptureForm</name>
    <message>
        <source>Save and issue number</source>
        <translation>登记并生成编号</translation>
    </message>
</context>
<context>
    <name>CapturePage</name>
    <message>
        <source>Or, shorter: %1</source>
        <translation>短编号：%1</translation>
    </message>
    <message>
        <source>Capture a complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>For a customer who is here in person, or who phoned or wrote.</source>
        <translation>代现场、来电或来信的客户登记。</translation>
    </message>
    <message>
        <source>Complaint saved</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Give the customer this number:</source>
        <translation>请将编号告知客户：</translation>
    </message>
    <message>
        <source>Open the complaint</source>
        <translation>查看投诉</translation>
    </message>
    <message>
        <source>Capture another</source>
        <translation>再登记一件</translation>
    </message>
</context>
<context>
    <name>CaptureWhat</name>
    <message>
        <source>What happened</source>
        <translation>投诉内容</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>投诉形式</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>投诉渠道</translation>
    </message>
    <message>
        <source>Unit complained of</source>
        <translation>被投诉单位</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Sub-category</source>
        <translation>子类别</translation>
    </message>
    <message>
        <source>Choose a category first</source>
        <translation>请先选择类别</translation>
    </message>
    <message>
        <source>In the customer&apos;s words</source>
        <translation>客户陈述</translation>
    </message>
</context>
<context>
    <name>ChainsPage</name>
    <message>
        <source>Chains</source>
        <translation>日志校验</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>核验时间 %1</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新核验</translation>
    </message>
</context>
<context>
    <name>ChoosePin</name>
    <message>
        <source>Choose a PIN of 6 to 12 digits</source>
        <translation>请设置 6 至 12 位数字 PIN 码</translation>
    </message>
    <message>
        <source>The same PIN once more</source>
        <translation>请再输入一次</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>The two were not the same. Please choose again.</source>
        <translation>两次输入不一致，请重新设置。</translation>
    </message>
</context>
<context>
    <name>ComplaintBody</name>
    <message>
        <source>Evidence</source>
        <translation>证据材料</translation>
    </message>
    <message>
        <source>Why this level</source>
        <translation>评级理由</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>相关情况</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>首问责任人</translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation>督办单位</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>认定结果</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>关联</translation>
    </message>
    <message numerus="yes">
        <source>%n other complaint(s)</source>
        <translation>
            <numerusform>另有 %n 件投诉</numerusform>
        </translation>
    </message>
    <message>
        <source>Our answer</source>
        <translation>我行答复</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>时限要求</translation>
    </message>
</context>
<context>
    <name>ComplaintColumn</name>
    <message>
        <source>Comfortable rows</source>
        <translation>宽松列表</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>紧凑列表</translation>
    </message>
    <message>
        <source>Number, name or words</source>
        <translation>编号、姓名、电话或关键词</translation>
    </message>
    <message>
        <source>This queue is empty</source>
        <translation>此处没有待办</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>New complaints will appear automatically.</source>
        <translation>新的投诉会自动出现。</translation>
    </message>
    <message>
        <source>Try a part of the number, of the name, or fewer words.</source>
        <translation>请输入部分编号或姓名，或减少关键词。</translation>
    </message>
</context>
<context>
    <name>ComplaintDetail</name>
    <message>
        <source>New since you opened this: %1</source>
        <translation>打开后有新记录：%1</translation>
    </message>
</context>
<context>
    <name>ComplaintHeader</name>
    <message>
        <source>Erase personal data on an order</source>
        <translation>依法删除个人信息</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Feedback form as PDF (annex 1)</source>
        <translation>反馈表 PDF（附件1）</translation>
    </message>
</context>
<context>
    <name>ComplaintListModel</name>
    <message>
        <source>Not shown to you</source>
        <translation>对您不显示</translation>
    </message>
    <message>
        <source>No owner yet</source>
        <translation>尚未确定责任单位</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Nothing due</source>
        <translation>无待办时限</translation>
    </message>
</context>
<context>
    <name>ComplaintPage</name>
    <message>
        <source>The customer&apos;s data was erased on an order, %1. Times, results and figures stand.</source>
        <translation>客户个人信息已于 %1 依法删除，时间、结果与统计数据保留。</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>处理记录</translation>
    </message>
    <message>
        <source>The feedback form is saved: %1</source>
        <translation>反馈表已保存：%1</translation>
    </message>
    <message>
        <source>Open and print</source>
        <translation>打开并打印</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉内容</translation>
    </message>
</context>
<context>
    <name>ComplaintRow</name>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1,%2,%3,%4</translation>
    </message>
</context>
<context>
    <name>CustomerCard</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>The timeline records that you have seen this.</source>
        <translation>您的查看已记入处理记录。</translation>
    </message>
</context>
<context>
    <name>DayCell</name>
    <message>
        <source>%1, changed here</source>
        <translation>%1，本次修改</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a public holiday, one character</comment>
        <translation>休</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a weekend that is worked, one character</comment>
        <translation>班</translation>
    </message>
</context>
<context>
    <name>DeskFrame</name>
    <message>
        <source>This customer has other complaints.</source>
        <translation>该客户另有投诉。</translation>
    </message>
    <message>
        <source>Show (%1)</source>
        <translation>查看（%1）</translation>
    </message>
    <message>
        <source>Customer's history</source>
        <translation>客户历史投诉</translation>
    </message>
    <message>
        <source>Choose a complaint</source>
        <translation>请选择一件投诉</translation>
    </message>
    <message>
        <source>J and K go through the list, A does the next step.</source>
        <translation>按 J、K 浏览列表，按 A 办理下一步。</translation>
    </message>
</context>
<context>
    <name>DeskPages</name>
    <message>
        <source>Knowledge</source>
        <translation>知识库</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>查看记录</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>统计报表</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>季度考核</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>制度参数</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>监控看板</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织机构</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Chains</source>
        <translation>日志校验</translation>
    </message>
    <message>
        <source>Emergencies</source>
        <translation>舆情应急</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Branch rules</source>
        <translation>分行规则</translation>
    </message>
</context>
<context>
    <name>DeskRow</name>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1,%2,%3,%4</translation>
    </message>
</context>
<context>
    <name>DeviceBanner</name>
    <message>
        <source>Head office doubts its clock: nothing becomes overdue until it is put right.</source>
        <translation>总行系统时钟存疑：校正之前，任何事项均不会被判为逾期。</translation>
    </message>
    <message>
        <source>Rehearsal: nothing here is real, and the clock is moved by hand.</source>
        <translation>演练环境：数据均为虚构，时钟由人工拨动。</translation>
    </message>
    <message>
        <source>Demonstration bank: nothing here is real.</source>
        <translation>演示银行：数据均为虚构。</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>No device is enrolled yet.</source>
        <translation>尚无已登记的设备。</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Enrol a device</source>
        <translation>登记设备</translation>
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
        <source>Face</source>
        <translation>界面</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>自助终端</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>平板</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>生成启用码</translation>
    </message>
    <message>
        <source>One-time code for a device of %1, good for a day:</source>
        <translation>%1 设备的一次性启用码，一天内有效：</translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation>停用 %1？</translation>
    </message>
    <message>
        <source>The device is blocked from now on. Anything it hasn&apos;t sent yet will no longer be accepted.</source>
        <translation>该设备即时停用，尚未送达的记录不再接收。</translation>
    </message>
</context>
<context>
    <name>DrillItem</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
</context>
<context>
    <name>DrillList</name>
    <message>
        <source>There are no complaints behind this figure.</source>
        <translation>该数字没有对应的投诉。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>DutyCard</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1,%2,%3</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>calendar assumed</source>
        <translation>日历未公布，按周一至周五推算</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>敏感</translation>
    </message>
    <message>
        <source>also: %1</source>
        <translation>另有：%1</translation>
    </message>
</context>
<context>
    <name>DutyGroup</name>
    <message>
        <source>Overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>之后到期</translation>
    </message>
</context>
<context>
    <name>DutyLine</name>
    <message>
        <source>%1 · %2 · due %3</source>
        <translation>%1 · %2 · %3 到期</translation>
    </message>
    <message>
        <source>Calculated without an official calendar for that year: Monday to Friday.</source>
        <translation>该年度工作日历尚未公布，按周一至周五推算。</translation>
    </message>
</context>
<context>
    <name>DutyPage</name>
    <message>
        <source>My tasks</source>
        <translation>待办事项</translation>
    </message>
    <message>
        <source>%1 · %2 overdue · %3 due today</source>
        <translation>%1 · 已超时 %2 项 · 今日到期 %3 项</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>Everyone&apos;s</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>没有待办事项</translation>
    </message>
    <message>
        <source>New complaints and their deadlines will appear here automatically.</source>
        <translation>新的投诉及其时限会自动出现在这里。</translation>
    </message>
</context>
<context>
    <name>Emergency</name>
    <message>
        <source>Open</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>未启动预案</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>To report or tell</source>
        <translation>待上报或通报</translation>
    </message>
    <message>
        <source>To be answered</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>Start the emergency plan</source>
        <translation>启动应急预案</translation>
    </message>
    <message>
        <source>Media or society attend</source>
        <translation>媒体或社会关注</translation>
    </message>
    <message>
        <source>Referred by a body</source>
        <translation>外部机构转办</translation>
    </message>
    <message>
        <source>Nothing is owed now</source>
        <translation>目前无待办</translation>
    </message>
</context>
<context>
    <name>EmergencyColumn</name>
    <message>
        <source>The plan ended %1</source>
        <translation>预案已于 %1 终止</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>应急步骤</translation>
    </message>
    <message>
        <source>Open the complaint</source>
        <translation>打开投诉</translation>
    </message>
    <message>
        <source>Emergency plan</source>
        <translation>应急预案</translation>
    </message>
    <message>
        <source>To be called</source>
        <translation>应急联系人</translation>
    </message>
    <message>
        <source>Still needed</source>
        <translation>仍需办理</translation>
    </message>
    <message>
        <source>Nothing is owed now.</source>
        <translation>目前无待办。</translation>
    </message>
    <message>
        <source>Notified and reported</source>
        <translation>上报与通报情况</translation>
    </message>
    <message>
        <source>Nobody has been notified yet.</source>
        <translation>尚未通报任何单位。</translation>
    </message>
</context>
<context>
    <name>EmergencyList</name>
    <message>
        <source>Emergencies</source>
        <translation>舆情应急</translation>
    </message>
    <message>
        <source>This queue is empty</source>
        <translation>没有待办事项</translation>
    </message>
</context>
<context>
    <name>EmergencyPage</name>
    <message>
        <source>Media, public opinion and emergencies</source>
        <translation>媒体、舆情与应急</translation>
    </message>
    <message>
        <source>From this device&apos;s records, up to date</source>
        <translation>来自本机记录，已是最新</translation>
    </message>
    <message>
        <source>From this device&apos;s records, last sync: %1</source>
        <translation>来自本机记录，最近一次同步：%1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>This device&apos;s records can&apos;t be read</source>
        <translation>本机记录无法读取</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No emergency</source>
        <translation>目前没有应急事项</translation>
    </message>
    <message>
        <source>Level 3, media, public opinion and what a body refers appear here by themselves.</source>
        <translation>三级投诉、媒体投诉、舆情及外部机构转办的投诉会自动出现在这里。</translation>
    </message>
</context>
<context>
    <name>EnrolForm</name>
    <message>
        <source>Enrol this device</source>
        <translation>启用本设备</translation>
    </message>
    <message>
        <source>Head office gives out a one-time code for each device.</source>
        <translation>请向总行索取本设备的一次性启用码。</translation>
    </message>
    <message>
        <source>Address of head office</source>
        <translation>总行服务地址</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>一次性启用码</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>启用</translation>
    </message>
</context>
<context>
    <name>Fact</name>
    <message>
        <source>%1: %2</source>
        <translation>%1:%2</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>On %1 head office shut out this device, %2. Its complaints, attachments, keys and PINs are wiped.</source>
        <translation>总行于 %1 停用了本设备（%2）。本机的投诉、附件、密钥和 PIN 码已全部清除。</translation>
    </message>
    <message>
        <source>Lines that had not arrived there yet: %1. They are kept in the file %2, which only head office can read: hand the device to the administrator.</source>
        <translation>尚未送达总行的记录：%1 条，已保存在文件 %2 中，只有总行能够读取：请将设备交给管理员。</translation>
    </message>
</context>
<context>
    <name>HandInSheet</name>
    <message>
        <source>Submit the report</source>
        <translation>报送报表</translation>
    </message>
    <message>
        <source>The figures go upward as head office has them now.</source>
        <translation>按总行目前掌握的数据上报。</translation>
    </message>
    <message>
        <source>Remark, if there is one</source>
        <translation>备注（可不填）</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>报送</translation>
    </message>
</context>
<context>
    <name>HistoryColumn</name>
    <message>
        <source>This customer's other complaints (%1)</source>
        <translation>该客户的其他投诉（%1）</translation>
    </message>
    <message>
        <source>None on this device.</source>
        <translation>本机没有其他投诉。</translation>
    </message>
</context>
<context>
    <name>IntakeSheet</name>
    <message>
        <source>New complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Earlier complaints</source>
        <translation>以往投诉</translation>
    </message>
    <message>
        <source>They appear here as soon as the phone number is typed.</source>
        <translation>输入电话号码后自动显示。</translation>
    </message>
    <message>
        <source>None with this number.</source>
        <translation>该号码没有以往投诉。</translation>
    </message>
    <message>
        <source>Complaint saved. Please give the customer this number.</source>
        <translation>已登记，请将编号告知客户。</translation>
    </message>
    <message>
        <source>Open the complaint</source>
        <translation>查看投诉</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Sign in to see head office&apos;s figures</source>
        <translation>登录后查看总行数据</translation>
    </message>
    <message>
        <source>They are shown to a person, not to a device.</source>
        <translation>这些数据只向本人展示，不向设备展示。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何改动。</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>Head office cannot be reached</source>
        <translation>无法连接总行</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Not for your role</source>
        <translation>当前角色无权查看</translation>
    </message>
    <message>
        <source>Head office cannot answer this</source>
        <translation>总行无法答复此查询</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Open and print</source>
        <translation>打开并打印</translation>
    </message>
    <message>
        <source>Head office is making the file…</source>
        <translation>总行正在生成文件……</translation>
    </message>
    <message>
        <source>Asking head office…</source>
        <translation>正在向总行查询……</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>OpinionListModel</name>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
</context>
<context>
    <name>OpinionPage</name>
    <message>
        <source>Opinion book</source>
        <translation>意见簿</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) to answer</source>
        <translation>
            <numerusform>%n 条待答复</numerusform>
        </translation>
    </message>
    <message>
        <source>The book is empty</source>
        <translation>意见簿还是空的</translation>
    </message>
    <message>
        <source>Entries written at the kiosk will appear here automatically.</source>
        <translation>客户在自助终端填写的意见会自动出现在这里。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>The page is saved: %1</source>
        <translation>意见簿已保存：%1</translation>
    </message>
    <message>
        <source>Open and print</source>
        <translation>打开并打印</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>OpinionRow</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1,%2,%3</translation>
    </message>
    <message>
        <source>Our answer: %1</source>
        <translation>我行答复：%1</translation>
    </message>
</context>
<context>
    <name>Organisation</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>负责人 %1</translation>
    </message>
    <message>
        <source>handlers %1</source>
        <translation>经办人 %1</translation>
    </message>
    <message>
        <source>emergency %1</source>
        <translation>应急联系人 %1</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>新机构</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Code, six digits: it stays for ever</source>
        <translation>机构编号（六位数字，确定后不再更改）</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>机构类型</translation>
    </message>
    <message>
        <source>Parent unit</source>
        <translation>上级机构</translation>
    </message>
    <message>
        <source>Head, first responsible (Art. 7)</source>
        <translation>负责人（第一责任人，第七条）</translation>
    </message>
    <message>
        <source>One or two handlers, one per line (Art. 8)</source>
        <translation>经办人一至两名，每行一名（第八条）</translation>
    </message>
    <message>
        <source>One or two emergency contacts, one per line (Art. 8)</source>
        <translation>应急联系人一至两名，每行一名（第八条）</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>总行</translation>
    </message>
    <message>
        <source>Channel operations</source>
        <translation>渠道运营部门</translation>
    </message>
    <message>
        <source>General office</source>
        <translation>办公室</translation>
    </message>
    <message>
        <source>Contact centre</source>
        <translation>客服中心</translation>
    </message>
    <message>
        <source>Business department</source>
        <translation>业务部门</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分行</translation>
    </message>
    <message>
        <source>Sub-branch</source>
        <translation>支行</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>网点</translation>
    </message>
    <message>
        <source>%1: new</source>
        <translation>%1：新增</translation>
    </message>
    <message>
        <source>%1: removed</source>
        <translation>%1：移出</translation>
    </message>
    <message>
        <source>%1: Chinese name %2 → %3</source>
        <translation>%1：中文名称 %2 → %3</translation>
    </message>
    <message>
        <source>%1: English name %2 → %3</source>
        <translation>%1：英文名称 %2 → %3</translation>
    </message>
    <message>
        <source>%1: kind %2 → %3</source>
        <translation>%1：机构类型 %2 → %3</translation>
    </message>
    <message>
        <source>%1: moves from %2 to %3</source>
        <translation>%1：由 %2 划转至 %3</translation>
    </message>
    <message>
        <source>%1: head %2 → %3</source>
        <translation>%1：负责人 %2 → %3</translation>
    </message>
    <message>
        <source>%1: handlers %2 → %3</source>
        <translation>%1：经办人 %2 → %3</translation>
    </message>
    <message>
        <source>%1: emergency contacts %2 → %3</source>
        <translation>%1：应急联系人 %2 → %3</translation>
    </message>
    <message>
        <source>%1 will see more complaints: %2</source>
        <translation>%1将多看到投诉：%2 件</translation>
    </message>
    <message>
        <source>%1 will see fewer complaints: %2</source>
        <translation>%1将不再看到投诉：%2 件</translation>
    </message>
</context>
<context>
    <name>OrganisationPage</name>
    <message>
        <source>Organisation</source>
        <translation>组织机构</translation>
    </message>
    <message>
        <source>Sign in to change the organisation.</source>
        <translation>登录后方可修改组织机构。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Head office was not asked to the end: nothing can be changed.</source>
        <translation>查询已停止，暂时不能修改。</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>Head office cannot be reached. What this device knows is shown; nothing can be changed.</source>
        <translation>无法连接总行。以下为本设备已有的组织机构，暂时不能修改。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Asking head office…</source>
        <translation>正在向总行查询……</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) changed</source>
        <translation>
            <numerusform>已修改 %n 个机构</numerusform>
        </translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>Head office is checking every complaint again…</source>
        <translation>总行正在逐件核对……</translation>
    </message>
    <message>
        <source>Nobody will see more or fewer complaints.</source>
        <translation>各机构能看到的投诉不变。</translation>
    </message>
    <message>
        <source>Put this organisation in force</source>
        <translation>使新的组织机构生效</translation>
    </message>
    <message>
        <source>This takes effect immediately. Complaints move with their unit and keep their handlers; what has been done stays as it is.</source>
        <translation>立即生效。投诉随机构一同划转，经办不变；此前已办理的事项继续有效。</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Find a unit</source>
        <translation>查找机构</translation>
    </message>
    <message>
        <source>Find a unit by code or name</source>
        <translation>按编号或名称查找机构</translation>
    </message>
</context>
<context>
    <name>PageRow</name>
    <message>
        <source>%1, key %2</source>
        <translation>%1，快捷键 %2</translation>
    </message>
</context>
<context>
    <name>NewPasswordForm</name>
    <message>
        <source>Choose your own password</source>
        <translation>请设置您自己的密码</translation>
    </message>
    <message>
        <source>The first password is good once. Take at least 10 characters: several words are good, your account&apos;s name is not.</source>
        <translation>初始密码只能使用一次。请设置至少 10 个字符的密码：可用几个词语组成，不要使用账号名。</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>设置密码</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>Sign in with the password</source>
        <translation>用密码登录</translation>
    </message>
    <message>
        <source>Head office checks it, so the network is needed. Then you choose a PIN for this device, which works without one.</source>
        <translation>密码由总行核对，需要联网。随后请为本设备设置 PIN 码，以后没有网络也能登录。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message>
        <source>Quarter %2 of %1</source>
        <translation>%1年第%2季度</translation>
    </message>
    <message>
        <source>%1-%2</source>
        <comment>a month: year, number</comment>
        <translation>%1年%2月</translation>
    </message>
    <message>
        <source>The whole bank</source>
        <translation>全行</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Open</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN 码</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>PIN, digits so far: %1</source>
        <translation>PIN 码，已输入 %1 位</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>First answers of the knowledge base</source>
        <translation>知识库初始答复</translation>
    </message>
    <message>
        <source>The head's opinion (annex 1)</source>
        <translation>负责人意见（附件1）</translation>
    </message>
    <message>
        <source>Remedy and compensation (Art. 18)</source>
        <translation>补救与补偿（第十八条）</translation>
    </message>
    <message>
        <source>Fixing a quarter's score (Art. 22)</source>
        <translation>季度考核定案（第二十二条）</translation>
    </message>
    <message>
        <source>Level from which another person approves than who investigated</source>
        <translation>自该级别起须由核实人以外的人审批</translation>
    </message>
    <message>
        <source>Put right and pay, working days after the investigation</source>
        <translation>补救、补偿期限（核实后工作日）</translation>
    </message>
    <message>
        <source>What an outlet's manager may pay, in fen</source>
        <translation>网点负责人补偿权限（分）</translation>
    </message>
    <message>
        <source>What a branch may pay, in fen</source>
        <translation>分行补偿权限（分）</translation>
    </message>
    <message>
        <source>Published, working days after the quarter</source>
        <translation>公布期限（季后工作日）</translation>
    </message>
    <message>
        <source>Objections until this day of the month after it</source>
        <translation>异议截止日（次月）</translation>
    </message>
    <message>
        <source>Fixed on this day of the month after it</source>
        <translation>定案日（次月）</translation>
    </message>
    <message>
        <source>late</source>
        <translation>超时限</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任机构</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>协办部门</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>此处须为整数。</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1 · %2: %3 → %4</source>
        <translation>%1 · %2：%3 → %4</translation>
    </message>
    <message>
        <source>%1 of %2 complaints would have been late, graded, routed or scored otherwise.</source>
        <translation>%2 件投诉中有 %1 件的时限、评级、流转或考核结果会不同。</translation>
    </message>
    <message>
        <source>Time limits (Art. 12)</source>
        <translation>时限（第十二条）</translation>
    </message>
    <message>
        <source>Levels (Art. 11)</source>
        <translation>评级（第十一条）</translation>
    </message>
    <message>
        <source>Quarterly score (As. 2)</source>
        <translation>季度考核（考核细则第二条）</translation>
    </message>
    <message>
        <source>Callbacks (Art. 20)</source>
        <translation>回访（第二十条）</translation>
    </message>
    <message>
        <source>Satisfaction (Op. 7)</source>
        <translation>满意度（操作规程第七条）</translation>
    </message>
    <message>
        <source>Opinion book (Art. 10)</source>
        <translation>意见簿（第十条）</translation>
    </message>
    <message>
        <source>Urging</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Judging (Art. 23; As. 1)</source>
        <translation>责任认定（第二十三条、考核细则第一条）</translation>
    </message>
    <message>
        <source>Recurring trouble (Art. 6(5)3)</source>
        <translation>重复发生的问题（第六条（五）第3项）</translation>
    </message>
    <message>
        <source>Reports (Art. 22)</source>
        <translation>报表（第二十二条）</translation>
    </message>
    <message>
        <source>First contact (Art. 3)</source>
        <translation>首问责任（第三条）</translation>
    </message>
    <message>
        <source>Failed contacts</source>
        <translation>联系未果</translation>
    </message>
    <message>
        <source>Referrals (Op. 9)</source>
        <translation>转办（操作规程第九条）</translation>
    </message>
    <message>
        <source>Revisits (Art. 6(6)4)</source>
        <translation>再次回访（第六条（六）第4项）</translation>
    </message>
    <message>
        <source>Archiving (Art. 3)</source>
        <translation>归档（第三条）</translation>
    </message>
    <message>
        <source>Keeping (Art. 3(3))</source>
        <translation>保管（第三条（三））</translation>
    </message>
    <message>
        <source>The regulator&apos;s limit</source>
        <translation>监管时限</translation>
    </message>
    <message>
        <source>Capturing</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>设备时钟</translation>
    </message>
    <message>
        <source>respond by close of office, working days after</source>
        <translation>首次响应：第几个工作日营业结束前</translation>
    </message>
    <message>
        <source>respond within minutes of office time</source>
        <translation>首次响应：营业时间内的分钟数</translation>
    </message>
    <message>
        <source>respond within minutes, round the clock</source>
        <translation>首次响应：分钟数（全天计时）</translation>
    </message>
    <message>
        <source>resolve by close of office, working days after</source>
        <translation>解决或答复：第几个工作日营业结束前</translation>
    </message>
    <message>
        <source>Loss from which it is major, in fen</source>
        <translation>构成重大投诉的损失金额（分）</translation>
    </message>
    <message>
        <source>Customers at one unit on one sub-category that make it major</source>
        <translation>同一机构同一小类构成重大投诉的客户数</translation>
    </message>
    <message>
        <source>… within so many hours</source>
        <translation>……统计窗口（小时）</translation>
    </message>
    <message>
        <source>Days within which the same sub-category at a unit is the same matter</source>
        <translation>同一机构同一小类视为同一事项的天数</translation>
    </message>
    <message>
        <source>Customers in the whole bank on one sub-category that make it major</source>
        <translation>全行同一小类构成重大投诉的客户数</translation>
    </message>
    <message>
        <source>Tell the referring body, working days after the reply</source>
        <translation>答复后几个工作日内告知转办单位</translation>
    </message>
    <message>
        <source>Characters of a narrative at most</source>
        <translation>事由最多字数</translation>
    </message>
    <message>
        <source>Working days until an unanswered complaint is converted</source>
        <translation>意见簿投诉未答复转为现场投诉的工作日数</translation>
    </message>
    <message>
        <source>Working days for suggestions and praise</source>
        <translation>建议和表扬的答复工作日数</translation>
    </message>
    <message>
        <source>Working days within which the first-contact person sees it closed</source>
        <translation>首问责任人跟踪至结案的工作日数</translation>
    </message>
    <message>
        <source>Failed attempts on different days that stand for a contact</source>
        <translation>视为已联系的未果次数（不同日）</translation>
    </message>
    <message>
        <source>Call back, working days after the reply</source>
        <translation>答复后几个工作日内回访</translation>
    </message>
    <message>
        <source>Sample of level 1 that is called back, per cent</source>
        <translation>一级投诉回访抽样比例（%）</translation>
    </message>
    <message>
        <source>Ask for satisfaction, working days after the reply</source>
        <translation>答复后几个工作日内询问满意度</translation>
    </message>
    <message>
        <source>Urge a silent unit after office hours</source>
        <translation>几个营业小时无答复后催办</translation>
    </message>
    <message>
        <source>Archive, working days after closing</source>
        <translation>结案后几个工作日内归档</translation>
    </message>
    <message>
        <source>Revisit levels 2 and 3, days after closing</source>
        <translation>结案后几天再次回访（二、三级）</translation>
    </message>
    <message>
        <source>Send evidence within working days</source>
        <translation>提交证据的工作日数</translation>
    </message>
    <message>
        <source>Report an improvement within working days</source>
        <translation>上报改进的工作日数</translation>
    </message>
    <message>
        <source>Check a withdrawal within working days</source>
        <translation>核实撤诉的工作日数</translation>
    </message>
    <message>
        <source>Rectify within working days</source>
        <translation>整改的工作日数</translation>
    </message>
    <message>
        <source>Complaints on one sub-category at a unit in a quarter</source>
        <translation>一个季度内同一机构同一小类的投诉件数</translation>
    </message>
    <message>
        <source>Month&apos;s report, working days after it</source>
        <translation>月报：月后几个工作日内</translation>
    </message>
    <message>
        <source>Quarter&apos;s report, working days after it</source>
        <translation>季报：季后几个工作日内</translation>
    </message>
    <message>
        <source>Years of keeping after archiving</source>
        <translation>归档后保管年数</translation>
    </message>
    <message>
        <source>Days of the regulator&apos;s limit; 0: not shown</source>
        <translation>监管时限天数；0 为不显示</translation>
    </message>
    <message>
        <source>… in all after the first extension</source>
        <translation>……首次延期后合计天数</translation>
    </message>
    <message>
        <source>… more after the second</source>
        <translation>……再次延期增加天数</translation>
    </message>
    <message>
        <source>Points for a valid complaint of level 1</source>
        <translation>一级有效投诉扣分</translation>
    </message>
    <message>
        <source>Points for a valid complaint of level 2</source>
        <translation>二级有效投诉扣分</translation>
    </message>
    <message>
        <source>Points for a valid complaint of level 3</source>
        <translation>三级有效投诉扣分</translation>
    </message>
    <message>
        <source>What a quasi complaint counts, in tenths</source>
        <translation>准投诉计入比例（十分之几）</translation>
    </message>
    <message>
        <source>At most deducted for findings</source>
        <translation>责任扣分上限</translation>
    </message>
    <message>
        <source>Deducted when nothing was in time</source>
        <translation>及时率权重（全部超时的扣分）</translation>
    </message>
    <message>
        <source>Seconds from which a device&apos;s times are corrected</source>
        <translation>设备时钟误差超过几秒即校正</translation>
    </message>
    <message>
        <source>Hours ahead of the last event from which head office doubts its clock</source>
        <translation>总行时钟比最后记录快多少小时即视为可疑</translation>
    </message>
    <message>
        <source>Minutes within which head office&apos;s clock and devices agree</source>
        <translation>总行时钟与设备相差多少分钟以内视为一致</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>… and that are so many times the average day</source>
        <translation>……且达到日均的倍数</translation>
    </message>
    <message>
        <source>… whose average covers this many days</source>
        <translation>……日均的统计天数</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Ready-made phrases, one a line</source>
        <translation>常用语，每行一条</translation>
    </message>
    <message>
        <source>Office hours, one stretch a line: 09:00-12:00</source>
        <translation>营业时间，每行一段：09:00-12:00</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Sub-categories (Art. 9)</source>
        <translation>投诉小类（第九条）</translation>
    </message>
    <message>
        <source>Makes a complaint level 2 (Art. 11(2))</source>
        <translation>经此渠道定为二级（第十一条（二））</translation>
    </message>
    <message>
        <source>Counts as public exposure (Art. 11(3))</source>
        <translation>视为媒体曝光（第十一条（三））</translation>
    </message>
    <message>
        <source>A body that referred it is answered (Op. 9)</source>
        <translation>须向转介机构反馈（操作规程第九条）</translation>
    </message>
    <message>
        <source>Answered by the general office alone (Op. 10)</source>
        <translation>由办公室统一答复（操作规程第十条）</translation>
    </message>
    <message>
        <source>What channels mean (Art. 11; Op. 9, 10)</source>
        <translation>渠道含义（第十一条；操作规程第九、十条）</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>营业时间</translation>
    </message>
    <message>
        <source>The bank</source>
        <translation>全行</translation>
    </message>
    <message>
        <source>Categories and their departments (Art. 9, 17)</source>
        <translation>投诉类别与归口部门（第九、十七条）</translation>
    </message>
    <message>
        <source>Business department that off-site complaints go to</source>
        <translation>非现场投诉归口的业务部门</translation>
    </message>
    <message>
        <source>Causes (Op. 6)</source>
        <translation>投诉原因（操作规程第六条）</translation>
    </message>
    <message>
        <source>Grounds of a finding (As. 1)</source>
        <translation>责任认定依据（考核细则第一条）</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>认定结论</translation>
    </message>
    <message>
        <source>Question in Chinese</source>
        <translation>问题（中文）</translation>
    </message>
    <message>
        <source>Question in English</source>
        <translation>问题（英文）</translation>
    </message>
    <message>
        <source>Answer in Chinese</source>
        <translation>答复（中文）</translation>
    </message>
    <message>
        <source>Answer in English</source>
        <translation>答复（英文）</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>More sub-categories (Art. 9)</source>
        <translation>增设小类（第九条）</translation>
    </message>
    <message>
        <source>More phrases</source>
        <translation>增设常用语</translation>
    </message>
    <message>
        <source>Sub-category</source>
        <translation>投诉小类</translation>
    </message>
    <message>
        <source>Emergency contacts (Art. 8)</source>
        <translation>应急联系人（第八条）</translation>
    </message>
    <message>
        <source>One or two emergency contacts, one a line</source>
        <translation>一至两名应急联系人，每行一名</translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message>
        <source>Policy</source>
        <translation>制度参数</translation>
    </message>
    <message>
        <source>In force: %1</source>
        <translation>现行版本：%1</translation>
    </message>
    <message>
        <source>Part of the policy</source>
        <translation>制度的部分</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>清单</translation>
    </message>
</context>
<context>
    <name>PolicyRow</name>
    <message>
        <source>was %1</source>
        <translation>原为 %1</translation>
    </message>
</context>
<context>
    <name>PolicyTrial</name>
    <message>
        <source>The head of channel operations changes the policy (rulebook 1).</source>
        <translation>制度参数由渠道运营部负责人修改。</translation>
    </message>
    <message>
        <source>In force from now on: %1. Complaints keep the version they were received under.</source>
        <translation>即时生效：%1。已受理的投诉仍按受理时的版本执行。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Change a value on the left. Then try it on the past before it is put in force.</source>
        <translation>在左侧修改数值，生效前先用历史数据试算。</translation>
    </message>
    <message>
        <source>Name of the new version</source>
        <translation>新版本名称</translation>
    </message>
    <message>
        <source>Try on the past</source>
        <translation>用历史数据试算</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销修改</translation>
    </message>
    <message>
        <source>Head office is recalculating every complaint…</source>
        <translation>总行正在逐件重新计算……</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>保存为文件</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
</context>
<context>
    <name>PublicPreview</name>
    <message>
        <source>This is how everyone in the lobby will read it:</source>
        <translation>大堂里的每个人将看到：</translation>
    </message>
    <message>
        <source>Our answer</source>
        <translation>我行答复</translation>
    </message>
    <message>
        <source>Names, numbers and e-mail addresses that are recognised are hidden. If anyone can still be identified, do not publish it.</source>
        <translation>识别出的姓名、号码和邮箱已隐去。如仍能认出任何人，请不要公示。</translation>
    </message>
    <message>
        <source>I have read it: nobody can be identified from it.</source>
        <translation>我已逐字核对，从中认不出任何人。</translation>
    </message>
</context>
<context>
    <name>QueueColumn</name>
    <message>
        <source>Huiyin</source>
        <translation>回音</translation>
    </message>
    <message>
        <source>New complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Sign out or change</source>
        <translation>退出或切换账号</translation>
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1:%2</translation>
    </message>
</context>
<context>
    <name>Queues</name>
    <message>
        <source>To dispatch</source>
        <translation>待转办</translation>
    </message>
    <message>
        <source>Complaints without an owner.</source>
        <translation>尚未确定责任单位的投诉。</translation>
    </message>
    <message>
        <source>To supervise</source>
        <translation>待督办</translation>
    </message>
    <message>
        <source>Open complaints of level 2 and 3.</source>
        <translation>未结案的二级、三级投诉。</translation>
    </message>
    <message>
        <source>To call back</source>
        <translation>待回访</translation>
    </message>
    <message>
        <source>Answered complaints that the contact centre calls back.</source>
        <translation>已答复、需客服中心回访的投诉。</translation>
    </message>
    <message>
        <source>To determine</source>
        <translation>待责任认定</translation>
    </message>
    <message>
        <source>Answered complaints whose responsibility is not determined.</source>
        <translation>已答复、尚未认定责任的投诉。</translation>
    </message>
    <message>
        <source>Media and public opinion</source>
        <translation>媒体与舆情</translation>
    </message>
    <message>
        <source>Complaints that media or society may attend.</source>
        <translation>媒体或社会可能关注的投诉。</translation>
    </message>
    <message>
        <source>Withdrawals to verify</source>
        <translation>待核实撤诉</translation>
    </message>
    <message>
        <source>Customers who ask to withdraw.</source>
        <translation>客户申请撤诉的投诉。</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Complaints with a limit that was missed.</source>
        <translation>有时限已超过的投诉。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Complaints that are not closed.</source>
        <translation>尚未结案的投诉。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Every complaint of your scope.</source>
        <translation>您可查看的全部投诉。</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Knowledge</source>
        <translation>知识库</translation>
    </message>
    <message>
        <source>Huiyin</source>
        <translation>回音</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Opinion book</source>
        <translation>意见簿</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>%1, %2 waiting</source>
        <translation>%1,%2 项待办</translation>
    </message>
</context>
<context>
    <name>RefusedLine</name>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Received</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Met in time</source>
        <translation>按时办理</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超时限</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤诉</translation>
    </message>
    <message>
        <source>By level</source>
        <translation>按级别</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>按渠道</translation>
    </message>
    <message>
        <source>By category (Art. 9)</source>
        <translation>按类别（第九条）</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按机构</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>By cause (Op. 6)</source>
        <translation>按成因（操作规程第六条）</translation>
    </message>
    <message>
        <source>What was put right or paid (Art. 18)</source>
        <translation>补救措施（第十八条）</translation>
    </message>
    <message>
        <source>Whether the customer was satisfied</source>
        <translation>补救效果</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>按产品</translation>
    </message>
    <message>
        <source>By department</source>
        <translation>按条线</translation>
    </message>
    <message>
        <source>Cause, measure and effect by product</source>
        <translation>各产品的成因、措施和效果</translation>
    </message>
    <message>
        <source>Cause, measure and effect by department</source>
        <translation>各条线的成因、措施和效果</translation>
    </message>
    <message>
        <source>Cause, measure and effect by unit</source>
        <translation>各机构的成因、措施和效果</translation>
    </message>
    <message>
        <source>By finding (Art. 23)</source>
        <translation>责任认定（第二十三条）</translation>
    </message>
    <message>
        <source>Callbacks (Art. 20)</source>
        <translation>回访（第二十条）</translation>
    </message>
    <message>
        <source>Came back after it was rectified</source>
        <translation>整改后再次发生</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Submitted.</source>
        <translation>已报送。</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Reports</source>
        <translation>统计报表</translation>
    </message>
    <message>
        <source>As of %1 · due by %2</source>
        <translation>截至 %1 · 报送期限 %2</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>报表类型</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Save as XLSX</source>
        <translation>保存为 XLSX</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>No complaint was received in this period.</source>
        <translation>本期没有受理投诉。</translation>
    </message>
    <message>
        <source>Your unit owes this report to channel operations (Art. 13, 22).</source>
        <translation>本单位应向渠道运营部报送此报表（第十三条、第二十二条）。</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>报送</translation>
    </message>
</context>
<context>
    <name>RuleCell</name>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
</context>
<context>
    <name>RuleFileMessages</name>
    <message>
        <source>In force from now on.</source>
        <translation>已生效。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
</context>
<context>
    <name>RuleLists</name>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>清单条目</translation>
    </message>
    <message>
        <source>changed here</source>
        <translation>本次修改</translation>
    </message>
    <message>
        <source>New row</source>
        <translation>新条目</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>This list is empty.</source>
        <translation>清单为空。</translation>
    </message>
    <message>
        <source>Add a row to this list.</source>
        <translation>请新增一条。</translation>
    </message>
    <message>
        <source>Take this row away</source>
        <translation>删除此条</translation>
    </message>
</context>
<context>
    <name>Sayings</name>
    <message>
        <source>upheld</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>not upheld</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>The device said %1, which cannot be; it counts as %2</source>
        <translation>设备时钟显示%1，与实际不符；按%2计</translation>
    </message>
    <message>
        <source>Who complained is not shown to you: the complaint is about you.</source>
        <translation>本投诉与您有关，不向您显示投诉人。</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>Loss of money: not answered</source>
        <translation>资金损失：客户未填写</translation>
    </message>
    <message>
        <source>Injury: not answered</source>
        <translation>人身伤害：客户未填写</translation>
    </message>
    <message>
        <source>Someone was injured</source>
        <translation>有人受伤</translation>
    </message>
    <message>
        <source>%1 people complain</source>
        <translation>%1 人投诉</translation>
    </message>
    <message>
        <source>Public attention</source>
        <translation>引起社会关注</translation>
    </message>
    <message>
        <source>The government intervenes</source>
        <translation>政府介入</translation>
    </message>
    <message>
        <source>Litigation or arbitration</source>
        <translation>诉讼或仲裁</translation>
    </message>
    <message>
        <source>Referred by %1</source>
        <translation>由%1转介</translation>
    </message>
    <message>
        <source>Its number there: %1</source>
        <translation>来文编号：%1</translation>
    </message>
    <message>
        <source>To be answered there by %1</source>
        <translation>要求于%1前答复</translation>
    </message>
    <message>
        <source>No owner yet</source>
        <translation>尚未确定责任单位</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Two people worked on this at the same time: &apos;%1&apos; was recorded twice. The entry by %2 counts; the other is kept but has no effect.</source>
        <translation>两人在离线时分别办理了“%1”。以“%2”的记录为准，另一条保留但不生效。</translation>
    </message>
    <message>
        <source>on the spot</source>
        <translation>当场解决</translation>
    </message>
    <message>
        <source>directly</source>
        <translation>直接答复</translation>
    </message>
    <message>
        <source>indirectly</source>
        <translation>间接答复</translation>
    </message>
    <message>
        <source>of their own will</source>
        <translation>自愿</translation>
    </message>
    <message>
        <source>under pressure</source>
        <translation>受到施压</translation>
    </message>
    <message>
        <source>Next reply by %1</source>
        <translation>%1 前再次答复</translation>
    </message>
    <message>
        <source>Was due %1</source>
        <translation>应于 %1 前完成</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签字</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1前完成</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Nothing more came from the customer.</source>
        <translation>客户没有其他陈述。</translation>
    </message>
    <message>
        <source>Units that handled it</source>
        <translation>处理单位</translation>
    </message>
    <message>
        <source>The units have said nothing yet.</source>
        <translation>处理单位尚无说明。</translation>
    </message>
    <message>
        <source>Contact centre</source>
        <translation>客服中心</translation>
    </message>
    <message>
        <source>The contact centre has said nothing yet.</source>
        <translation>客服中心尚无说明。</translation>
    </message>
    <message>
        <source>Head office, and findings so far</source>
        <translation>总行意见与已有认定</translation>
    </message>
    <message>
        <source>Nothing was said or found by head office yet.</source>
        <translation>总行尚无意见或认定。</translation>
    </message>
    <message>
        <source>time by head office&apos;s clock</source>
        <translation>按总行时间</translation>
    </message>
    <message>
        <source>With the customer</source>
        <translation>客户联系</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>流转</translation>
    </message>
    <message>
        <source>Level and responsibility</source>
        <translation>评级与认定</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>办理</translation>
    </message>
</context>
<context>
    <name>ScoreColumn</name>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>按渠道</translation>
    </message>
    <message>
        <source>%1 received</source>
        <translation>受理 %1 件</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s)</source>
        <translation>
            <numerusform>共 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Number, name, phone or words</source>
        <translation>编号、姓名、电话或关键词</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Level 2 and 3</source>
        <translation>二级、三级</translation>
    </message>
    <message>
        <source>No complaints here</source>
        <translation>没有投诉</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Complaints submitted at the kiosk will appear here automatically.</source>
        <translation>客户在自助终端提交的投诉会自动出现在这里。</translation>
    </message>
    <message>
        <source>Try a part of the number, of the name, or fewer words.</source>
        <translation>请输入部分编号或姓名，或减少关键词。</translation>
    </message>
</context>
<context>
    <name>SecretCard</name>
    <message>
        <source>OK</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>The same as a QR code, with head office&apos;s address</source>
        <translation>同一启用码的二维码，含总行地址</translation>
    </message>
    <message>
        <source>It is shown this once and kept nowhere.</source>
        <translation>仅显示这一次，不作任何保存。</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>已记下</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>approved_above_outlet</source>
        <translation>二级及以上由分行或总行审批（附件1）。</translation>
    </message>
    <message>
        <source>archived_when_body_told</source>
        <translation>须先向转办单位反馈结果，方可归档（操作规程第九条）。</translation>
    </message>
    <message>
        <source>accepted_already</source>
        <translation>已由%1受理。</translation>
    </message>
    <message>
        <source>accepted_already_by_nobody</source>
        <translation>已经受理。</translation>
    </message>
    <message>
        <source>accused_never_owns</source>
        <translation>被投诉人不得承办该投诉（回避）。</translation>
    </message>
    <message>
        <source>answer_not_reviewed</source>
        <translation>二级投诉须先经负责人审批，三级投诉须先经总行批示或审批，再回复客户（操作规程第八条）。</translation>
    </message>
    <message>
        <source>answer_the_complaint</source>
        <translation>已转为投诉，请答复该投诉。</translation>
    </message>
    <message>
        <source>answered_already</source>
        <translation>已由%1答复。</translation>
    </message>
    <message>
        <source>approves_own_work</source>
        <translation>核实人不得审批本人经办的意见，须由他人审批（附件1）。</translation>
    </message>
    <message>
        <source>archived_by_rule</source>
        <translation>转介投诉由渠道运营部归档，其余按规则自动归档（操作规程第九条）。</translation>
    </message>
    <message>
        <source>archived_when_closed</source>
        <translation>结案后才能归档。</translation>
    </message>
    <message>
        <source>asked_by_another</source>
        <translation>网点员工只征询本人受理或当场解决的投诉（第三条（二））。</translation>
    </message>
    <message>
        <source>attachment_not_brought</source>
        <translation>登记人未上传过该附件，也无权查看（规则第11条）。</translation>
    </message>
    <message>
        <source>begun_already</source>
        <translation>总行已收到此件的客户陈述，以先到者为准。</translation>
    </message>
    <message>
        <source>beyond_authority</source>
        <translation>超出该岗位的补偿权限：最高 %1 元，请由上级决定（第十八条）。</translation>
    </message>
    <message>
        <source>branch_lowers_to_1</source>
        <translation>分行负责人只能将二级降为一级。</translation>
    </message>
    <message>
        <source>by_rule_only</source>
        <translation>此类记录只由总行按规则生成。</translation>
    </message>
    <message>
        <source>captured_already</source>
        <translation>该投诉已经登记。</translation>
    </message>
    <message>
        <source>closed_by_who_accepted</source>
        <translation>由受理部门或其上级结案，非现场投诉由客服中心结案（第三条（四））。</translation>
    </message>
    <message>
        <source>closed_without_agreement</source>
        <translation>客户尚未认可：由负责人结案并写明原因（第十四条）。</translation>
    </message>
    <message>
        <source>commendation_of_nobody</source>
        <translation>请写明受表彰的单位或个人。</translation>
    </message>
    <message>
        <source>complaint_not_here</source>
        <translation>投诉本身尚未送达本机。</translation>
    </message>
    <message>
        <source>contact_centre_answers_indirectly</source>
        <translation>客服中心根据责任单位的核实情况间接答复（第十九条（二））。</translation>
    </message>
    <message>
        <source>converted_already</source>
        <translation>已经转为投诉。</translation>
    </message>
    <message>
        <source>data_erased</source>
        <translation>客户信息已依法删除，无法继续办理</translation>
    </message>
    <message>
        <source>entered_already</source>
        <translation>该意见已经登记。</translation>
    </message>
    <message>
        <source>entry_erased_when_finished</source>
        <translation>只能删除已答复意见的个人信息，请先答复</translation>
    </message>
    <message>
        <source>entry_not_concerned</source>
        <translation>该意见与单位 %1 无关。</translation>
    </message>
    <message>
        <source>entry_not_here</source>
        <translation>意见本身尚未送达本机。</translation>
    </message>
    <message>
        <source>erased_when_finished</source>
        <translation>只能删除已办结投诉的个人信息，请先结案</translation>
    </message>
    <message>
        <source>extended_twice</source>
        <translation>监管时限已延长两次。</translation>
    </message>
    <message>
        <source>first_contact_of_another</source>
        <translation>首问责任由首问责任人本人移交（第三条）。</translation>
    </message>
    <message>
        <source>fixed_already</source>
        <translation>该季度已经定案。</translation>
    </message>
    <message>
        <source>found_invalid</source>
        <translation>认定为无效的投诉不问责（考核细则第一条（二）、（三））。</translation>
    </message>
    <message>
        <source>general_office_answers_attention</source>
        <translation>媒体或社会关注的投诉由办公室答复（操作规程第九条、第十条）。</translation>
    </message>
    <message>
        <source>graded_already</source>
        <translation>已经评级，请使用升级或降级。</translation>
    </message>
    <message>
        <source>ground_of_another_finding</source>
        <translation>该依据属于另一种认定结果（考核细则第一条）。</translation>
    </message>
    <message>
        <source>handed_in_already</source>
        <translation>该期报表已上报。</translation>
    </message>
    <message>
        <source>handed_in_by_head</source>
        <translation>报表由本单位负责人上报（第二十二条）。</translation>
    </message>
    <message>
        <source>happens_later</source>
        <translation>已发生的事情，时间不得晚于记录时间。</translation>
    </message>
    <message>
        <source>is_finished</source>
        <translation>当前状态为“%1”，请先恢复办理。</translation>
    </message>
    <message>
        <source>is_withdrawn</source>
        <translation>该投诉已撤诉，请先恢复办理。</translation>
    </message>
    <message>
        <source>judged_ineffective</source>
        <translation>总行认定其未生效：%1。</translation>
    </message>
    <message>
        <source>leaders_of_whom</source>
        <translation>请写明向哪个单位的领导汇报（第十五条）。</translation>
    </message>
    <message>
        <source>leaders_told_how</source>
        <translation>请写明以何种方式向行领导汇报（第十五条）。</translation>
    </message>
    <message>
        <source>leaders_told_when</source>
        <translation>请写明何时向领导汇报（第十五条）。</translation>
    </message>
    <message>
        <source>level_1_judged_by_branch</source>
        <translation>一级投诉由分行认定责任（第二十三条）。</translation>
    </message>
    <message>
        <source>level_1_judged_by_own_branch</source>
        <translation>一级投诉由被投诉单位所属分行认定责任（第二十三条）。</translation>
    </message>
    <message>
        <source>level_2_answered_by_branch</source>
        <translation>二级投诉由分行答复（第十一条、第十三条）。</translation>
    </message>
    <message>
        <source>level_3_answered_by_head</source>
        <translation>三级投诉由渠道运营部负责人答复；媒体或社会关注的由办公室答复（第十二条（三））。</translation>
    </message>
    <message>
        <source>level_3_lowered_by_head</source>
        <translation>三级投诉只能由渠道运营部负责人降级。</translation>
    </message>
    <message>
        <source>levels_2_3_closed_above</source>
        <translation>二级、三级投诉由分行或总行结案。</translation>
    </message>
    <message>
        <source>levels_2_3_determined_centrally</source>
        <translation>二级、三级投诉由渠道运营部认定责任（第二十三条）。</translation>
    </message>
    <message>
        <source>levels_2_3_sanctioned_centrally</source>
        <translation>二级、三级投诉由渠道运营部问责（第二十三条）。</translation>
    </message>
    <message>
        <source>limit_is_missed</source>
        <translation>监管时限已过：已超时的不因延期而消除。</translation>
    </message>
    <message>
        <source>link_to_itself</source>
        <translation>投诉不能关联到自身（规则第11条）。</translation>
    </message>
    <message>
        <source>miss_repeated</source>
        <translation>该逾期已记录</translation>
    </message>
    <message>
        <source>no_amount</source>
        <translation>请填写补偿金额，须大于零。</translation>
    </message>
    <message>
        <source>no_emergency</source>
        <translation>没有正在执行的应急预案（第十五条）。</translation>
    </message>
    <message>
        <source>no_file</source>
        <translation>证据须附文件；不存在的，请说明原因。</translation>
    </message>
    <message>
        <source>no_first_contact</source>
        <translation>尚无首问责任人：请先受理（第三条）。</translation>
    </message>
    <message>
        <source>no_ground</source>
        <translation>请写明认定所依据的条目（考核细则第一条）。</translation>
    </message>
    <message>
        <source>no_improvement_reported</source>
        <translation>分行尚未报告改进措施（考核细则第一条（二））。</translation>
    </message>
    <message>
        <source>no_objection</source>
        <translation>该季度没有待答复的异议。</translation>
    </message>
    <message>
        <source>no_rules_submitted</source>
        <translation>该分行没有待处理的报备细则（第二十四条）。</translation>
    </message>
    <message>
        <source>no_successor</source>
        <translation>首问责任只能移交给指定的接手人（第三条）。</translation>
    </message>
    <message>
        <source>no_such_account</source>
        <translation>总行没有这个在用账号（规则第11条）。</translation>
    </message>
    <message>
        <source>no_such_cause</source>
        <translation>没有这一成因（操作规程第六条）。</translation>
    </message>
    <message>
        <source>no_such_complaint</source>
        <translation>总行没有这件投诉（规则第11条）。</translation>
    </message>
    <message>
        <source>no_amount_of_yuan</source>
        <translation>不是以元为单位的金额：请用数字填写，如 1200 或 12.50</translation>
    </message>
    <message>
        <source>no_number_of_people</source>
        <translation>不是人数：请用数字填写</translation>
    </message>
    <message>
        <source>no_such_quarter</source>
        <translation>请写明季度，例如 2026Q1。</translation>
    </message>
    <message>
        <source>no_such_step</source>
        <translation>应急预案中没有这一步骤。</translation>
    </message>
    <message>
        <source>not_a_complaint</source>
        <translation>所指对象不是投诉（规则第11条）。</translation>
    </message>
    <message>
        <source>not_amendable</source>
        <translation>此项不能更正。</translation>
    </message>
    <message>
        <source>not_answered_yet</source>
        <translation>尚未答复客户。</translation>
    </message>
    <message>
        <source>not_closed</source>
        <translation>该投诉尚未结案。</translation>
    </message>
    <message>
        <source>not_concerned</source>
        <translation>该投诉与单位 %1 无关。</translation>
    </message>
    <message>
        <source>not_found_true</source>
        <translation>经核实且未被认定为不实的，方可认定为有效投诉（第二十三条）。</translation>
    </message>
    <message>
        <source>not_found_valid</source>
        <translation>只有认定为有效投诉或准投诉的，方可处罚（第二十三条）。</translation>
    </message>
    <message>
        <source>not_higher</source>
        <translation>当前已是 %1 级，以最高级别为准。</translation>
    </message>
    <message>
        <source>not_linked</source>
        <translation>该投诉没有关联。</translation>
    </message>
    <message>
        <source>not_lower</source>
        <translation>当前级别并不高于 %1 级。</translation>
    </message>
    <message>
        <source>not_of_a_unit</source>
        <translation>此类记录与单位报表无关。</translation>
    </message>
    <message>
        <source>not_public_opinion</source>
        <translation>该投诉不是舆情投诉（操作规程第十条）。</translation>
    </message>
    <message>
        <source>referred_by_another</source>
        <translation>转办单位是%1（操作规程第九条）。</translation>
    </message>
    <message>
        <source>not_referred</source>
        <translation>该投诉不是转介的投诉。</translation>
    </message>
    <message>
        <source>not_said</source>
        <translation>缺少必填内容：%1（规则第11节）。</translation>
    </message>
    <message>
        <source>not_this_role</source>
        <translation>%1无权办理“%2”。</translation>
    </message>
    <message>
        <source>nothing_answered</source>
        <translation>尚未答复，无需重新处理。</translation>
    </message>
    <message>
        <source>nothing_instructed</source>
        <translation>请写明处理意见（第十五条）。</translation>
    </message>
    <message>
        <source>nothing_heard</source>
        <translation>请写明回访结果（第十三条）。</translation>
    </message>
    <message>
        <source>nothing_to_improve</source>
        <translation>请写明须改进之处，或注明原因（考核细则第一条）。</translation>
    </message>
    <message>
        <source>nothing_rectified</source>
        <translation>请写明原因和整改措施（第二十一条）。</translation>
    </message>
    <message>
        <source>objected_by_own_branch</source>
        <translation>分行只能对本行投诉的计分提出异议（第二十二条）。</translation>
    </message>
    <message>
        <source>emergency_runs</source>
        <translation>应急预案已启动，尚未结束。</translation>
    </message>
    <message>
        <source>objected_too_early</source>
        <translation>季度结束、成绩公布后方可提出异议（第二十二条）。</translation>
    </message>
    <message>
        <source>objected_too_late</source>
        <translation>异议期截至 %1；已定案的，此后另行更正。</translation>
    </message>
    <message>
        <source>owes_no_reports</source>
        <translation>该单位无须上报报表（第十三条、第二十二条）。</translation>
    </message>
    <message>
        <source>period_running</source>
        <translation>报告期尚未结束。</translation>
    </message>
    <message>
        <source>assigned_sideways</source>
        <translation>分行只能将投诉转给下属网点、自行处理或上报总行，不能转给其他分行（操作规程第八条）。</translation>
    </message>
    <message>
        <source>person_of_another_branch</source>
        <translation>分行只能处理本行人员（第二十三条）。</translation>
    </message>
    <message>
        <source>person_of_another_unit</source>
        <translation>所指定的专人不属于责任单位（第十一条）。</translation>
    </message>
    <message>
        <source>promise_is_past</source>
        <translation>承诺的回复时间须在将来。</translation>
    </message>
    <message>
        <source>public_opinion_by_general_office</source>
        <translation>舆情投诉由办公室统一答复（操作规程第十条）。</translation>
    </message>
    <message>
        <source>public_opinion_not_handed_out</source>
        <translation>舆情须经办公室判断后方可分配，品牌类由办公室自行处理（操作规程第十条）。</translation>
    </message>
    <message>
        <source>published_already</source>
        <translation>已经公示。</translation>
    </message>
    <message>
        <source>published_when_answered</source>
        <translation>答复后才能公示。</translation>
    </message>
    <message>
        <source>quasi_not_withdrawn</source>
        <translation>准投诉须经核实有效，且客户自愿撤诉（考核细则第一条（五））。</translation>
    </message>
    <message>
        <source>raised_by_another</source>
        <translation>网点员工只能升级本人受理的投诉。</translation>
    </message>
    <message>
        <source>reassigned_by_lead</source>
        <translation>已指定责任单位的，由客服中心主管改派。</translation>
    </message>
    <message>
        <source>recusal</source>
        <translation>被投诉人应当回避，不得办理本投诉。</translation>
    </message>
    <message>
        <source>regulator_limit_extended_by_heads</source>
        <translation>监管时限首次由分行负责人批准延长，再次延长由总行批准。</translation>
    </message>
    <message>
        <source>reports_by_month</source>
        <translation>该单位按月上报，例如 2026-02（第十三条、第二十二条）。</translation>
    </message>
    <message>
        <source>reports_by_quarter</source>
        <translation>分行按季度上报，例如 2026Q1（第二十二条）。</translation>
    </message>
    <message>
        <source>rules_of_a_branch</source>
        <translation>分行只能报备本行的细则（第二十四条）。</translation>
    </message>
    <message>
        <source>sanction_of_another_branch</source>
        <translation>分行只处罚本行所属单位（第二十三条）。</translation>
    </message>
    <message>
        <source>sanction_of_nobody</source>
        <translation>请写明受处罚的单位或个人。</translation>
    </message>
    <message>
        <source>say_why_not_resolved</source>
        <translation>请写明不能解决的原因：须给客户明确答复（第十二条）。</translation>
    </message>
    <message>
        <source>staff_answer_on_the_spot</source>
        <translation>网点员工只答复当场解决的投诉（操作规程第七条）。</translation>
    </message>
    <message>
        <source>summary_of_nothing</source>
        <translation>情况汇总须写明处理情况（第十四条）。</translation>
    </message>
    <message>
        <source>to_close_approved</source>
        <translation>反馈表缺少负责人意见及签字（附件1）。</translation>
    </message>
    <message>
        <source>to_close_called_back</source>
        <translation>客服中心尚未回访（第二十条）。</translation>
    </message>
    <message>
        <source>to_close_compensated</source>
        <translation>尚未赔偿或补偿客户损失（第十八条）。</translation>
    </message>
    <message>
        <source>to_close_filed</source>
        <translation>尚未报客服中心备案（第十条）。</translation>
    </message>
    <message>
        <source>to_close_investigated</source>
        <translation>反馈表缺少情况核实及经办人签字（附件1）。</translation>
    </message>
    <message>
        <source>to_close_referrer_answered</source>
        <translation>尚未向转办单位反馈结果（操作规程第九条）。</translation>
    </message>
    <message>
        <source>to_close_remedied</source>
        <translation>属实问题尚未采取补救措施（第十八条）。</translation>
    </message>
    <message>
        <source>to_close_replied</source>
        <translation>尚未回复客户（第十二条）。</translation>
    </message>
    <message>
        <source>to_close_rework</source>
        <translation>回访认定处理不当，须重新处理（第二十条）。</translation>
    </message>
    <message>
        <source>to_close_satisfaction_recorded</source>
        <translation>尚未征询客户满意度（操作规程第七条）。</translation>
    </message>
    <message>
        <source>to_close_summary</source>
        <translation>缺少办结当日报上级部门的情况汇总（第十四条）。</translation>
    </message>
    <message>
        <source>tried_before_receipt</source>
        <translation>受理投诉之前不会联系客户。</translation>
    </message>
    <message>
        <source>undetermined_decided_centrally</source>
        <translation>无法认定的由渠道运营部裁定（第二十三条）。</translation>
    </message>
    <message>
        <source>unknown_kind</source>
        <translation>新版本的记录：已保存并转发，本机版本无法识别。</translation>
    </message>
    <message>
        <source>withdrawal_checked_by_outlet</source>
        <translation>二级、三级投诉的撤诉不得由被投诉网点自行核实（考核细则第一条（五））。</translation>
    </message>
    <message>
        <source>withdrawal_not_requested</source>
        <translation>客户没有申请撤诉。</translation>
    </message>
    <message>
        <source>wrong_correction</source>
        <translation>更正的内容有误：%1。</translation>
    </message>
    <message>
        <source>field_missing</source>
        <translation>此项必填</translation>
    </message>
    <message>
        <source>not_text</source>
        <translation>应为文字</translation>
    </message>
    <message>
        <source>too_long</source>
        <translation>太长：最多 %1 字</translation>
    </message>
    <message>
        <source>text_too_large</source>
        <translation>文字过长：最多 8000 字节</translation>
    </message>
    <message>
        <source>not_flag</source>
        <translation>应为是或否</translation>
    </message>
    <message>
        <source>not_whole_number</source>
        <translation>应为整数</translation>
    </message>
    <message>
        <source>not_between</source>
        <translation>应为 %1 至 %2 的整数</translation>
    </message>
    <message>
        <source>not_instant</source>
        <translation>时间格式应如 2026-02-13T15:00:00+08:00</translation>
    </message>
    <message>
        <source>not_list</source>
        <translation>应为列表</translation>
    </message>
    <message>
        <source>not_object</source>
        <translation>应为对象</translation>
    </message>
    <message>
        <source>not_list_of_texts</source>
        <translation>须为文字清单</translation>
    </message>
    <message>
        <source>not_one_of_values</source>
        <translation>不在可选范围内</translation>
    </message>
    <message>
        <source>no_such_unit</source>
        <translation>没有这个单位</translation>
    </message>
    <message>
        <source>no_such_channel</source>
        <translation>没有这个渠道</translation>
    </message>
    <message>
        <source>not_level</source>
        <translation>应为 1、2 或 3</translation>
    </message>
    <message>
        <source>not_list_of_units</source>
        <translation>应为单位列表</translation>
    </message>
    <message>
        <source>not_attachment_hash</source>
        <translation>应为附件的校验值：64 位十六进制字符</translation>
    </message>
    <message>
        <source>no_such_role</source>
        <translation>没有这个角色</translation>
    </message>
    <message>
        <source>forbidden_character</source>
        <translation>含有不能保存的字符：%1</translation>
    </message>
    <message>
        <source>hash_form</source>
        <translation>校验值为 64 位十六进制字符</translation>
    </message>
    <message>
        <source>date_form</source>
        <translation>日期的写法如 2026-02-13</translation>
    </message>
    <message>
        <source>no_such_day</source>
        <translation>没有这一天</translation>
    </message>
    <message>
        <source>time_form</source>
        <translation>时间格式应如 2026-02-13T15:00:00+08:00</translation>
    </message>
    <message>
        <source>zoned_time_form</source>
        <translation>时间的写法如 2026-02-13T15:00:00+08:00，须带时区</translation>
    </message>
    <message>
        <source>quarter_form</source>
        <translation>季度的写法如 2026Q1</translation>
    </message>
    <message>
        <source>month_form</source>
        <translation>月份的写法如 2026-02</translation>
    </message>
    <message>
        <source>json_too_large</source>
        <translation>内容过大：最多 %1 字节</translation>
    </message>
    <message>
        <source>stamp_form</source>
        <translation>时间戳的写法如 2026-02-13T07:00:00.000Z/0003</translation>
    </message>
    <message>
        <source>boot_form</source>
        <translation>启动编号由 1–64 个小写字母、数字和 - 组成</translation>
    </message>
    <message>
        <source>duration_form</source>
        <translation>应为毫秒数，最长 100 年</translation>
    </message>
    <message>
        <source>steady_form</source>
        <translation>稳定时钟应为 {boot, since, total}</translation>
    </message>
    <message>
        <source>event_not_object</source>
        <translation>记录应为 JSON 对象</translation>
    </message>
    <message>
        <source>event_field_missing</source>
        <translation>记录缺少此文字字段</translation>
    </message>
    <message>
        <source>seq_from_one</source>
        <translation>序号从 1 起</translation>
    </message>
    <message>
        <source>writer_form</source>
        <translation>经办信息应为 {account, role, unit}</translation>
    </message>
    <message>
        <source>body_not_object</source>
        <translation>正文应为对象</translation>
    </message>
    <message>
        <source>origin_form</source>
        <translation>来源由 1–64 个小写字母、数字和 - 组成</translation>
    </message>
    <message>
        <source>subject_form</source>
        <translation>事项由 1–64 个小写字母、数字和 - 组成</translation>
    </message>
    <message>
        <source>kind_form</source>
        <translation>类型由 1–40 个小写字母和 _ 组成</translation>
    </message>
    <message>
        <source>writer_too_long</source>
        <translation>账号或单位过长</translation>
    </message>
    <message>
        <source>was_from_one</source>
        <translation>原序号从 1 起</translation>
    </message>
    <message>
        <source>captured_not_object</source>
        <translation>内容应为 JSON 对象</translation>
    </message>
    <message>
        <source>mobile_form</source>
        <translation>不是手机号码：应为 1 开头的 11 位数字</translation>
    </message>
    <message>
        <source>customer_form</source>
        <translation>应包含姓名、手机等，或注明匿名</translation>
    </message>
    <message>
        <source>landline_form</source>
        <translation>不是固定电话号码：应为含区号的 7 至 12 位数字</translation>
    </message>
    <message>
        <source>email_form</source>
        <translation>不是电子邮箱地址</translation>
    </message>
    <message>
        <source>customer_unreachable</source>
        <translation>请填写姓名或联系方式，或选择匿名</translation>
    </message>
    <message>
        <source>no_number_to_call</source>
        <translation>电话答复需要填写号码</translation>
    </message>
    <message>
        <source>no_address_to_mail</source>
        <translation>邮件答复需要填写邮箱</translation>
    </message>
    <message>
        <source>nothing_happened</source>
        <translation>请说明发生了什么</translation>
    </message>
    <message>
        <source>in_the_future</source>
        <translation>时间不能晚于现在</translation>
    </message>
    <message>
        <source>before_1970</source>
        <translation>早于 1970 年：请核对年份</translation>
    </message>
    <message>
        <source>no_such_complaint_category</source>
        <translation>请选择子类别</translation>
    </message>
    <message>
        <source>accused_form</source>
        <translation>须为账号或姓名列表，最多 20 个</translation>
    </message>
    <message>
        <source>representatives_form</source>
        <translation>须为人员列表，最多 5 人</translation>
    </message>
    <message>
        <source>no_such_form</source>
        <translation>应为现场、非现场或其他形式</translation>
    </message>
    <message>
        <source>unknown_cause</source>
        <translation>没有这个原因（操作规程第六条）</translation>
    </message>
    <message>
        <source>no_such_reply_way</source>
        <translation>应为电话、邮件、当面、信函或无需答复</translation>
    </message>
    <message>
        <source>customer_missing</source>
        <translation>此项必填，或选择匿名</translation>
    </message>
    <message>
        <source>no_such_opinion</source>
        <translation>应为投诉、建议或表扬</translation>
    </message>
    <message>
        <source>successor_missing</source>
        <translation>请填写接手人：没有接手人不能移交首问责任（第三条）</translation>
    </message>
    <message>
        <source>no_such_kind</source>
        <translation>没有这种记录</translation>
    </message>
    <message>
        <source>negative_amount</source>
        <translation>不能为负数</translation>
    </message>
    <message>
        <source>lowering_goes_to</source>
        <translation>只能降至一级或二级</translation>
    </message>
    <message>
        <source>raising_goes_to</source>
        <translation>只能升至二级或三级</translation>
    </message>
    <message>
        <source>say_why_not_solved</source>
        <translation>请说明无法解决的原因：必须给客户明确答复（第十二条）</translation>
    </message>
    <message>
        <source>score_form</source>
        <translation>请选择满意度，或选择未联系上</translation>
    </message>
    <message>
        <source>article_citation_form</source>
        <translation>请填写办法条款，如 12(1)</translation>
    </message>
    <message>
        <source>article_state_form</source>
        <translation>只能是草稿、待确认、已确认或已停用</translation>
    </message>
    <message>
        <source>articles_kept_centrally</source>
        <translation>知识库由客服中心会同业务部门维护（第六条（三）第3项、（四）第4项）。</translation>
    </message>
    <message>
        <source>article_confirmed_by_department</source>
        <translation>条目由该类别的业务部门确认：请先提交（第六条（三））。</translation>
    </message>
    <message>
        <source>article_withdrawn_by_lead</source>
        <translation>条目由客服中心负责人或业务部门停用。</translation>
    </message>
    <message>
        <source>category_of_another_department</source>
        <translation>该类别由其他部门负责（第九条、第十七条）。</translation>
    </message>
    <message>
        <source>drafts_of_contact_centre</source>
        <translation>部门提交或确认条目；草稿由客服中心编写。</translation>
    </message>
    <message>
        <source>no_such_sub_category</source>
        <translation>没有这个小类</translation>
    </message>
    <message>
        <source>branch_rules_not_object</source>
        <translation>分行规则应为 JSON 对象</translation>
    </message>
    <message>
        <source>not_up_to</source>
        <translation>须为 1 至 %1 的整数</translation>
    </message>
    <message>
        <source>loosens</source>
        <translation>放宽了总行规定（%1）；分行只能从严（第二十四条）</translation>
    </message>
    <message>
        <source>same_day_stays</source>
        <translation>当日办结不能再从严</translation>
    </message>
    <message>
        <source>no_such_category</source>
        <translation>没有这个类别（第九条）</translation>
    </message>
    <message>
        <source>topic_there</source>
        <translation>该事项已存在</translation>
    </message>
    <message>
        <source>no_such_product</source>
        <translation>没有该产品</translation>
    </message>
    <message>
        <source>true_or_absent</source>
        <translation>只能为 true，否则请省略</translation>
    </message>
    <message>
        <source>not_https</source>
        <translation>必须以 https:// 开头</translation>
    </message>
    <message>
        <source>sub_category_there</source>
        <translation>该小类已存在</translation>
    </message>
    <message>
        <source>sub_category_code_form</source>
        <translation>小类代码须以所属类别的代码开头</translation>
    </message>
    <message>
        <source>not_unit_of_branch</source>
        <translation>不是该分行的机构</translation>
    </message>
    <message>
        <source>emergency_contacts_needed</source>
        <translation>应设一至两名应急联系人（第八条）</translation>
    </message>
    <message>
        <source>no_such_branch_here</source>
        <translation>机构表中没有这个分行</translation>
    </message>
    <message>
        <source>no_such_value</source>
        <translation>没有这个值，请检查拼写</translation>
    </message>
    <message>
        <source>unit_not_object</source>
        <translation>单位应为对象</translation>
    </message>
    <message>
        <source>unit_code_form</source>
        <translation>机构编号为六位数字</translation>
    </message>
    <message>
        <source>unit_name_missing</source>
        <translation>请填写机构名称</translation>
    </message>
    <message>
        <source>unit_kind_form</source>
        <translation>单位类型应为总行、渠道运营部、办公室、客服中心、部门、分行、支行或网点之一</translation>
    </message>
    <message>
        <source>not_list_of_names</source>
        <translation>应为姓名列表</translation>
    </message>
    <message>
        <source>unit_parent_missing</source>
        <translation>除总行外，每个机构都须有上级机构</translation>
    </message>
    <message>
        <source>organisation_form</source>
        <translation>机构文件应为 {&quot;units&quot;:[…]}</translation>
    </message>
    <message>
        <source>unit_code_twice</source>
        <translation>机构编号 %1 重复</translation>
    </message>
    <message>
        <source>unit_parent_unknown</source>
        <translation>上级机构 %1 不存在</translation>
    </message>
    <message>
        <source>own_ancestor</source>
        <translation>机构不能成为自己的上级</translation>
    </message>
    <message>
        <source>one_unit_of_kind</source>
        <translation>%1应有且只有一个</translation>
    </message>
    <message>
        <source>unit_kind_stays</source>
        <translation>该机构已有投诉、账号或设备，机构类型不能更改</translation>
    </message>
    <message>
        <source>misplaced_unit</source>
        <translation>这一类型的机构不能设在 %1 之下</translation>
    </message>
    <message>
        <source>kind_of_unit_stays</source>
        <translation>这一机构类型属于 %1，不能改由其他机构承担</translation>
    </message>
    <message>
        <source>unit_in_use</source>
        <translation>%1 不能移出：该机构已有投诉、账号或设备</translation>
    </message>
    <message>
        <source>policy_not_object</source>
        <translation>规则应为 JSON 对象</translation>
    </message>
    <message>
        <source>one_response_limit</source>
        <translation>working_days、office_minutes、clock_minutes 只能填一项</translation>
    </message>
    <message>
        <source>one_resolve_limit</source>
        <translation>working_days、same_day 只能填一项</translation>
    </message>
    <message>
        <source>same_day_or_days</source>
        <translation>须为 true，或改填 working_days</translation>
    </message>
    <message>
        <source>no_such_finding</source>
        <translation>没有这种认定结论</translation>
    </message>
    <message>
        <source>not_on_off</source>
        <translation>应为 on 或 off</translation>
    </message>
    <message>
        <source>value_missing</source>
        <translation>缺少此值</translation>
    </message>
    <message>
        <source>list_empty</source>
        <translation>须为至少有一项的清单</translation>
    </message>
    <message>
        <source>two_branch_files</source>
        <translation>同一分行有两份规则</translation>
    </message>
    <message>
        <source>version_used</source>
        <translation>该版本名称已使用过：请为新版本另取名称</translation>
    </message>
    <message>
        <source>no_such_unit_here</source>
        <translation>组织机构中没有该机构</translation>
    </message>
    <message>
        <source>file_not_json</source>
        <translation>%1 文件不是可读的 JSON：%2</translation>
    </message>
    <message>
        <source>dates_missing</source>
        <translation>缺少日期列表</translation>
    </message>
    <message>
        <source>calendar_form</source>
        <translation>工作日历应为 {&quot;years&quot;:{…}}</translation>
    </message>
    <message>
        <source>year_form</source>
        <translation>年份为四位数字</translation>
    </message>
    <message>
        <source>office_hours_form</source>
        <translation>营业时间为清单，例如 [&quot;09:00-12:00&quot;,&quot;13:00-18:00&quot;]</translation>
    </message>
    <message>
        <source>office_time_form</source>
        <translation>营业时间写作 09:00-18:00</translation>
    </message>
    <message>
        <source>office_time_ends</source>
        <translation>营业时间须晚于开始时间结束，且不晚于 24:00</translation>
    </message>
    <message>
        <source>office_times_order</source>
        <translation>营业时间须按先后排列，不得重叠</translation>
    </message>
    <message>
        <source>head_missing</source>
        <translation>未设第一责任人（第七条）</translation>
    </message>
    <message>
        <source>handlers_needed</source>
        <translation>应设一至两名投诉处理人员（第八条）</translation>
    </message>
    <message>
        <source>no_directory</source>
        <translation>%1 不是目录：请指定数据目录</translation>
    </message>
    <message>
        <source>directory_not_made</source>
        <translation>无法建立目录 %1（%2）：请检查上级目录的权限</translation>
    </message>
    <message>
        <source>directory_not_written</source>
        <translation>目录 %1 无法写入（%2）：请授予写权限</translation>
    </message>
    <message>
        <source>directory_in_use</source>
        <translation>目录 %1 正被其他程序使用：请先关闭该程序</translation>
    </message>
    <message>
        <source>no_memory_to_compress</source>
        <translation>内存不足，无法压缩报文</translation>
    </message>
    <message>
        <source>not_compressed</source>
        <translation>报文无法压缩</translation>
    </message>
    <message>
        <source>no_memory_to_unpack</source>
        <translation>内存不足，无法解压报文</translation>
    </message>
    <message>
        <source>unpacks_too_large</source>
        <translation>报文解压后过大</translation>
    </message>
    <message>
        <source>message_damaged</source>
        <translation>压缩报文不完整或已损坏</translation>
    </message>
    <message>
        <source>pin_form</source>
        <translation>请设置 6 至 12 位数字 PIN 码</translation>
    </message>
    <message>
        <source>no_memory_for_pin</source>
        <translation>内存不足，无法核对 PIN 码：请关闭其他程序后重试</translation>
    </message>
    <message>
        <source>pin_too_easy</source>
        <translation>这个 PIN 码太容易猜到：请不要使用连续、重复或有规律的数字</translation>
    </message>
    <message>
        <source>disk_full</source>
        <translation>%1 所在磁盘已满：请清理空间；本次没有保存</translation>
    </message>
    <message>
        <source>log_read_only</source>
        <translation>本机记录 %1 为只读：请授予文件及目录的写权限</translation>
    </message>
    <message>
        <source>log_not_opened</source>
        <translation>本机记录 %1 无法打开：请确认目录存在且可写</translation>
    </message>
    <message>
        <source>log_in_use</source>
        <translation>本机记录 %1 正被其他程序使用：请先关闭该程序</translation>
    </message>
    <message>
        <source>disk_error</source>
        <translation>%1 所在磁盘报错：请检查磁盘；本次没有保存</translation>
    </message>
    <message>
        <source>value_too_large</source>
        <translation>内容过大，无法写入本机记录 %1</translation>
    </message>
    <message>
        <source>log_unusable</source>
        <translation>本机记录 %1 无法使用（%2）</translation>
    </message>
    <message>
        <source>log_without_wal</source>
        <translation>本机记录 %1 无法使用预写日志：请放在本地磁盘上</translation>
    </message>
    <message>
        <source>log_of_newer_version</source>
        <translation>本机记录 %1 由更新版本写成：请安装该版本</translation>
    </message>
    <message>
        <source>hash_case</source>
        <translation>校验值应为小写</translation>
    </message>
    <message>
        <source>seal_form</source>
        <translation>封装应为 {box, to: {key id: wrapped key}}</translation>
    </message>
    <message>
        <source>not_canonical</source>
        <translation>记录应以规范 JSON（RFC 8785）传送</translation>
    </message>
    <message>
        <source>not_device_key</source>
        <translation>这不是设备的密钥</translation>
    </message>
    <message>
        <source>key_not_sealed</source>
        <translation>密钥没有加密给总行</translation>
    </message>
    <message>
        <source>key_changed_on_way</source>
        <translation>密钥没有加密给总行，或已被改动</translation>
    </message>
    <message>
        <source>key_of_another</source>
        <translation>这是另一台设备的密钥</translation>
    </message>
    <message>
        <source>receipt_unreadable</source>
        <translation>回执无法读取</translation>
    </message>
    <message>
        <source>receipt_without_arrival</source>
        <translation>回执没有写明收到的内容</translation>
    </message>
    <message>
        <source>receipt_not_signed</source>
        <translation>回执没有总行签名</translation>
    </message>
    <message>
        <source>receipt_of_another</source>
        <translation>回执属于另一台设备或另一条记录</translation>
    </message>
    <message>
        <source>receipt_of_other_events</source>
        <translation>回执属于其他记录</translation>
    </message>
    <message>
        <source>no_sodium</source>
        <translation>加密库 libsodium 无法启动：请重新安装</translation>
    </message>
    <message>
        <source>sealed_to_others</source>
        <translation>记录是加密给其他密钥的</translation>
    </message>
    <message>
        <source>wrapped_key_changed</source>
        <translation>密钥无法解开：传送途中被改动</translation>
    </message>
    <message>
        <source>box_changed</source>
        <translation>密封内容无法解开：传送途中被改动</translation>
    </message>
    <message>
        <source>not_sealed</source>
        <translation>记录没有密封</translation>
    </message>
    <message>
        <source>other_place_inside</source>
        <translation>密封内外标明的链上位置不一致</translation>
    </message>
    <message>
        <source>carried_unreadable</source>
        <translation>转来的内容无法读取</translation>
    </message>
    <message>
        <source>not_http</source>
        <translation>答复方使用的 HTTP 与总行不符：请确认该地址是总行的地址</translation>
    </message>
    <message>
        <source>answer_head_too_large</source>
        <translation>总行答复的报头过大：请确认该地址是总行的地址</translation>
    </message>
    <message>
        <source>answer_too_large</source>
        <translation>总行的答复过大</translation>
    </message>
    <message>
        <source>certificate_unreadable</source>
        <translation>证书无法读取</translation>
    </message>
    <message>
        <source>certificate_not_signed</source>
        <translation>证书没有总行签名</translation>
    </message>
    <message>
        <source>certificate_without_key</source>
        <translation>证书没有写明设备及其密钥</translation>
    </message>
    <message>
        <source>call_not_signed</source>
        <translation>请求没有证书所列设备的签名</translation>
    </message>
    <message>
        <source>proof_not_sealed</source>
        <translation>没有密封</translation>
    </message>
    <message>
        <source>device_call_form</source>
        <translation>写法应为 origin=…;epoch=…;counter=…;signature=…</translation>
    </message>
    <message>
        <source>gone_form</source>
        <translation>应为 {places: [[first, last]…], receipt}</translation>
    </message>
    <message>
        <source>token_unusable</source>
        <translation>本设备的令牌无法发送：请重新启用本设备</translation>
    </message>
    <message>
        <source>server_key_changed</source>
        <translation>总行证书的密钥与本设备启用时不同：未发送任何内容；如确为有意更换，请用 huiyin-replica trust 确认</translation>
    </message>
    <message>
        <source>address_form</source>
        <translation>总行地址格式应为 http://主机：端口 或 https://主机：端口</translation>
    </message>
    <message>
        <source>address_unusable</source>
        <translation>总行地址无法使用：请检查主机和端口</translation>
    </message>
    <message>
        <source>http_library_lacking</source>
        <translation>本设备的 HTTP 组件缺少所需功能：请安装配套版本</translation>
    </message>
    <message>
        <source>no_answer_in_time</source>
        <translation>总行未在规定时间内答复：请稍后再试</translation>
    </message>
    <message>
        <source>connection_too_slow</source>
        <translation>与总行的连接过慢：请检查网络后重试</translation>
    </message>
    <message>
        <source>not_reached</source>
        <translation>无法连接总行：请检查网络和地址</translation>
    </message>
    <message>
        <source>connection_broke</source>
        <translation>与总行的连接中断：请重试</translation>
    </message>
    <message>
        <source>certificate_not_trusted</source>
        <translation>总行证书不受信任：请安装本行 CA 证书</translation>
    </message>
    <message>
        <source>ca_unreadable</source>
        <translation>无法读取校验总行所用的证书：请检查 CA 文件</translation>
    </message>
    <message>
        <source>no_answer</source>
        <translation>总行没有答复（%1）</translation>
    </message>
    <message>
        <source>no_secure_connection</source>
        <translation>未能与总行建立安全连接：请检查地址，或稍后再试</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>总行答复前已被停止</translation>
    </message>
    <message>
        <source>used_form</source>
        <translation>应为 {article: number}</translation>
    </message>
    <message>
        <source>going_form</source>
        <translation>应为 {kiosk: time}</translation>
    </message>
    <message>
        <source>message_cut</source>
        <translation>报文不完整</translation>
    </message>
    <message>
        <source>first_line_not_object</source>
        <translation>首行应为 JSON 对象</translation>
    </message>
    <message>
        <source>version_missing</source>
        <translation>缺少版本号</translation>
    </message>
    <message>
        <source>number_negative</source>
        <translation>应为不小于 0 的整数</translation>
    </message>
    <message>
        <source>not_list_of_numbers</source>
        <translation>应为最多 100 个数的列表</translation>
    </message>
    <message>
        <source>member_missing</source>
        <translation>缺少此项</translation>
    </message>
    <message>
        <source>member_too_long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>compare_form</source>
        <translation>应为 {subject: digest}</translation>
    </message>
    <message>
        <source>heads_form</source>
        <translation>应为 {origin: number}</translation>
    </message>
    <message>
        <source>return_form</source>
        <translation>应为 {line, hash, proof} 或 {box}</translation>
    </message>
    <message>
        <source>too_many_returns</source>
        <translation>一次请求中归还的记录过多</translation>
    </message>
    <message>
        <source>too_many_events</source>
        <translation>一次请求中的记录过多：最多 %1 条</translation>
    </message>
    <message>
        <source>event_too_long</source>
        <translation>一条记录超过 64 KiB</translation>
    </message>
    <message>
        <source>too_many_in_answer</source>
        <translation>一次答复中的记录过多</translation>
    </message>
    <message>
        <source>no_pem_key</source>
        <translation>其中没有 PEM 格式的证书或公钥</translation>
    </message>
    <message>
        <source>key_list_form</source>
        <translation>应为小写十六进制 SHA-256 校验值的列表</translation>
    </message>
    <message>
        <source>next_keys_unreadable</source>
        <translation>预告的密钥无法读取</translation>
    </message>
    <message>
        <source>next_keys_not_signed</source>
        <translation>预告的密钥没有总行签名</translation>
    </message>
    <message>
        <source>server_keys_unreadable</source>
        <translation>总行服务器的密钥无法读取</translation>
    </message>
    <message>
        <source>device_locked</source>
        <translation>本设备已锁定：请先用 PIN 码登录</translation>
    </message>
    <message>
        <source>not_enrolled</source>
        <translation>本设备尚未启用：请先用总行的启用码启用</translation>
    </message>
    <message>
        <source>office_of_another_version</source>
        <translation>总行使用的交换版本不同：请安装总行所用的版本</translation>
    </message>
    <message>
        <source>answer_not_signed</source>
        <translation>%1：答复内容没有采用；请确认这是总行的地址</translation>
    </message>
    <message>
        <source>event_not_here</source>
        <translation>本机没有</translation>
    </message>
    <message>
        <source>older_copy_answers</source>
        <translation>答复来自恢复之前的总行旧副本：其内容没有采用；请确认只有一个总行在运行</translation>
    </message>
    <message>
        <source>epoch_not_signed</source>
        <translation>新的纪元没有总行签名：答复内容没有采用；请确认这是总行的地址</translation>
    </message>
    <message>
        <source>another_history</source>
        <translation>总行所存的本机历史不同：请为运维人员保留该目录，并在空目录中重新启用本机</translation>
    </message>
    <message>
        <source>no_such_refused_event</source>
        <translation>本机没有该编号的被拒记录：请看所列编号</translation>
    </message>
    <message>
        <source>sealed_event_too_large</source>
        <translation>密封的记录过大，无法再次密封：最多 64 KiB</translation>
    </message>
    <message>
        <source>no_identity_to_take</source>
        <translation>没有可接管的身份，或本机记录已有身份</translation>
    </message>
    <message>
        <source>directory_enrolled</source>
        <translation>%1 所在目录已启用为 %2：请用空目录</translation>
    </message>
    <message>
        <source>sealed_already</source>
        <translation>本设备已加密：请用 PIN 码登录</translation>
    </message>
    <message>
        <source>nobody_has_pin</source>
        <translation>本设备上还没有 PIN 码：请先用密码登录</translation>
    </message>
    <message>
        <source>not_key_of_device</source>
        <translation>这不是本设备的密钥</translation>
    </message>
    <message>
        <source>office_key_unusable</source>
        <translation>本设备上的总行密钥无效：请重新登记本设备</translation>
    </message>
    <message>
        <source>event_beyond_bounds</source>
        <translation>内容超过单条记录的上限（64 KiB）或嵌套超过 11 层：请减少内容，或改为附件。</translation>
    </message>
    <message>
        <source>request_line_form</source>
        <translation>请求应以“METHOD /path HTTP/1.1”开头</translation>
    </message>
    <message>
        <source>method_form</source>
        <translation>无法识别请求方法</translation>
    </message>
    <message>
        <source>http_version</source>
        <translation>总部只支持 HTTP/1.1（及 1.0）</translation>
    </message>
    <message>
        <source>blank_in_path</source>
        <translation>路径中有空格</translation>
    </message>
    <message>
        <source>path_form</source>
        <translation>无法识别路径或查询参数</translation>
    </message>
    <message>
        <source>path_too_long</source>
        <translation>没有这么长路径的接口</translation>
    </message>
    <message>
        <source>header_folded</source>
        <translation>请求头不得折行</translation>
    </message>
    <message>
        <source>header_form</source>
        <translation>请求头格式应为“名称: 值”</translation>
    </message>
    <message>
        <source>two_lengths</source>
        <translation>正文长度给出了不止一次</translation>
    </message>
    <message>
        <source>length_form</source>
        <translation>正文长度不是数字</translation>
    </message>
    <message>
        <source>coding_unknown</source>
        <translation>传输编码只支持 chunked</translation>
    </message>
    <message>
        <source>chunked_in_1_0</source>
        <translation>HTTP/1.0 不支持分块传输：请给出正文长度</translation>
    </message>
    <message>
        <source>header_twice</source>
        <translation>请求头 %1 最多出现一次</translation>
    </message>
    <message>
        <source>one_host</source>
        <translation>请求应有且只有一个 Host</translation>
    </message>
    <message>
        <source>head_line_end</source>
        <translation>请求头每行应以 CRLF 结尾</translation>
    </message>
    <message>
        <source>head_without_end</source>
        <translation>请求头没有结束</translation>
    </message>
    <message>
        <source>control_in_head</source>
        <translation>请求头中有控制字符</translation>
    </message>
    <message>
        <source>request_empty</source>
        <translation>请求为空</translation>
    </message>
    <message>
        <source>expectation_unknown</source>
        <translation>Expect 只支持 100-continue</translation>
    </message>
    <message>
        <source>head_too_large</source>
        <translation>请求头最多 %1 KiB</translation>
    </message>
    <message>
        <source>line_too_long</source>
        <translation>请求首行最多 %1 KiB</translation>
    </message>
    <message>
        <source>many_headers</source>
        <translation>请求头最多 %1 行</translation>
    </message>
    <message>
        <source>body_too_large</source>
        <translation>该接口最多接收 %1 字节</translation>
    </message>
    <message>
        <source>chunks_unreadable</source>
        <translation>无法读取分块正文：请重新发送</translation>
    </message>
    <message>
        <source>compression_unreadable</source>
        <translation>无法解压正文：请重新发送</translation>
    </message>
    <message>
        <source>other_method</source>
        <translation>该接口应使用 %1 方法</translation>
    </message>
    <message>
        <source>storage_failed</source>
        <translation>存储出错：%1</translation>
    </message>
    <message>
        <source>event_too_large</source>
        <translation>该条记录过大或嵌套过深：上限为 64 KiB、11 层</translation>
    </message>
    <message>
        <source>json_invalid</source>
        <translation>不是有效的 JSON</translation>
    </message>
    <message>
        <source>json_invalid_near</source>
        <translation>第 %1 字节附近不是有效的 UTF-8 JSON</translation>
    </message>
    <message>
        <source>json_key_twice</source>
        <translation>同一对象中有重复的键</translation>
    </message>
    <message>
        <source>json_too_deep</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>attachment_damaged</source>
        <translation>附件已损坏，与写入时不一致；请保留数据目录交由维护人员处理</translation>
    </message>
    <message>
        <source>log_damaged</source>
        <translation>本机记录 %1 已损坏：请保留该文件，恢复最近的备份，或在空目录中重新启用</translation>
    </message>
    <message>
        <source>event_damaged</source>
        <translation>本机的一条记录已损坏，无法读取</translation>
    </message>
    <message>
        <source>refused_event_damaged</source>
        <translation>本机一条被拒的记录已损坏，无法读取</translation>
    </message>
    <message>
        <source>log_fails_check</source>
        <translation>本机记录 %1 未通过检查，已损坏：请保留该文件</translation>
    </message>
    <message>
        <source>log_fails_verification</source>
        <translation>本机记录 %1 未通过检查，已损坏：请保留该文件并恢复最近的备份</translation>
    </message>
    <message>
        <source>event_out_of_order</source>
        <translation>记录已损坏：从总行取得的一条记录次序不对</translation>
    </message>
    <message>
        <source>event_missing</source>
        <translation>记录已损坏：缺少本机第 %1 条记录</translation>
    </message>
    <message>
        <source>event_bytes_missing</source>
        <translation>记录已损坏：一条记录的内容缺失</translation>
    </message>
    <message>
        <source>event_altered</source>
        <translation>记录已损坏：一条记录被改动</translation>
    </message>
    <message>
        <source>event_unreadable</source>
        <translation>记录已损坏：一条记录无法读取</translation>
    </message>
    <message>
        <source>event_in_another_place</source>
        <translation>记录已损坏：一条记录占了别条的位置</translation>
    </message>
    <message>
        <source>event_does_not_follow</source>
        <translation>记录已损坏：一条记录没有衔接前一条</translation>
    </message>
    <message>
        <source>receipt_disagrees</source>
        <translation>记录已损坏：链与总行最近的回执不符</translation>
    </message>
    <message>
        <source>no_device_name</source>
        <translation>这不是设备的名称。</translation>
    </message>
    <message>
        <source>name_of_another</source>
        <translation>该名称已属另一台设备：请重新启用设备。</translation>
    </message>
    <message>
        <source>json_number_large</source>
        <translation>数字过大</translation>
    </message>
    <message>
        <source>json_not_whole</source>
        <translation>须为整数：不能有小数或指数</translation>
    </message>
    <message>
        <source>json_binary</source>
        <translation>不允许二进制值</translation>
    </message>
    <message>
        <source>certificate_not_of_office</source>
        <translation>该证书不是总行或本设备的。</translation>
    </message>
    <message>
        <source>device_not_opened</source>
        <translation>本设备的记录无法打开</translation>
    </message>
    <message>
        <source>no_such_subject_here</source>
        <translation>本机没有这份投诉或意见：请与总行同步，或核对编号</translation>
    </message>
    <message>
        <source>evidence_type_missing</source>
        <translation>请选择证据类型：照片、录音、录像、书面说明或工单</translation>
    </message>
    <message>
        <source>no_evidence_of_this_kind</source>
        <translation>此类文件不能作为该类证据，请选择以下类型之一：%1</translation>
    </message>
    <message>
        <source>attachment_not_kept</source>
        <translation>附件未能保存，请检查本机磁盘</translation>
    </message>
    <message>
        <source>attachment_not_here</source>
        <translation>附件不在本机</translation>
    </message>
    <message>
        <source>attachment_sent_next</source>
        <translation>附件仍在本机，将随下一次同步发送</translation>
    </message>
    <message>
        <source>attachment_missed</source>
        <translation>总行缺少本机记录引用的附件 %1，其后的记录暂缓上传：请再次添加同一文件，或由维护人员放弃该附件（huiyin-replica attachment-lost）</translation>
    </message>
    <message>
        <source>attachment_not_at_office</source>
        <translation>附件尚未到达总行，仍在添加它的设备上</translation>
    </message>
    <message>
        <source>file_unreadable</source>
        <translation>文件无法读取，请检查文件名和访问权限</translation>
    </message>
    <message>
        <source>no_room_for_attachment</source>
        <translation>附件未能保存，请先腾出本机磁盘空间；未写入任何内容</translation>
    </message>
    <message>
        <source>file_unfinished</source>
        <translation>文件在读取时发生变化，请等其写完后重试</translation>
    </message>
    <message>
        <source>file_empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>file_too_large</source>
        <translation>文件过大，最多 64 MiB</translation>
    </message>
    <message>
        <source>file_changes</source>
        <translation>文件在读取时发生变化，请重试</translation>
    </message>
    <message>
        <source>piece_cut</source>
        <translation>附件的一部分传输不完整，将重新获取</translation>
    </message>
    <message>
        <source>wrong_attachment</source>
        <translation>附件内容与记录的校验值不符，已丢弃</translation>
    </message>
    <message>
        <source>stored_but_not_shown</source>
        <translation>记录已保存，但处理记录中未显示：请运行校验</translation>
    </message>
    <message>
        <source>enrolled_already</source>
        <translation>本设备已启用为 %1：请使用空目录</translation>
    </message>
    <message>
        <source>site_unreadable</source>
        <translation>开通文件 %1 无法读取：请检查其所有者和权限</translation>
    </message>
    <message>
        <source>site_line_wrong</source>
        <translation>开通文件 %2 第 %1 行有误：只能是 server、server-key、code 或 name，每项一行，写作“名称 = 值”</translation>
    </message>
    <message>
        <source>site_without_server</source>
        <translation>开通文件 %1 没有写明服务器（server）</translation>
    </message>
    <message>
        <source>site_key_wrong</source>
        <translation>开通文件 %1 的 server-key 须为 64 位十六进制数字，且各地址须以 https:// 开头</translation>
    </message>
    <message>
        <source>site_unchanged</source>
        <translation>开通文件 %1 里仍有已用过的启用码，此处无法修改：请删去该行</translation>
    </message>
    <message>
        <source>no_site_file</source>
        <translation>没有开通文件 %1：请给出 --server 与 --code，或用 --site 指明文件</translation>
    </message>
    <message>
        <source>site_code_used</source>
        <translation>开通文件 %1 没有启用码，或其启用码已用过：请向总行索取新的开通文件</translation>
    </message>
    <message>
        <source>exchange_outdated</source>
        <translation>总行不再支持本机的交换版本：请安装总行使用的版本</translation>
    </message>
    <message>
        <source>http_status</source>
        <translation>总行返回状态 %1：请检查地址，或稍后再试</translation>
    </message>
    <message>
        <source>answer_without_rules</source>
        <translation>总行的答复中没有规则</translation>
    </message>
    <message>
        <source>answer_unreadable</source>
        <translation>总行的答复无法读取：请核对地址</translation>
    </message>
    <message>
        <source>answer_without_face</source>
        <translation>总行的答复没有说明设备类型</translation>
    </message>
    <message>
        <source>answer_without_device</source>
        <translation>总行的答复没有说明设备编号</translation>
    </message>
    <message>
        <source>answer_without_key</source>
        <translation>总行的答复中没有密钥</translation>
    </message>
    <message>
        <source>unknown_role</source>
        <translation>本机版本不认识该账号的角色：请安装总行使用的版本</translation>
    </message>
    <message>
        <source>answer_without_list</source>
        <translation>总行的应答中没有列表</translation>
    </message>
    <message>
        <source>no_pin_here</source>
        <translation>该账号在本设备上没有 PIN 码：请先用密码登录</translation>
    </message>
    <message>
        <source>pins_used_up</source>
        <translation>PIN 码错误次数过多：请联网用密码登录，并重新设置 PIN 码</translation>
    </message>
    <message>
        <source>wait_for_pin</source>
        <translation>PIN 码错误次数过多：请稍候再试</translation>
    </message>
    <message>
        <source>wrong_pin</source>
        <translation>PIN 码不正确</translation>
    </message>
    <message>
        <source>kiosk_has_no_pin</source>
        <translation>自助终端没有此类 PIN 码：所录内容已加密给总行</translation>
    </message>
    <message>
        <source>stored_rules_unreadable</source>
        <translation>本机保存的规则无法读取：请在空目录中重新启用</translation>
    </message>
    <message>
        <source>replica_not_enrolled</source>
        <translation>本设备尚未启用：请先用总行的启用码启用</translation>
    </message>
    <message>
        <source>damaged_log_stays</source>
        <translation>损坏的本机记录无法移开：请检查目录的所有者和权限</translation>
    </message>
    <message>
        <source>first_password_first</source>
        <translation>请先用初始密码登录，再设置自己的密码</translation>
    </message>
    <message>
        <source>password_first</source>
        <translation>请先用密码登录，再设置 PIN 码</translation>
    </message>
    <message>
        <source>reply_not_signed</source>
        <translation>收到的答复没有总行的签名：请核对总行的地址</translation>
    </message>
    <message>
        <source>device_wiped</source>
        <translation>总行已停用本设备：本机内容已清除</translation>
    </message>
    <message>
        <source>device_not_wiped</source>
        <translation>本设备已被停用，但暂时无法清除：请释放磁盘空间</translation>
    </message>
    <message>
        <source>shut_out_note_stays</source>
        <translation>无法删除此前的停用标记：请检查目录权限</translation>
    </message>
    <message>
        <source>rules_not_taken</source>
        <translation>新规则未能生效：%1</translation>
    </message>
    <message>
        <source>knowledge_not_kept</source>
        <translation>知识库未能保存：%1</translation>
    </message>
    <message>
        <source>accounts_not_asked</source>
        <translation>未能查询账号是否已停用：%1</translation>
    </message>
    <message>
        <source>file_not_written</source>
        <translation>文件无法写入：请检查目录及其权限</translation>
    </message>
    <message>
        <source>no_picture</source>
        <translation>此文件不是可显示的图片，请保存副本后查看</translation>
    </message>
    <message>
        <source>password_to_erase</source>
        <translation>请先用密码登录：删除由总行执行，不在本机进行</translation>
    </message>
    <message>
        <source>leave_pin_not_hashed</source>
        <translation>PIN 无法保存：请释放内存</translation>
    </message>
    <message>
        <source>leave_pin_not_written</source>
        <translation>PIN 无法写入：请检查目录的所有者和权限</translation>
    </message>
    <message>
        <source>handwriting_model_missing</source>
        <translation>手写模型无法读取：请安装 tegaki-zinnia-simplified-chinese</translation>
    </message>
    <message>
        <source>pinyin_missing</source>
        <translation>缺少拼音词库：请安装 libpinyin-data</translation>
    </message>
    <message>
        <source>pinyin_unreadable</source>
        <translation>拼音词库无法读取</translation>
    </message>
    <message>
        <source>stroke_form</source>
        <translation>不是六点笔画</translation>
    </message>
    <message>
        <source>no_strokes</source>
        <translation>有字没有笔画</translation>
    </message>
    <message>
        <source>screen_not_shown</source>
        <translation>屏幕无法显示：%1</translation>
    </message>
    <message>
        <source>picture_not_written</source>
        <translation>无法写入：请检查目录</translation>
    </message>
    <message>
        <source>pictures_nowhere</source>
        <translation>目录无法建立：请另选一个</translation>
    </message>
    <message>
        <source>face_not_shown</source>
        <translation>界面无法显示：%1</translation>
    </message>
    <message>
        <source>file_not_made</source>
        <translation>文件 %1 无法建立：请另取名称</translation>
    </message>
    <message>
        <source>file_not_finished</source>
        <translation>文件 %1 无法写入：请清理磁盘空间</translation>
    </message>
    <message>
        <source>named_file_unreadable</source>
        <translation>文件 %1 无法读取：请检查名称和权限</translation>
    </message>
    <message>
        <source>named_file_too_large</source>
        <translation>文件 %1 过大：最多 1 MiB</translation>
    </message>
    <message>
        <source>no_json_body</source>
        <translation>文件 %1 不是 JSON 正文：%2</translation>
    </message>
    <message>
        <source>office_takes_no_more</source>
        <translation>总行不再接收本机记录：请查看 huiyin-replica status 并核验</translation>
    </message>
    <message>
        <source>events_wait_for_attachment</source>
        <translation>本机仍有记录在等待附件：请查看 huiyin-replica status</translation>
    </message>
    <message>
        <source>key_digits</source>
        <translation>密钥写作 64 位十六进制数字</translation>
    </message>
    <message>
        <source>no_device_in_directory</source>
        <translation>目录 %1 中没有已启用的设备：请先运行 huiyin-replica enroll --data %2 --server URL --code CODE</translation>
    </message>
    <message>
        <source>name_who_opens</source>
        <translation>本机已锁定：请用 --pin-of ACCOUNT 指明开锁人，并在 HUIYIN_PIN 中提供 PIN</translation>
    </message>
    <message>
        <source>first_password_used_up</source>
        <translation>初始密码只能用一次：请另要一个，并用 --new-password 提供</translation>
    </message>
    <message>
        <source>memory_for_password</source>
        <translation>内存不足，无法处理密码：请释放 64 MiB。</translation>
    </message>
    <message>
        <source>real_time</source>
        <translation>总行按真实时间运行：演练请用 --rehearsal 启动。</translation>
    </message>
    <message>
        <source>at_most_100</source>
        <translation>最多 100 个字符</translation>
    </message>
    <message>
        <source>true_or_false</source>
        <translation>应为 true 或 false</translation>
    </message>
    <message>
        <source>unknown_category</source>
        <translation>没有这个小类（第九条）</translation>
    </message>
    <message>
        <source>call_for_people</source>
        <translation>此接口供人员使用；设备用 POST /v1/sync 交换记录。</translation>
    </message>
    <message>
        <source>account_form</source>
        <translation>账号由 1–64 个字母、数字和 - _ . @ 组成</translation>
    </message>
    <message>
        <source>no_such_thing</source>
        <translation>没有此内容，或您无权查看。</translation>
    </message>
    <message>
        <source>role_of_another_unit</source>
        <translation>该角色不适用于此机构</translation>
    </message>
    <message>
        <source>no_complaints_seen</source>
        <translation>该角色不查看投诉。</translation>
    </message>
    <message>
        <source>token_needed</source>
        <translation>登录已失效：请重新登录。</translation>
    </message>
    <message>
        <source>device_shut_out</source>
        <translation>本设备已被总行停用：请交给管理员。</translation>
    </message>
    <message>
        <source>wrong_password</source>
        <translation>账号或密码不正确。</translation>
    </message>
    <message>
        <source>first_password_used</source>
        <translation>该初始密码已使用过，只能使用一次：请管理员重置密码。</translation>
    </message>
    <message>
        <source>account_locked</source>
        <translation>密码错误次数过多：该账号暂时锁定。</translation>
    </message>
    <message>
        <source>many_sign_in</source>
        <translation>登录人数过多：请稍后再试。</translation>
    </message>
    <message>
        <source>many_wrong_certificates</source>
        <translation>来自此处的错误证书或启用码过多：请过一会儿再试。</translation>
    </message>
    <message>
        <source>call_unsigned</source>
        <translation>请求没有设备密钥的签名：请重新启用设备。</translation>
    </message>
    <message>
        <source>counter_used</source>
        <translation>本设备已有同样计数的请求：请从更高的数继续。</translation>
    </message>
    <message>
        <source>password_again</source>
        <translation>用密码登录的人须重新登录。</translation>
    </message>
    <message>
        <source>token_ended</source>
        <translation>登录已失效。</translation>
    </message>
    <message>
        <source>password_too_short</source>
        <translation>至少 10 个字符，可用几个词语组成</translation>
    </message>
    <message>
        <source>password_too_long</source>
        <translation>最多 128 个字符</translation>
    </message>
    <message>
        <source>password_holds_name</source>
        <translation>含有账号名：请另换一个</translation>
    </message>
    <message>
        <source>password_tried_first</source>
        <translation>过于常见：请另换一个</translation>
    </message>
    <message>
        <source>password_of_before</source>
        <translation>与原密码相同：请另换一个</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>总行正在关闭：请稍后再试。</translation>
    </message>
    <message>
        <source>schema_misfit</source>
        <translation>不符合规则文件的格式</translation>
    </message>
    <message>
        <source>not_one_of</source>
        <translation>须为以下之一：%1</translation>
    </message>
    <message>
        <source>not_this</source>
        <translation>须为 %1</translation>
    </message>
    <message>
        <source>not_matching</source>
        <translation>须为符合 %1 的文字</translation>
    </message>
    <message>
        <source>text_empty</source>
        <translation>须为非空文字</translation>
    </message>
    <message>
        <source>not_one_value</source>
        <translation>应为对象，且只含其中一项</translation>
    </message>
    <message>
        <source>many_unnamed</source>
        <translation>尚未登记到投诉的附件已超过 %1 MiB：请先在相应投诉中登记这些附件，或等待 %2 天后自动清理。</translation>
    </message>
    <message>
        <source>rehearsal_by_hand</source>
        <translation>演练时钟由人工调整：无需确认。</translation>
    </message>
    <message>
        <source>device_gone</source>
        <translation>该设备已不再启用。</translation>
    </message>
    <message>
        <source>office_speaks</source>
        <translation>总行使用第 1、2 版交换：请安装总行所用的版本。</translation>
    </message>
    <message>
        <source>exchange_unsigned</source>
        <translation>本次交换没有设备密钥的签名：请重新启用设备。</translation>
    </message>
    <message>
        <source>attachment_not_stored</source>
        <translation>附件无法保存：请检查总行磁盘</translation>
    </message>
    <message>
        <source>attachment_misnamed</source>
        <translation>附件与其校验值不符：请从头重新发送</translation>
    </message>
    <message>
        <source>attachment_gap</source>
        <translation>只收到前 %1 字节：请从那里继续</translation>
    </message>
    <message>
        <source>order_missing</source>
        <translation>请填写文号，最多 200 个字符</translation>
    </message>
    <message>
        <source>erased_by_head</source>
        <translation>个人信息依法删除须由渠道运营部负责人办理</translation>
    </message>
    <message>
        <source>erased_before</source>
        <translation>该记录的个人信息此前已删除</translation>
    </message>
    <message>
        <source>erased_when_closed</source>
        <translation>只能删除已办结事项的个人信息，请先结案</translation>
    </message>
    <message>
        <source>erasure_off</source>
        <translation>现行制度参数规定全部保留，未开放删除（keeping.erasure）</translation>
    </message>
    <message>
        <source>accounts_of_administrator</source>
        <translation>账号和设备由管理员管理。</translation>
    </message>
    <message>
        <source>chains_of_auditor</source>
        <translation>日志由审计人员核验。</translation>
    </message>
    <message>
        <source>name_form</source>
        <translation>1 至 100 个字符</translation>
    </message>
    <message>
        <source>no_such_face</source>
        <translation>应为 kiosk、tablet 或 desk</translation>
    </message>
    <message>
        <source>list_of_accounts</source>
        <translation>应为最多 100 个账号的列表</translation>
    </message>
    <message>
        <source>role_of_each</source>
        <translation>每个账号须各写一个角色和单位</translation>
    </message>
    <message>
        <source>account_there</source>
        <translation>该账号名已存在</translation>
    </message>
    <message>
        <source>no_such_narrowing</source>
        <translation>应为 intake 或 read</translation>
    </message>
    <message>
        <source>days_form</source>
        <translation>1 至 365</translation>
    </message>
    <message>
        <source>device_of_another_unit</source>
        <translation>本设备不属于您所在的机构。</translation>
    </message>
    <message>
        <source>no_such_device</source>
        <translation>没有这台设备。</translation>
    </message>
    <message>
        <source>unknown_account</source>
        <translation>没有这个账号。</translation>
    </message>
    <message>
        <source>device_shut_out_before</source>
        <translation>该设备已被总行停用。</translation>
    </message>
    <message>
        <source>own_account_locked</source>
        <translation>本人账号须由其他管理员锁定。</translation>
    </message>
    <message>
        <source>own_role_changed</source>
        <translation>本人的角色须由其他管理员更改。</translation>
    </message>
    <message>
        <source>blob_hash_form</source>
        <translation>应为小写十六进制的 BLAKE2b-256 校验值</translation>
    </message>
    <message>
        <source>bytes_form</source>
        <translation>应为字节数，最多 64 MiB</translation>
    </message>
    <message>
        <source>device_unconfirmed</source>
        <translation>该设备尚未确认。</translation>
    </message>
    <message>
        <source>device_reads_no_attachments</source>
        <translation>该设备不读取附件。</translation>
    </message>
    <message>
        <source>attaches_nothing</source>
        <translation>该角色不上传附件。</translation>
    </message>
    <message>
        <source>range_of_query</source>
        <translation>请按字节写明 ?from=FIRST&amp;total=ALL。</translation>
    </message>
    <message>
        <source>range_of_header</source>
        <translation>请写明 Content-Range: bytes FROM-TO/TOTAL。</translation>
    </message>
    <message>
        <source>attachment_size</source>
        <translation>附件大小为 1 字节至 64 MiB。</translation>
    </message>
    <message>
        <source>nothing_handed_in</source>
        <translation>没有上报</translation>
    </message>
    <message>
        <source>whole_branch_file</source>
        <translation>应为分行的完整规则文件</translation>
    </message>
    <message>
        <source>say_why_sent_back</source>
        <translation>请说明退回原因</translation>
    </message>
    <message>
        <source>rules_by_branch</source>
        <translation>分行规则由本分行处理人员或负责人上报（第二十四条）。</translation>
    </message>
    <message>
        <source>rules_decided_by_head</source>
        <translation>分行规则由渠道运营部负责人审定（第二十四条）。</translation>
    </message>
    <message>
        <source>no_such_branch</source>
        <translation>没有这个分行。</translation>
    </message>
    <message>
        <source>no_rules_wait</source>
        <translation>该分行没有待审定的规则（第二十四条）。</translation>
    </message>
    <message>
        <source>enrolment_code_missing</source>
        <translation>请输入总行打印的启用码</translation>
    </message>
    <message>
        <source>exchange_key_form</source>
        <translation>应为 base64 的 Ed25519 公钥</translation>
    </message>
    <message>
        <source>wrong_enrolment_code</source>
        <translation>启用码不正确、已使用或已过期：请向总行索取新的启用码。</translation>
    </message>
    <message>
        <source>many_wrong_codes</source>
        <translation>来自此处的错误启用码过多：请过一会儿再试。</translation>
    </message>
    <message>
        <source>idempotency_key_form</source>
        <translation>应为 1 至 255 个可见 ASCII 字符</translation>
    </message>
    <message>
        <source>idempotency_key_used</source>
        <translation>该 Idempotency-Key 已用于其他请求：请换一个。</translation>
    </message>
    <message>
        <source>word_missing</source>
        <translation>请输入检索词</translation>
    </message>
    <message>
        <source>page_size</source>
        <translation>应为 1 至 500</translation>
    </message>
    <message>
        <source>page_unknown</source>
        <translation>请取自上一次答复的 next</translation>
    </message>
    <message>
        <source>article_parameters</source>
        <translation>没有这个参数；可用 q、category、after、limit</translation>
    </message>
    <message>
        <source>article_id_form</source>
        <translation>应为 k- 加最多 62 个 a-z、0-9、. 和 -</translation>
    </message>
    <message>
        <source>article_version_form</source>
        <translation>应为所读版本；新条目为 0</translation>
    </message>
    <message>
        <source>new_article_from_0</source>
        <translation>没有这个条目：新条目从版本 0 起。</translation>
    </message>
    <message>
        <source>no_such_article</source>
        <translation>没有这个条目。</translation>
    </message>
    <message>
        <source>article_changed</source>
        <translation>该条目已被他人修改：请重新查看。</translation>
    </message>
    <message>
        <source>many_articles</source>
        <translation>知识库已有 2,000 个条目：请写入现有条目。</translation>
    </message>
    <message>
        <source>level_number</source>
        <translation>应为 1、2 或 3</translation>
    </message>
    <message>
        <source>no_such_state</source>
        <translation>没有这个状态</translation>
    </message>
    <message>
        <source>word_or_number_missing</source>
        <translation>请输入检索词或编号</translation>
    </message>
    <message>
        <source>short_code_form</source>
        <translation>不是查询码：回执上的八位字母和数字</translation>
    </message>
    <message>
        <source>no_such_duty</source>
        <translation>没有这类待办</translation>
    </message>
    <message>
        <source>whole_organisation</source>
        <translation>必须是完整的组织机构</translation>
    </message>
    <message>
        <source>organisation_of_administrator</source>
        <translation>组织机构由系统管理员维护。</translation>
    </message>
    <message>
        <source>not_the_password</source>
        <translation>密码不正确</translation>
    </message>
    <message>
        <source>account_changed</source>
        <translation>账号刚被更改：请重新登录。</translation>
    </message>
    <message>
        <source>no_such_parameter</source>
        <translation>没有这个参数</translation>
    </message>
    <message>
        <source>not_a_branch</source>
        <translation>不是本行的分行</translation>
    </message>
    <message>
        <source>rules_version_used</source>
        <translation>该版本名称已用于其他规则：请另取名称</translation>
    </message>
    <message>
        <source>whole_policy</source>
        <translation>须为完整的制度文件</translation>
    </message>
    <message>
        <source>whole_calendar</source>
        <translation>须为完整的日历</translation>
    </message>
    <message>
        <source>whole_branch_file_or_null</source>
        <translation>须为该分行的完整文件；填 null 表示收回其规则</translation>
    </message>
    <message>
        <source>list_of_branch_files</source>
        <translation>应为分行规则文件的列表</translation>
    </message>
    <message>
        <source>rules_kept_by</source>
        <translation>规则文件由系统管理员或渠道运营部负责人维护（规则手册第一节）。</translation>
    </message>
    <message>
        <source>policy_by_head</source>
        <translation>制度参数由渠道运营部负责人修改。</translation>
    </message>
    <message>
        <source>policy_tried_by_head</source>
        <translation>制度参数由渠道运营部负责人修改和试算。</translation>
    </message>
    <message>
        <source>rules_changed</source>
        <translation>规则已被他人修改：请重新查看后再改。</translation>
    </message>
    <message>
        <source>number_or_code_missing</source>
        <translation>请输入回执上的编号或查询码</translation>
    </message>
    <message>
        <source>last_four_missing</source>
        <translation>请输入电话号码后四位，或回执上的四位数字</translation>
    </message>
    <message>
        <source>no_such_receipt</source>
        <translation>没有与该编号或查询码及电话相符的投诉。</translation>
    </message>
    <message>
        <source>many_questions</source>
        <translation>来自此处的查询过多：请一分钟后再试。</translation>
    </message>
    <message>
        <source>report_not_written</source>
        <translation>报表无法写出：请检查临时文件所在磁盘</translation>
    </message>
    <message>
        <source>report_not_read</source>
        <translation>报表无法读回：请检查临时文件所在磁盘</translation>
    </message>
    <message>
        <source>month_or_quarter</source>
        <translation>应为 month 或 quarter</translation>
    </message>
    <message>
        <source>page_none</source>
        <translation>不是页码</translation>
    </message>
    <message>
        <source>unknown_branch</source>
        <translation>没有这个分行</translation>
    </message>
    <message>
        <source>no_such_figure</source>
        <translation>报表没有这个指标</translation>
    </message>
    <message>
        <source>assessed_by_head_office</source>
        <translation>分行由总行考核，只能查看本行的考核（第二十二条）。</translation>
    </message>
    <message>
        <source>reports_for_branches</source>
        <translation>报表供分行和总行使用（第二十二条）。</translation>
    </message>
    <message>
        <source>reports_on_own_units</source>
        <translation>分行只统计本行机构（第二十二条）。</translation>
    </message>
    <message>
        <source>bulletin_bank_wide</source>
        <translation>全行通报由可查看全行的人员编制（第二十二条）。</translation>
    </message>
    <message>
        <source>rehearsal_goes_forward</source>
        <translation>演练时间为 %1：时钟只能向前调整。</translation>
    </message>
    <message>
        <source>convert_the_entry</source>
        <translation>意见簿条目只能由总行转为投诉：请转办该条目</translation>
    </message>
    <message>
        <source>takes_in_nothing</source>
        <translation>该角色不受理投诉。</translation>
    </message>
    <message>
        <source>takes_in_own_unit</source>
        <translation>%1 的员工只受理涉及本单位的投诉。</translation>
    </message>
    <message>
        <source>writes_no_more</source>
        <translation>该账号已无此权限：请重新登录。</translation>
    </message>
    <message>
        <source>only_reads</source>
        <translation>该角色只可查看。</translation>
    </message>
    <message>
        <source>own_administration</source>
        <translation>账户、设备、规则和密钥等管理事项只由总行系统自行记录。</translation>
    </message>
    <message>
        <source>erased_by_call</source>
        <translation>删除数据须依法定文件，用 POST /v1/erasures/{subject}。</translation>
    </message>
    <message>
        <source>external_known</source>
        <translation>投诉 %1 已有此来源和编号。</translation>
    </message>
    <message>
        <source>remark_too_long</source>
        <translation>最多 2,000 个字符</translation>
    </message>
    <message>
        <source>checkpoints_kept_by</source>
        <translation>检查点由审计人员、管理员和渠道运营部负责人保管。</translation>
    </message>
    <message>
        <source>rehearsal_moved_here</source>
        <translation>演练时钟须在总行服务器本机调整。</translation>
    </message>
    <message>
        <source>rehearsal_by_administrator</source>
        <translation>演练时钟由管理员调整。</translation>
    </message>
    <message>
        <source>many_requests</source>
        <translation>同时请求过多：请等待其他答复。</translation>
    </message>
    <message>
        <source>no_such_call</source>
        <translation>没有这个接口。</translation>
    </message>
    <message>
        <source>report_ending</source>
        <translation>报表以 .json 或 .xlsx 结尾。</translation>
    </message>
    <message>
        <source>call_for_devices</source>
        <translation>此接口供已启用的设备使用。</translation>
    </message>
    <message>
        <source>body_unreadable</source>
        <translation>正文无法读取：%1</translation>
    </message>
    <message>
        <source>body_form</source>
        <translation>正文应为 JSON 对象。</translation>
    </message>
    <message>
        <source>change_first_password</source>
        <translation>这是初始密码：请先修改密码。</translation>
    </message>
    <message>
        <source>token_good_for</source>
        <translation>此令牌只可用于 %1。</translation>
    </message>
    <message>
        <source>device_taken_back</source>
        <translation>该设备凭证书恢复：须先由管理员确认。</translation>
    </message>
    <message>
        <source>send_json</source>
        <translation>请发送 application/json。</translation>
    </message>
    <message>
        <source>refused_fork</source>
        <translation>本机此处的记录与总行所存的不同</translation>
    </message>
    <message>
        <source>refused_gap</source>
        <translation>之前的记录尚未送达总行</translation>
    </message>
    <message>
        <source>refused_unreadable</source>
        <translation>总行无法读取这条记录</translation>
    </message>
    <message>
        <source>refused_another_origin</source>
        <translation>这条记录属于另一台设备</translation>
    </message>
    <message>
        <source>refused_not_opened</source>
        <translation>总行没有打开这条密封记录的密钥</translation>
    </message>
    <message>
        <source>refused_wrong_body</source>
        <translation>内容不符合要求：%1</translation>
    </message>
    <message>
        <source>refused_head_office_only</source>
        <translation>只有总行可以写这类记录</translation>
    </message>
    <message>
        <source>refused_unknown_account</source>
        <translation>当时总行没有这个有效账号</translation>
    </message>
    <message>
        <source>refused_another_role</source>
        <translation>该账号当时在总行的角色或单位不同</translation>
    </message>
    <message>
        <source>refused_another_branch</source>
        <translation>其他单位的人员不在本机办理</translation>
    </message>
    <message>
        <source>refused_not_at_kiosk</source>
        <translation>自助终端上只由客户填写</translation>
    </message>
    <message>
        <source>refused_not_signed</source>
        <translation>没有设备的签名</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Event %1: %2</source>
        <translation>第 %1 条：%2</translation>
    </message>
    <message>
        <source>No exchange yet</source>
        <translation>尚未同步</translation>
    </message>
    <message>
        <source>This device&apos;s clock is right</source>
        <translation>本机时钟准确</translation>
    </message>
    <message>
        <source>This device&apos;s clock is %1 behind</source>
        <translation>本机时钟慢 %1</translation>
    </message>
    <message>
        <source>This device&apos;s clock is %1 ahead</source>
        <translation>本机时钟快 %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation>正在发送 %1 条</translation>
    </message>
    <message>
        <source>Offline · %1 waiting</source>
        <translation>离线 · %1 条待发</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>已同步</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Compact or comfortable rows</source>
        <translation>紧凑或宽松列表</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Next complaint</source>
        <translation>下一件</translation>
    </message>
    <message>
        <source>Previous complaint</source>
        <translation>上一件</translation>
    </message>
    <message>
        <source>The next step of the open complaint</source>
        <translation>办理当前投诉的下一步</translation>
    </message>
    <message>
        <source>New complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Close a sheet, empty the search</source>
        <translation>关闭面板、清空搜索</translation>
    </message>
    <message>
        <source>To the next control</source>
        <translation>移到下一个控件</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>Reports and the other pages, and so on with Ctrl+2; Ctrl+0 goes back to the queues</source>
        <translation>打开统计报表等页面（依次 Ctrl+2……）；Ctrl+0 返回队列</translation>
    </message>
    <message>
        <source>Go to a page or a complaint, or do an action</source>
        <translation>前往页面或投诉，或执行操作</translation>
    </message>
</context>
<context>
    <name>ShutOutPage</name>
    <message>
        <source>This device was shut out</source>
        <translation>本设备已被停用</translation>
    </message>
    <message>
        <source>Enrol it again</source>
        <translation>重新登记</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>A customer asks for help at %1 (%2).</source>
        <translation>%1 有客户需要帮助（%2）</translation>
    </message>
    <message>
        <source>From now on your PIN lets you in, also without a network.</source>
        <translation>以后凭此 PIN 码进入，没有网络也可以。</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Sign in with the password and choose a new PIN.</source>
        <translation>PIN 码错误次数过多。请用密码登录，并重新设置 PIN 码。</translation>
    </message>
    <message>
        <source>Too many wrong PINs. The next try in %1.</source>
        <translation>PIN 码错误次数过多，请在 %1 后再试。</translation>
    </message>
    <message>
        <source>Huiyin</source>
        <translation>回音</translation>
    </message>
    <message>
        <source>Locked. The same person continues where they left off; anyone else starts fresh.</source>
        <translation>已锁定。刚才的使用者登录后可继续，其他人登录将重新开始。</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>请选择您的账号</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>需要用密码登录</translation>
    </message>
    <message>
        <source>With the PIN</source>
        <translation>用 PIN 码登录</translation>
    </message>
    <message>
        <source>Another account, or PIN forgotten</source>
        <translation>其他账号，或忘记 PIN 码</translation>
    </message>
    <message>
        <source>Head office cannot be reached just now; the PIN works all the same.</source>
        <translation>暂时无法连接总行，PIN 码仍可使用。</translation>
    </message>
    <message>
        <source>Sign in to begin.</source>
        <translation>请先登录</translation>
    </message>
</context>
<context>
    <name>SignInSheet</name>
    <message>
        <source>About Huiyin</source>
        <translation>关于回音</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Acting as</source>
        <translation>当前身份</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Nobody is signed in, so entries are made in the unit&apos;s name. Sign in to make them in yours.</source>
        <translation>尚未登录：记录以单位名义写入。登录后以您本人名义写入。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>You are signed in with your PIN. For head office&apos;s figures it asks for the password, too.</source>
        <translation>您已用 PIN 码登录。查看总行数据还需要输入密码。</translation>
    </message>
    <message>
        <source>Show it to head office</source>
        <translation>向总行验证</translation>
    </message>
    <message>
        <source>Lock when nobody touches it for</source>
        <translation>无人操作多久后锁定</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
</context>
<context>
    <name>StartGate</name>
    <message>
        <source>Opening this device&apos;s log…</source>
        <translation>正在打开本机记录…</translation>
    </message>
    <message>
        <source>This device&apos;s log cannot be opened</source>
        <translation>无法打开本机记录</translation>
    </message>
    <message>
        <source>%1
%2

Nothing is lost. Close this program, put it right, and start it again.</source>
        <translation>%1
%2

数据没有丢失。请关闭程序，排除问题后重新启动。</translation>
    </message>
</context>
<context>
    <name>SyncSheet</name>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting; sending is paused, and later entries are waiting too</source>
        <translation>
            <numerusform>%n 个附件待发送；已暂停，其后的记录一并等待</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on their way</source>
        <translation>
            <numerusform>%n 个附件正在发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Exchange with head office</source>
        <translation>与总行同步</translation>
    </message>
    <message>
        <source>Head office cannot be reached just now. Everything you write is kept on this device and sent by itself later.</source>
        <translation>暂时无法连接总行。您的记录已保存在本机，联网后自动送达。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last exchange</source>
        <translation>上次同步</translation>
    </message>
    <message>
        <source>Waiting entries</source>
        <translation>待发记录</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>本设备</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>总行</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Entries that head office refused</source>
        <translation>总行未接收的记录</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>立即同步</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Regulator's limit extended</source>
        <translation>监管时限已延长</translation>
    </message>
    <message>
        <source>Extend the regulator's limit</source>
        <translation>批准延长监管时限</translation>
    </message>
    <message>
        <source>Evidence does not exist</source>
        <translation>证据缺失说明</translation>
    </message>
    <message>
        <source>Say that evidence does not exist</source>
        <translation>说明证据不存在</translation>
    </message>
    <message>
        <source>Public opinion judged</source>
        <translation>舆情职责判断</translation>
    </message>
    <message>
        <source>Judge the public opinion</source>
        <translation>判断舆情职责</translation>
    </message>
    <message>
        <source>Improvement answered</source>
        <translation>改进答复</translation>
    </message>
    <message>
        <source>Answer the improvement report</source>
        <translation>答复改进报告</translation>
    </message>
    <message>
        <source>Emergency step done</source>
        <translation>应急步骤完成</translation>
    </message>
    <message>
        <source>Record a step of the emergency plan</source>
        <translation>记录应急步骤</translation>
    </message>
    <message>
        <source>Emergency plan ended</source>
        <translation>应急终止</translation>
    </message>
    <message>
        <source>End the emergency plan</source>
        <translation>终止应急预案</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>考核异议</translation>
    </message>
    <message>
        <source>Object to the quarter's score</source>
        <translation>对季度考核提出异议</translation>
    </message>
    <message>
        <source>Objection answered</source>
        <translation>异议答复</translation>
    </message>
    <message>
        <source>Answer the objection</source>
        <translation>答复异议</translation>
    </message>
    <message>
        <source>Quarter fixed</source>
        <translation>季度考核定案</translation>
    </message>
    <message>
        <source>Own rules submitted</source>
        <translation>细则报备</translation>
    </message>
    <message>
        <source>Own rules put in force</source>
        <translation>细则备案生效</translation>
    </message>
    <message>
        <source>Own rules sent back</source>
        <translation>细则退回</translation>
    </message>
    <message>
        <source>Name the person in charge</source>
        <translation>指定专人</translation>
    </message>
    <message>
        <source>Put right what was wrong</source>
        <translation>采取补救措施</translation>
    </message>
    <message>
        <source>Compensate the loss</source>
        <translation>赔偿或补偿损失</translation>
    </message>
    <message>
        <source>Answer the customer as instructed</source>
        <translation>按批示回复客户</translation>
    </message>
    <message>
        <source>Answer the referring body in time</source>
        <translation>按期答复转办单位</translation>
    </message>
    <message>
        <source>The bank's brand</source>
        <translation>银行品牌</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Summary to the superior</source>
        <translation>报上级的情况汇总</translation>
    </message>
    <message>
        <source>The bank's leaders</source>
        <translation>行领导</translation>
    </message>
    <message>
        <source>In a meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Who is complained of</source>
        <translation>被投诉人</translation>
    </message>
    <message>
        <source>What the customer wants</source>
        <translation>客户诉求</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Loss in yuan</source>
        <translation>损失金额（元）</translation>
    </message>
    <message>
        <source>Somebody was hurt</source>
        <translation>人身伤害</translation>
    </message>
    <message>
        <source>Number of people</source>
        <translation>涉及人数</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Society attends</source>
        <translation>社会关注</translation>
    </message>
    <message>
        <source>A government body intervenes</source>
        <translation>政府干预</translation>
    </message>
    <message>
        <source>Lawsuit or arbitration</source>
        <translation>诉讼仲裁</translation>
    </message>
    <message>
        <source>The body's own number</source>
        <translation>转办单位编号</translation>
    </message>
    <message>
        <source>The body's deadline</source>
        <translation>转办单位要求的期限</translation>
    </message>
    <message>
        <source>A unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Accounts of people of that name</source>
        <translation>同名人员的账号</translation>
    </message>
    <message>
        <source>Its head is complained of</source>
        <translation>其负责人被投诉</translation>
    </message>
    <message>
        <source>What is to be improved in its line</source>
        <translation>涉及本条线的改进事项</translation>
    </message>
    <message>
        <source>Public opinion about the bank's brand</source>
        <translation>舆情：银行品牌问题</translation>
    </message>
    <message>
        <source>Public opinion about service</source>
        <translation>舆情：服务问题</translation>
    </message>
    <message>
        <source>Public opinion about business</source>
        <translation>舆情：业务问题</translation>
    </message>
    <message>
        <source>Public opinion about a product</source>
        <translation>舆情：产品问题</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Write an internal note</source>
        <translation>写内部备注</translation>
    </message>
    <message>
        <source>Reports are kept here</source>
        <translation>报表开始登记</translation>
    </message>
    <message>
        <source>Report submitted</source>
        <translation>报表已上报</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>账号已变更</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>岗位已变更</translation>
    </message>
    <message>
        <source>Account closed</source>
        <translation>账号已停用</translation>
    </message>
    <message>
        <source>Enrolment code issued</source>
        <translation>已签发启用码</translation>
    </message>
    <message>
        <source>Device enrolled</source>
        <translation>设备已启用</translation>
    </message>
    <message>
        <source>Device revoked</source>
        <translation>设备已吊销</translation>
    </message>
    <message>
        <source>Rules changed</source>
        <translation>规则已变更</translation>
    </message>
    <message>
        <source>Clock of head office confirmed</source>
        <translation>总行时钟已确认</translation>
    </message>
    <message>
        <source>Head office restored</source>
        <translation>总行已恢复</translation>
    </message>
    <message>
        <source>Head office's keys changed</source>
        <translation>总行密钥已更换</translation>
    </message>
    <message>
        <source>Complaint received</source>
        <translation>收到投诉</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Graded</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Lowered</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Referred to the superior</source>
        <translation>请示上级</translation>
    </message>
    <message>
        <source>Instruction of the superior</source>
        <translation>上级批示</translation>
    </message>
    <message>
        <source>First contact with the customer</source>
        <translation>首次联系客户</translation>
    </message>
    <message>
        <source>Customer updated on progress</source>
        <translation>告知客户进展</translation>
    </message>
    <message>
        <source>Customer not reached</source>
        <translation>未联系上客户</translation>
    </message>
    <message>
        <source>Investigated</source>
        <translation>核实调查</translation>
    </message>
    <message>
        <source>Solution proposed</source>
        <translation>拟定处理方案</translation>
    </message>
    <message>
        <source>Opinion of the head</source>
        <translation>负责人意见</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>纠正</translation>
    </message>
    <message>
        <source>Compensated</source>
        <translation>补偿</translation>
    </message>
    <message>
        <source>Replied to the customer</source>
        <translation>答复客户</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>备案</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Rework ordered</source>
        <translation>要求重新处理</translation>
    </message>
    <message>
        <source>Withdrawal requested</source>
        <translation>客户申请撤诉</translation>
    </message>
    <message>
        <source>Withdrawal verified</source>
        <translation>核实撤诉</translation>
    </message>
    <message>
        <source>Evidence attached</source>
        <translation>提交证据</translation>
    </message>
    <message>
        <source>Responsibility determined</source>
        <translation>责任认定</translation>
    </message>
    <message>
        <source>Sanctioned</source>
        <translation>问责</translation>
    </message>
    <message>
        <source>Commended</source>
        <translation>表彰</translation>
    </message>
    <message>
        <source>Improvement reported</source>
        <translation>上报改进建议</translation>
    </message>
    <message>
        <source>Emergency plan started</source>
        <translation>启动应急预案</translation>
    </message>
    <message>
        <source>Referring body answered</source>
        <translation>答复转办机构</translation>
    </message>
    <message>
        <source>Rectification ordered</source>
        <translation>责令整改</translation>
    </message>
    <message>
        <source>Rectified</source>
        <translation>完成整改</translation>
    </message>
    <message>
        <source>Revisited</source>
        <translation>再次回访</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Link undone</source>
        <translation>解除关联</translation>
    </message>
    <message>
        <source>Amended</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>恢复办理</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Personal data viewed</source>
        <translation>查看客户信息</translation>
    </message>
    <message>
        <source>Entered in the opinion book</source>
        <translation>写入意见簿</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Became a complaint</source>
        <translation>转为投诉</translation>
    </message>
    <message>
        <source>Device clock corrected</source>
        <translation>校正设备时钟</translation>
    </message>
    <message>
        <source>Judged not effective</source>
        <translation>总行认定未生效</translation>
    </message>
    <message>
        <source>Code given by head office</source>
        <translation>总行赋予短编号</translation>
    </message>
    <message>
        <source>Accepted with a note</source>
        <translation>总行受理并加注</translation>
    </message>
    <message>
        <source>Personal data erased</source>
        <translation>客户信息已依法删除</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>Transfer or assign</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Ask the superior</source>
        <translation>请示上级</translation>
    </message>
    <message>
        <source>Instruct</source>
        <translation>批示</translation>
    </message>
    <message>
        <source>Record first contact</source>
        <translation>记录首次联系</translation>
    </message>
    <message>
        <source>Record a progress update</source>
        <translation>告知进展</translation>
    </message>
    <message>
        <source>Record findings</source>
        <translation>填写核实情况</translation>
    </message>
    <message>
        <source>Propose a solution</source>
        <translation>拟定方案</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>负责人审批</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Compensate</source>
        <translation>补偿</translation>
    </message>
    <message>
        <source>Record the reply</source>
        <translation>登记答复</translation>
    </message>
    <message>
        <source>Record satisfaction</source>
        <translation>登记满意度</translation>
    </message>
    <message>
        <source>File and report</source>
        <translation>备案上报</translation>
    </message>
    <message>
        <source>Notify</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>Record callback</source>
        <translation>登记回访</translation>
    </message>
    <message>
        <source>Order rework</source>
        <translation>要求重新处理</translation>
    </message>
    <message>
        <source>Customer withdraws</source>
        <translation>客户撤诉</translation>
    </message>
    <message>
        <source>Verify withdrawal</source>
        <translation>核实撤诉</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>提交证据</translation>
    </message>
    <message>
        <source>Determine responsibility</source>
        <translation>责任认定</translation>
    </message>
    <message>
        <source>Report improvement</source>
        <translation>上报改进</translation>
    </message>
    <message>
        <source>Report rectification</source>
        <translation>上报整改</translation>
    </message>
    <message>
        <source>Record revisit</source>
        <translation>登记再次回访</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>恢复办理</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Convert to a complaint</source>
        <translation>转为投诉</translation>
    </message>
    <message>
        <source>Respond to the customer</source>
        <translation>首次响应客户</translation>
    </message>
    <message>
        <source>Resolve and reply</source>
        <translation>解决并答复</translation>
    </message>
    <message>
        <source>Contact the customer today</source>
        <translation>今日联系客户</translation>
    </message>
    <message>
        <source>Promised next reply</source>
        <translation>约定的再次答复</translation>
    </message>
    <message>
        <source>Report to the superior</source>
        <translation>向上级报告</translation>
    </message>
    <message>
        <source>Tell the bank&apos;s leaders</source>
        <translation>报告行领导</translation>
    </message>
    <message>
        <source>File with the contact centre</source>
        <translation>向客服中心备案</translation>
    </message>
    <message>
        <source>Notify the units concerned</source>
        <translation>通报相关单位</translation>
    </message>
    <message>
        <source>Ask for satisfaction</source>
        <translation>征询满意度</translation>
    </message>
    <message>
        <source>Call the customer back</source>
        <translation>回访客户</translation>
    </message>
    <message>
        <source>Send evidence</source>
        <translation>提交证据</translation>
    </message>
    <message>
        <source>Report the improvement</source>
        <translation>上报改进建议</translation>
    </message>
    <message>
        <source>Rectify</source>
        <translation>整改</translation>
    </message>
    <message>
        <source>Revisit the customer</source>
        <translation>再次回访客户</translation>
    </message>
    <message>
        <source>Answer the opinion book</source>
        <translation>答复意见簿</translation>
    </message>
    <message>
        <source>Verify the withdrawal</source>
        <translation>核实撤诉</translation>
    </message>
    <message>
        <source>Follow through (first contact)</source>
        <translation>首问跟踪到底</translation>
    </message>
    <message>
        <source>Act on the assignment</source>
        <translation>催办：办理转办事项</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>月度报告</translation>
    </message>
    <message>
        <source>Quarterly report</source>
        <translation>季度报告</translation>
    </message>
    <message>
        <source>Regulator&apos;s limit</source>
        <translation>监管时限</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Done in time</source>
        <translation>按时完成</translation>
    </message>
    <message>
        <source>Done late</source>
        <translation>超时完成</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>No longer due</source>
        <translation>无需办理</translation>
    </message>
    <message>
        <source>To be accepted</source>
        <translation>待受理</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Under investigation</source>
        <translation>核实处理中</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤诉</translation>
    </message>
    <message>
        <source>To be answered</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>We have received your complaint</source>
        <translation>已收到您的投诉</translation>
    </message>
    <message>
        <source>A member of staff is handling it</source>
        <translation>工作人员已受理</translation>
    </message>
    <message>
        <source>We&apos;re looking into it</source>
        <translation>正在核实处理</translation>
    </message>
    <message>
        <source>You have been answered</source>
        <translation>已答复您</translation>
    </message>
    <message>
        <source>It is settled</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>It was withdrawn</source>
        <translation>已撤诉</translation>
    </message>
    <message>
        <source>We have received your entry</source>
        <translation>已收到您的意见</translation>
    </message>
    <message>
        <source>Your entry has been answered</source>
        <translation>您的意见已答复</translation>
    </message>
    <message>
        <source>Our answer is in the opinion book</source>
        <translation>答复已在意见簿公示</translation>
    </message>
    <message>
        <source>Your entry is handled as a complaint</source>
        <translation>您的意见已转为投诉处理</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Outlet staff</source>
        <translation>网点员工</translation>
    </message>
    <message>
        <source>Outlet manager</source>
        <translation>网点负责人</translation>
    </message>
    <message>
        <source>Branch handler</source>
        <translation>分行经办</translation>
    </message>
    <message>
        <source>Branch head</source>
        <translation>分行负责人</translation>
    </message>
    <message>
        <source>Contact-centre agent</source>
        <translation>客服中心坐席</translation>
    </message>
    <message>
        <source>Contact-centre lead</source>
        <translation>客服中心主管</translation>
    </message>
    <message>
        <source>Department handler</source>
        <translation>业务部门经办</translation>
    </message>
    <message>
        <source>Channel operations officer</source>
        <translation>渠道运营部专员</translation>
    </message>
    <message>
        <source>Head of channel operations</source>
        <translation>渠道运营部负责人</translation>
    </message>
    <message>
        <source>General office</source>
        <translation>办公室</translation>
    </message>
    <message>
        <source>Bank leader</source>
        <translation>行领导</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>Head office, by rule</source>
        <translation>系统（按规则）</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>现场投诉</translation>
    </message>
    <message>
        <source>Off site</source>
        <translation>非现场投诉</translation>
    </message>
    <message>
        <source>Other way</source>
        <translation>其他形式</translation>
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
        <source>Major loss</source>
        <translation>重大损失</translation>
    </message>
    <message>
        <source>The media may report</source>
        <translation>媒体可能报道</translation>
    </message>
    <message>
        <source>The media report</source>
        <translation>媒体已报道</translation>
    </message>
    <message>
        <source>Public attention</source>
        <translation>引起社会关注</translation>
    </message>
    <message>
        <source>The government intervenes</source>
        <translation>政府介入</translation>
    </message>
    <message>
        <source>Litigation or arbitration</source>
        <translation>诉讼或仲裁</translation>
    </message>
    <message>
        <source>Several people on one issue</source>
        <translation>同一问题多人投诉</translation>
    </message>
    <message>
        <source>Small loss</source>
        <translation>较小损失</translation>
    </message>
    <message>
        <source>Someone was injured</source>
        <translation>有人受伤</translation>
    </message>
    <message>
        <source>Repeated through another channel</source>
        <translation>通过其他渠道重复投诉</translation>
    </message>
    <message>
        <source>Came through a sensitive channel</source>
        <translation>来自敏感渠道</translation>
    </message>
    <message>
        <source>Referred by a body</source>
        <translation>由其他机构转介</translation>
    </message>
    <message>
        <source>First report through a usual channel</source>
        <translation>首次通过常规渠道投诉</translation>
    </message>
    <message>
        <source>Not resolved in time</source>
        <translation>未按时解决</translation>
    </message>
    <message>
        <source>Customer very dissatisfied</source>
        <translation>客户非常不满意</translation>
    </message>
    <message>
        <source>Not answered in time</source>
        <translation>未按时答复</translation>
    </message>
    <message>
        <source>Found true</source>
        <translation>属实</translation>
    </message>
    <message>
        <source>Found untrue</source>
        <translation>不属实</translation>
    </message>
    <message>
        <source>Could not be clarified</source>
        <translation>无法查清</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Partly resolved</source>
        <translation>部分解决</translation>
    </message>
    <message>
        <source>Cannot be resolved</source>
        <translation>无法解决</translation>
    </message>
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
        <source>By letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>No answer wanted</source>
        <translation>无需答复</translation>
    </message>
    <message>
        <source>As owner</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>As helper</source>
        <translation>协办</translation>
    </message>
    <message>
        <source>As supervisor</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Handled improperly</source>
        <translation>处理不当</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未联系上</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效投诉</translation>
    </message>
    <message>
        <source>Invalid, to improve</source>
        <translation>无效投诉（需改进）</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>无效投诉</translation>
    </message>
    <message>
        <source>Quasi complaint</source>
        <translation>准投诉</translation>
    </message>
    <message>
        <source>Undetermined</source>
        <translation>无法认定</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>技术</translation>
    </message>
    <message>
        <source>Staffing</source>
        <translation>人员配备</translation>
    </message>
    <message>
        <source>Very dissatisfied</source>
        <translation>非常不满意</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>比较满意</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>非常满意</translation>
    </message>
    <message>
        <source>No loss</source>
        <translation>无损失</translation>
    </message>
    <message>
        <source>No media</source>
        <translation>无媒体关注</translation>
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
        <source>language code</source>
        <translation>zh</translation>
    </message>
    <message>
        <source>Sanction</source>
        <translation>问责</translation>
    </message>
    <message>
        <source>Commend</source>
        <translation>表彰</translation>
    </message>
    <message>
        <source>Link to another complaint</source>
        <translation>关联其他投诉</translation>
    </message>
    <message>
        <source>Undo a link</source>
        <translation>解除关联</translation>
    </message>
    <message>
        <source>Correct a field</source>
        <translation>更正信息</translation>
    </message>
    <message>
        <source>Start the emergency plan</source>
        <translation>启动应急预案</translation>
    </message>
    <message>
        <source>Answer the referring body</source>
        <translation>答复转介机构</translation>
    </message>
    <message>
        <source>Order a rectification</source>
        <translation>下达整改要求</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>As first-contact person</source>
        <translation>首问责任人</translation>
    </message>
    <message>
        <source>Same customer</source>
        <translation>同一客户</translation>
    </message>
    <message>
        <source>Same issue</source>
        <translation>同一问题</translation>
    </message>
    <message>
        <source>The same complaint twice</source>
        <translation>重复投诉</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>录像</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>情况说明</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Sub-category</source>
        <translation>子类别</translation>
    </message>
    <message>
        <source>Name of the customer</source>
        <translation>客户姓名</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Landline</source>
        <translation>固定电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Wanted way of reply</source>
        <translation>希望的答复方式</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Referring body</source>
        <translation>转介机构</translation>
    </message>
    <message>
        <source>By its level: ordinary</source>
        <translation>按级别：一级（普通）</translation>
    </message>
    <message>
        <source>By its level: sensitive</source>
        <translation>按级别：二级（敏感）</translation>
    </message>
    <message>
        <source>By its level: major</source>
        <translation>按级别：三级（重大）</translation>
    </message>
    <message>
        <source>Level major: an emergency plan may be needed</source>
        <translation>三级（重大）：视情启动应急预案</translation>
    </message>
    <message>
        <source>Media or society may attend</source>
        <translation>可能引起媒体或社会关注</translation>
    </message>
    <message>
        <source>A body referred it</source>
        <translation>其他机构转介</translation>
    </message>
    <message>
        <source>Several departments: the contact centre coordinates</source>
        <translation>涉及多个部门，由客服中心协调</translation>
    </message>
    <message>
        <source>Linked to another complaint</source>
        <translation>与其他投诉关联</translation>
    </message>
    <message>
        <source>The link was undone</source>
        <translation>关联已解除</translation>
    </message>
    <message>
        <source>A copy for its files</source>
        <translation>抄送备案</translation>
    </message>
    <message>
        <source>For the files</source>
        <translation>备案</translation>
    </message>
    <message>
        <source>The callback found the handling improper</source>
        <translation>回访认为处理不当</translation>
    </message>
    <message>
        <source>Urged to act on the assignment</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>The head of the unit is notified: nobody has acted</source>
        <translation>尚未办理，报告单位负责人</translation>
    </message>
    <message>
        <source>Missed: %1</source>
        <translation>超时：%1</translation>
    </message>
    <message>
        <source>Recurs at this unit: sub-category %1</source>
        <translation>该单位反复出现的问题：子类别 %1</translation>
    </message>
    <message>
        <source>The department of category %1</source>
        <translation>类别 %1 的主管部门</translation>
    </message>
    <message>
        <source>Regulator&apos;s requirement</source>
        <translation>监管要求</translation>
    </message>
    <message>
        <source>Still not acted on: notify the head</source>
        <translation>转办仍未办理：报告单位负责人</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>处理记录</translation>
    </message>
</context>
<context>
    <name>TimelineItem</name>
    <message>
        <source>not effective: %1</source>
        <translation>未生效：%1</translation>
    </message>
    <message>
        <source>Not effective: %1</source>
        <translation>未生效：%1</translation>
    </message>
</context>
<context>
    <name>ToldLine</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>The last twelve weeks</source>
        <translation>近十二周</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Overdue now</source>
        <translation>目前超时</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1 working d</source>
        <translation>%1 个工作日</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>已超时 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>We&apos;ll contact you by %1</source>
        <translation>立即处理，%1 前与您联系</translation>
    </message>
    <message>
        <source>%1 (the public holidays of that year are not announced yet)</source>
        <translation>%1（当年放假安排尚未公布，暂按周一至周五计）</translation>
    </message>
    <message>
        <source>You&apos;ll have our answer by %1</source>
        <translation>%1 前给您答复</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message numerus="yes">
        <source>We&apos;ll contact you within %n working day(s), by %1</source>
        <translation>
            <numerusform>%n 个工作日内，即 %1 前，与您联系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You&apos;ll have our answer within %n working day(s), by %1</source>
        <translation>
            <numerusform>%n 个工作日内，即 %1 前，给您答复</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttachmentList</name>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Sending %1 %</source>
        <translation>正在发送 %1%</translation>
    </message>
    <message>
        <source>Waits for head office</source>
        <translation>等待发送总行</translation>
    </message>
    <message>
        <source>On this device</source>
        <translation>在本机</translation>
    </message>
    <message>
        <source>At head office</source>
        <translation>在总行</translation>
    </message>
</context>
<context>
    <name>FolderModel</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>主目录</translation>
    </message>
</context>
<context>
    <name>AttachmentItem</name>
    <message>
        <source>Fetching</source>
        <translation>正在获取</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
</context>
<context>
    <name>AttachmentCard</name>
    <message>
        <source>A copy has been saved, and this is on record: %1</source>
        <translation>副本已保存，本次取用已记录：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Every viewing is recorded in the timeline.</source>
        <translation>每次查看都会记入处理过程。</translation>
    </message>
</context>
<context>
    <name>PictureSheet</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Photo from the evidence</source>
        <translation>证据照片</translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>The folder above</source>
        <translation>上一级文件夹</translation>
    </message>
    <message>
        <source>No file that fits</source>
        <translation>没有合适的文件</translation>
    </message>
    <message>
        <source>Choose another folder above, or plug in the camera&apos;s card.</source>
        <translation>请在上方选择其他文件夹，或插入相机存储卡。</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>At most 64 MiB. It is kept encrypted and sent to head office by itself.</source>
        <translation>最大 64 MiB。文件加密保存，并自动发送至总行。</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>重新选择</translation>
    </message>
    <message>
        <source>Take the file away</source>
        <translation>移除文件</translation>
    </message>
</context>
<context>
    <name>EraseSheet</name>
    <message>
        <source>Erase personal data</source>
        <translation>删除个人信息</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>The customer&apos;s name, numbers and address, every text that somebody wrote and all attachments are destroyed, at head office and on every device. This cannot be taken back.</source>
        <translation>客户姓名、号码、地址，所有文字内容及全部附件将在总行和各设备上销毁，无法恢复。</translation>
    </message>
    <message>
        <source>What was done when, by whom and with which result stays, so that duties and figures stand.</source>
        <translation>办理时间、经办人和结果予以保留，时限与统计数据不变。</translation>
    </message>
    <message>
        <source>Document number of the order</source>
        <translation>依据文书编号</translation>
    </message>
    <message>
        <source>Please fill this in</source>
        <translation>请填写此项</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>永久删除</translation>
    </message>
</context>
<context>
    <name>EvidenceColumn</name>
    <message>
        <source>Evidence</source>
        <translation>证据材料</translation>
    </message>
</context>
<context>
    <name>EvidenceLine</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>EvidenceParty</name>
    <message>
        <source>No %1</source>
        <translation>缺%1</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>number</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Erased on an order</source>
        <translation>依法删除</translation>
    </message>
    <message>
        <source>Seen: %1</source>
        <translation>查看：%1</translation>
    </message>
    <message>
        <source>%1 showings of %2 complaints by %3 people</source>
        <translation>%3 人对 %2 件投诉共查看 %1 次</translation>
    </message>
</context>
<context>
    <name>TrailPage</name>
    <message>
        <source>Who saw personal data</source>
        <translation>个人信息查看记录</translation>
    </message>
    <message>
        <source>Account, role, unit or number</source>
        <translation>账号、角色、机构或编号</translation>
    </message>
    <message>
        <source>Nobody had personal data shown</source>
        <translation>暂无查看记录</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Every showing of a name, a number or an attachment appears here by itself.</source>
        <translation>每次查看姓名、号码或附件都会自动记录在此。</translation>
    </message>
    <message>
        <source>Try a part of the account or of the number.</source>
        <translation>请尝试账号或编号的一部分。</translation>
    </message>
</context>
<context>
    <name>NeedLine</name>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
    </message>
</context>
<context>
    <name>ReadingLine</name>
    <message>
        <source>Loading this device&apos;s records, newest first. The lists aren&apos;t complete yet.</source>
        <translation>正在读取本机保存的内容，由新到旧：下面的列表还不完整。</translation>
    </message>
    <message>
        <source>Read so far</source>
        <translation>已读取</translation>
    </message>
</context>
<context>
    <name>RuleFileChange</name>
    <message>
        <source>Undo</source>
        <translation>撤销修改</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>生效</translation>
    </message>
</context>
<context>
    <name>TrialResult</name>
    <message>
        <source>Of last quarter only</source>
        <translation>仅看上季度</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>结果不同的投诉</translation>
    </message>
    <message>
        <source>No complaint would have been otherwise.</source>
        <translation>没有投诉的结果会不同。</translation>
    </message>
</context>
<context>
    <name>UnitForm</name>
    <message>
        <source>Add a unit</source>
        <translation>新增机构</translation>
    </message>
    <message>
        <source>Take this unit out</source>
        <translation>移出该机构</translation>
    </message>
</context>
<context>
    <name>UnitRow</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>新机构</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>CaptureMore</name>
    <message>
        <source>Further details</source>
        <translation>其他情况</translation>
    </message>
    <message>
        <source>Who is it about? Separate names with commas</source>
        <translation>被投诉人（多人用顿号或逗号隔开）</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>What the customer wants</source>
        <translation>客户诉求</translation>
    </message>
    <message>
        <source>Referring body</source>
        <translation>转办单位</translation>
    </message>
    <message>
        <source>Its reference number</source>
        <translation>转办编号</translation>
    </message>
    <message>
        <source>Its deadline</source>
        <translation>转办时限</translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>其他账号</translation>
    </message>
    <message>
        <source>%1: account</source>
        <translation>%1（账号）</translation>
    </message>
</context>
<context>
    <name>ArticleSheet</name>
    <message>
        <source>This sub-category is another department&apos;s.</source>
        <translation>该小类由其他部门负责。</translation>
    </message>
    <message>
        <source>Choose the sub-category first.</source>
        <translation>请先选择问题小类。</translation>
    </message>
    <message>
        <source>Article of the measures, such as 12(1)</source>
        <translation>办法条款，如 12(1)</translation>
    </message>
    <message>
        <source>Answer in English, if wanted</source>
        <translation>英文答复（可不填）</translation>
    </message>
    <message>
        <source>Title in English, if wanted</source>
        <translation>英文标题（可不填）</translation>
    </message>
    <message>
        <source>Answer in Chinese</source>
        <translation>中文答复</translation>
    </message>
    <message>
        <source>Title in Chinese</source>
        <translation>中文标题</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Sub-category</source>
        <translation>问题小类</translation>
    </message>
    <message>
        <source>Please fill this in</source>
        <translation>请填写此项</translation>
    </message>
    <message>
        <source>Edit the article</source>
        <translation>编辑条目</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>新建条目</translation>
    </message>
</context>
<context>
    <name>ArticlePicker</name>
    <message>
        <source>Put into the answer</source>
        <translation>填入答复</translation>
    </message>
    <message>
        <source>From the knowledge base (%1)</source>
        <translation>引用知识库（%1）</translation>
    </message>
</context>
<context>
    <name>Articles</name>
    <message>
        <source>Somebody else changed this article meanwhile: close this, and look at it again.</source>
        <translation>他人刚修改过此条目：请关闭后重新查看。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提交部门确认</translation>
    </message>
    <message>
        <source>Confirm as the final word</source>
        <translation>确认为最终解释</translation>
    </message>
    <message>
        <source>Uses: %1</source>
        <translation>使用 %1 次</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>尚未使用</translation>
    </message>
    <message>
        <source>Version %1 · %2 · %3 · %4</source>
        <translation>第 %1 版 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>Version %1, shipped with the rules</source>
        <translation>第 %1 版 · 随规则提供</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>部门尚未确认</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
</context>
<context>
    <name>KnowledgeBase</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>请减少或更换关键词。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>What is it about? Words of the customer will do</source>
        <translation>是什么问题？输入客户的说法即可</translation>
    </message>
    <message>
        <source>Knowledge base</source>
        <translation>知识库</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>历次版本</translation>
    </message>
    <message>
        <source>Articles are written with head office: sign in with your password once the network is there.</source>
        <translation>条目须联网到总行编辑：有网络后请用密码登录。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>新建条目</translation>
    </message>
</context>
<context>
    <name>AllActions</name>
    <message>
        <source>All actions</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>查找操作</translation>
    </message>
    <message>
        <source>Nothing with these letters.</source>
        <translation>没有找到相应操作。</translation>
    </message>
</context>
<context>
    <name>CommandSheet</name>
    <message>
        <source>About Huiyin</source>
        <translation>关于回音</translation>
    </message>
    <message>
        <source>Go to or do</source>
        <translation>前往或操作</translation>
    </message>
    <message>
        <source>A page, an action or a complaint</source>
        <translation>页面、操作或投诉</translation>
    </message>
    <message>
        <source>Actions on the open complaint</source>
        <translation>当前投诉的操作</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
</context>
<context>
    <name>AboutSheet</name>
    <message>
        <source>About Huiyin</source>
        <translation>关于回音</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>本设备</translation>
    </message>
    <message>
        <source>Last exchange</source>
        <translation>上次同步</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>总行</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>This app is free software: GPL-3.0-or-later. Engine and rules: Apache-2.0. Those of the libraries are in /usr/share/doc/huiyin-app.</source>
        <translation>本程序为自由软件，按 GPL-3.0 或更高版本许可；引擎与规则按 Apache-2.0 许可。各程序库的许可见 /usr/share/doc/huiyin-app。</translation>
    </message>
</context>
<context>
    <name>CallBanner</name>
    <message>
        <source>A customer asks for help at %1 (%2).</source>
        <translation>%1 有客户需要帮助（%2）</translation>
    </message>
    <message>
        <source>I&apos;m going</source>
        <translation>我去</translation>
    </message>
</context>
</TS>
