namespace Mingjing.Web.Api;

internal static partial class ApiWords
{
    private const string Screening = """
        AcceptBody 接受部门的反馈。
        AcceptBody.remark 审查意见；没有的为 null。
        ActionStandingOfHandlingAction 一个步骤现在能不能办。
        AnswerKind 疑似问题的反馈类别。
        AnswerToConfirm 确认对一项疑似问题的反馈。
        AnswerToPrepare 拟写对一项疑似问题的反馈。
        AnswerToPrepare.shownVersion 调用方读到的版本号；由反馈表填写、不知道版本的为 null。
        AnswerToPrepare.answer 反馈的内容。
        AskedFinding 推送核实时告知部门的内容。
        AskedFinding.title 检查的名称。
        AskedFinding.explanation 疑似什么问题，逐句。
        AskedFinding.basis 依据的法律条文。
        AskedFinding.exceptionsOpen 数据未能排除的法定例外。
        AskedFinding.remedy 属实时的整改建议。
        CheckCounts 一项检查的结论数。
        CheckCounts.satisfied 未发现问题的条数。
        CheckCounts.violated 疑似问题的条数。
        CheckCounts.notEvaluable 数据不足，无法判断的条数。
        CheckCounts.applied 适用这项检查的条数。
        ConfirmBody 确认反馈。
        ConfirmBody.answers 要确认的反馈。
        ConfirmedAnswer 部门确认的反馈。
        DepartmentQuality 一个部门的数据质量。
        EvidenceLine 一份证据材料。
        EvidenceLine.name 文件名，已去除不能用的字符，扩展名与识别的类型一致。
        EvidenceLine.format 文件类型，按内容识别。
        EvidenceLine.size 字节数。
        EvidenceLine.sha256 内容的 SHA-256，十六进制。
        EvidenceLine.uploadedBy 上传人。
        EvidenceLine.uploadedAt 上传时间。
        EvidenceLine.isUsed 现在的反馈或者草稿是否附有它；否则尚未附上，或者属于以前的反馈。
        EvidenceLine.isConfirmed 附有它的反馈是否已经确认；确认后不能移除。
        EvidenceRef 反馈所附的证据材料。
        EvidenceRef.file 证据材料的编号。
        EvidenceRef.commitment 对内容的承诺值：持有文件和密钥的人可以核对，其他人不能由它推知内容。
        DepartmentQuality.acts 未撤回的执法行为条数，是缺少栏目的分母。
        DepartmentQuality.applied 适用的检查结论总数。
        DepartmentQuality.answered 其中能够判断的条数。
        DepartmentQuality.checks 各项检查的结论数。
        DepartmentQuality.missing 缺少的栏目，影响最多的在前。
        DepartmentQuality.reasons 无法判断的原因。
        DismissalReason 排除疑似问题的原因；每一种都要说明具体情况。
        DismissBody 排除一项疑似问题（系统误报）。
        DismissBody.reason 排除原因。
        DismissBody.explanation 具体情况。
        Finding 一项检查的结论，与命令 screen 的输出相同。
        Finding.recordNo 记录编号；举报移送办理记录为编号。
        Finding.outcome 结论：violated 疑似问题，satisfied 未发现问题，not-evaluable 数据不足，无法判断。
        Finding.basis 依据的法律条文。
        Finding.facts 规则读到的事实：JSON 名称和内容；未知的不列。
        Finding.plainDueOn 按日历算出的期限届满日；没有期限的为 null。
        Finding.dueOn 遇法定休假日顺延后的期限届满日；没有期限的为 null。
        Finding.strength 强度：firm 明确，to-verify 待核实；不是疑似问题的为 null。
        Finding.exceptionsOpen 数据未能排除的法定例外。
        Finding.explanation 逐句的说明。
        Finding.remedy 整改建议；不是疑似问题的为 null。
        Finding.missing 缺少的栏目，用 JSON 名称。
        Finding.reason 无法判断的原因代码；其他结论为 null。
        Finding.relatedRecord 涉及另一条行为的，其主体代码和记录编号。
        FindingAnswer 反馈的内容。
        FindingAnswer.kind 反馈类别。
        FindingAnswer.basis 法律依据；主张法定例外时填写。
        FindingBasis 一条依据。
        FindingBasis.inForceFrom 施行日期；null 为待确认。
        FindingDetail 一项疑似问题及其依据。
        FindingDetail.act 所涉执法行为的编号；举报移送办理记录为 null。
        FindingDetail.actVersion 作出结论时依据的版本。
        FindingDetail.currentActVersion 现行版本。
        FindingDetail.title 检查的名称。
        FindingDetail.today 今天重新判断的结论；不再适用的为 null。
        FindingDetail.reckonings 期限计算书。
        FindingEntries 一页疑似问题。
        FindingEntries.findings 本页的疑似问题，日期最近的在前。
        FindingEntries.before 上一页：填入 at；第一页为 null。
        FindingEntries.after 下一页：填入 at；最后一页为 null。
        FindingEntry 疑似问题的一条。
        FindingEntry.act 所涉执法行为的编号；举报移送办理记录为 null。
        FindingEntry.kind 执法行为类别，或者“举报移送办理记录”。
        FindingEntry.title 检查的名称。
        FindingGroup 一组相似的疑似问题。
        FindingGroup.month 月份，如 2026-03；按案由分组的为 null。
        FindingGroup.matter 案由；按月分组的，或者没有报送的为 null。
        FindingGroup.firm 明确的项数。
        FindingGroup.toVerify 待核实的项数。
        FindingGroup.title 检查的名称。
        FindingGroupList 疑似问题的分组，按清单事项和部门名称排列，不是排名。
        FindingGroupList.groups 各组。
        FindingGroupList.isCut 是否略去了较小的组。
        FindingRef 指明一项疑似问题：机构标识和疑似问题标识。
        FindingRef.organization 机构标识。
        FindingRef.finding 疑似问题标识。
        HandlingStage 核实阶段。
        HandlingAction 核实步骤。
        HandlingStep 核实经过的一步。
        HandlingView 一项疑似问题的核实情况。
        HandlingView.finding 指明这项疑似问题。
        HandlingView.version 版本号，办理时作为 shownVersion 送回；没有人办理过的为 0。
        HandlingView.stage 核实阶段。
        HandlingView.dueOn 反馈期限的最后一日；不需要反馈的为 null。
        HandlingView.request 所在的核实通知；没有推送的为 null。
        HandlingView.itemNo 在通知中的序号；没有推送的为 0。
        HandlingView.actVersionNo 推送时依据的版本。
        HandlingView.asked 告知部门的内容；没有推送的为 null。
        HandlingView.draft 部门拟写、尚未确认的反馈；只有本部门可见。
        HandlingView.answer 部门确认的反馈；没有的为 null。
        HandlingView.steps 核实经过。
        LackingColumn 缺少的一栏。
        LackingColumn.column 栏目，用 JSON 名称。
        LackingColumn.acts 因缺少它而有检查无法判断的行为条数。
        LackingColumn.checks 受影响的检查和次数。
        PrepareBody 拟写反馈。
        PrepareBody.answers 反馈，一项一个。
        PreparedAnswer 拟写的反馈。
        QualityList 一页数据质量。
        QualityList.departments 本页的部门，按名称排列。
        QualityList.next 下一页：填入 at；最后一页为 null。
        ReasonCount 无法判断的一种原因。
        ReasonCount.reason 原因的代码。
        ReasonCount.text 原因的名称。
        ReasonCount.answers 次数。
        ReckoningText 期限计算书。
        ReckoningText.lines 计算过程，逐句。
        ReckoningText.days 从起算日到届满日的每一天。
        RelatedRecord 另一条执法行为。
        RemindBody 催办。
        RemindBody.note 催办意见；没有的为 null。
        ReturnBody 退回补充。
        ReturnBody.reason 退回的理由。
        SendBody 推送核实。
        SendBody.findings 疑似问题的编号，可以属于多个部门；每个部门一份通知。
        SendBody.instruction 核实要求；没有的为 null。
        SentForVerification 发出的核实通知。
        SentForVerification.requests 每个部门一份，按部门名称排列。
        SentRequest 一份发出的核实通知。
        SentRequest.ref 指明这份通知。
        SentRequest.department 部门名称。
        SentRequest.items 疑似问题的项数。
        SheetReceived 上传反馈表的结果。
        SheetReceived.prepared 存为草稿的行数。
        SheetReceived.blank 没有填写的行数。
        VerificationAnswer 一份核实通知及其各项疑似问题。
        VerificationItem 通知中的一项疑似问题。
        VerificationLine 核实通知列表的一行。
        VerificationLine.ref 指明这份通知。
        VerificationLine.dueOn 反馈期限的最后一日。
        VerificationLine.items 疑似问题的项数。
        VerificationLine.awaited 在期限内等待部门反馈的项数。
        VerificationLine.overdue 逾期没有反馈的项数。
        VerificationLine.prepared 其中已拟写草稿的项数；只有本部门可见。
        VerificationLine.answered 已反馈、等待审查的项数。
        VerificationLine.settled 已说明或者已自行纠正的项数。
        VerificationLine.nextDueOn 最早的反馈期限；没有等待反馈的为 null。
        VerificationLine.reminders 催办次数。
        VerificationLine.isOpen 是否还有事项要办。
        VerificationList 一页核实通知。
        VerificationList.requests 本页的通知，最近的在前。
        VerificationList.next 下一页：填入 at；最后一页为 null。
        VerificationRequestRef 指明一份核实通知：机构标识和通知标识。
        VerificationRequestRef.organization 部门的机构标识。
        VerificationRequestRef.request 通知标识。
        ActRef 指明一条执法行为：机构标识和执法行为标识。
        ActRef.organization 机构标识。
        ActRef.act 执法行为标识。
        ConfirmedAnswer.content 反馈的内容。
        ConfirmedAnswer.preparedBy 拟写人的账号。
        ConfirmedAnswer.preparedByName 拟写人的姓名。
        ConfirmedAnswer.preparedOn 拟写日期。
        ConfirmedAnswer.confirmedBy 确认人的账号。
        ConfirmedAnswer.confirmedByName 确认人的姓名。
        ConfirmedAnswer.confirmedOn 确认日期。
        PreparedAnswer.content 反馈的内容。
        PreparedAnswer.by 拟写人的账号。
        PreparedAnswer.byName 拟写人的姓名。
        PreparedAnswer.on 拟写日期。
        HandlingStep.action 办理的步骤。
        HandlingStep.stage 办理后的阶段。
        HandlingStep.by 办理人，与台账中的写法相同。
        HandlingStep.byName 办理人当时的姓名。
        HandlingStep.note 理由、意见或者要求；没有的为 null。
        HandlingStep.answer 确认反馈的，反馈的内容；其他步骤为 null。
        HandlingStep.on 办理日期。
        Reminder 一次催办。
        Reminder.byName 催办人的姓名。
        Reminder.outstanding 当时逾期没有反馈的项数。
        Reminder.note 催办意见；没有的为 null。
        Reminder.on 催办日期。
        VerificationAnswer.termDays 反馈期限的工作日数。
        VerificationAnswer.instruction 核实要求；没有的为 null。
        VerificationAnswer.reminders 历次催办。
        VerificationAnswer.items 各项疑似问题，按序号排列。
        VerificationAnswer.department 部门名称。
        VerificationAnswer.issuer 发出通知的监督机构名称。
        VerificationItem.handling 核实情况。
        VerificationItem.act 指明所涉的执法行为；举报移送办理记录为其记录标识。
        VerificationItem.currentVersionNo 现行版本；比推送时大的，为推送后重新报送。
        VerificationItem.isWithdrawn 部门是否已撤回该记录。
        VerificationItem.kind 执法行为类别；举报移送办理记录为 null。
        VerificationItem.state 最近一次筛查的结果：Standing 仍存在，NoLongerFound 不再发现。
        FindingState 疑似问题的状态。
        """;
}
