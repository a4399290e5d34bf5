namespace Mingjing.Web.Api;

internal static partial class ApiWords
{
    private const string Acts = """
        ActAnswer 一条执法行为的详情。事实按文件的写法；相对人的个人代码不列出。
        ActAnswer.facts 现行的事实：JSON 名称和内容；没有列出的为未知，“无”为没有。
        ActAnswer.answers 每项检查的结论。
        ActAnswer.findings 曾经发现的疑似问题的编号，包括不再发现的。
        ActAnswer.versions 各个版本，最新的在前。
        ActAnswer.sources 其他来源（双公示），最新的在前。
        ActAnswer.withdrawals 撤回记录，最新的在前。
        ActCheckAnswer 一项检查对一条行为的结论。
        ActCheckAnswer.outcome 结论：疑似问题、未发现问题、数据不足，无法判断、不适用。
        ActCheckAnswer.answer 结论的依据、事实和期限；不适用的为 null。
        ActConflictAnswer 两个来源不一致的一栏。
        ActConflictAnswer.primary 执法行为记录的内容。
        ActConflictAnswer.other 另一来源的内容。
        ActLineAnswer 执法行为列表的一行。
        ActLineAnswer.kind 执法行为类别。
        ActLineAnswer.result 决定结果；没有报送的为 null。
        ActLineAnswer.fine 罚款金额（元），两位小数的文字；没有报送的为 null。
        ActLineAnswer.findings 仍存在的疑似问题项数。
        ActLineAnswer.otherSources 其他来源的个数。
        ActListAnswer 一页执法行为。
        ActListAnswer.acts 本页的执法行为，日期最近的在前。
        ActListAnswer.next 下一页：填入 position；最后一页为 null。
        ActListAnswer.previous 上一页：填入 position；第一页为 null。
        ActSourceAnswer 一条行为的另一来源。
        ActSourceAnswer.filled 只有它才有的栏目，用 JSON 名称。
        ActSourceAnswer.conflicts 与执法行为记录不一致的栏目。
        ActSourceKind 报送方式。
        ActWithdrawalReason 撤回原因。事实有误的应重新报送，依法撤销、变更的应报送变更撤销日期，都不是撤回。
        BatchAnswer 批次回执：一批记录的根散列；每条的证明用它的编号另行查询。
        BatchAnswer.batch 批次。
        BatchAnswer.ledgerSequence 台账中的序号。
        BatchAnswer.size 批次中的记录数。
        BatchAnswer.root 批次的 RFC 6962 根散列，十六进制。
        BatchAnswer.firstLine 报文中的第一条。
        BatchAnswer.lastLine 报文中的最后一条。
        CompletenessAnswer 一项完整报送声明。
        CompletenessAnswer.organization 声明的机构标识。
        CompletenessAnswer.source 报送方式。
        CompletenessAnswer.from 从这一天收到的记录起；null 为全部。
        CompletenessBody 声明完整报送：声明后，已经过的步骤没有填写的，即为没有发生。
        CompletenessBody.source 报送方式：“执法行为记录”或者“接口”。
        CompletenessBody.from 从这一天收到的记录起；null 为全部。
        CompletenessEndBody 终止完整报送声明。
        DossierVersion 一个版本。
        DossierVersion.source 报送方式。
        DossierVersion.contentHash 规范内容的 SHA-256，十六进制。
        DossierVersion.isErased 内容是否已依规定清除。
        DossierWithdrawal 一次撤回。
        DossierWithdrawal.keptRecordNo 重复报送的，保留的那条记录编号。
        DossierWithdrawal.sender 撤回人，与台账中的写法相同。
        FieldChangeAnswer 两个版本不同的一栏。
        FieldChangeAnswer.before 较早版本的内容；没有的为 null。
        FieldChangeAnswer.after 较晚版本的内容；没有的为 null。
        ImportProblem 关于一行的一个问题。
        ImportProblem.no 问题的序号，从 1 起。
        ImportProblem.isUsed 这一行是否仍然入库（待核）。
        ImportProblemList 一次导入的问题。
        ImportProblemList.problems 本页的问题。
        ImportProblemList.after 下一页：填入 after；没有了为 null。
        ImportRunAnswer 一次文件导入。
        ImportRunAnswer.fileName 文件名。
        ImportRunAnswer.size 文件的字节数。
        ImportRunAnswer.source 来源名称；没有填写的为 null。
        ImportRunAnswer.layout 识别出的版式；尚未识别的为 null。
        ImportRunAnswer.status 导入状态。
        ImportRunAnswer.percent 已读的百分比；不在本机进行的为 null。
        ImportRunAnswer.hasStopped 是否已中断，等待继续。
        ImportRunAnswer.read 已读的行数。
        ImportRunAnswer.created 新增的条数。
        ImportRunAnswer.replaced 替换为新版本的条数。
        ImportRunAnswer.identical 内容相同、没有变化的条数。
        ImportRunAnswer.joined 作为另一来源并入已有行为的条数。
        ImportRunAnswer.rejected 未使用的行数。
        ImportRunAnswer.unclear 待核的行数：已入库，但有需要核对的内容。
        ImportRunAnswer.startedAt 开始时间。
        ImportRunAnswer.finishedAt 结束时间；没有结束的为 null。
        ImportRunAnswer.fault 没有读完的原因；读完的为 null。
        IntakeOutcome 入库结果。
        IntakeSummary 报送多条记录的结果：全部的条数，每份清单的前 1000 条。
        IntakeSummary.received 读到的记录数。
        IntakeSummary.created 新增的条数。
        IntakeSummary.replaced 替换为新版本的条数。
        IntakeSummary.identical 内容相同、没有变化的条数。
        IntakeSummary.joined 作为另一来源并入已有行为的条数。
        IntakeSummary.rejected 拒收的条数。
        IntakeSummary.unclear 待核的条数：已入库，但有需要核对的内容。
        IntakeSummary.records 已入库的记录。
        IntakeSummary.rejections 拒收的记录和原因。
        IntakeSummary.unclearRecords 待核的记录和需要核对的内容。
        IntakeSummary.isCut 是否有清单只列出了前 1000 条。
        IntakeSummary.batches 批次回执。
        IntakeSummary.faults 报文没有读完的原因；读完的为空。
        PartyCodeAnswer 相对人代码。
        PartyCodeAnswer.partyCode 相对人代码；没有报送的为 null。
        PartyCodeBody 查看相对人代码。
        PartyCodeBody.purpose 查看用途，记入访问日志。
        ReceiptAnswer 回执：证明一条记录在台账中的位置。散列为十六进制。
        ReceiptAnswer.batch 批次。
        ReceiptAnswer.ledgerSequence 台账中的序号：该条目保存批次的根散列。
        ReceiptAnswer.leafIndex 记录在批次中的位置，从 0 起。
        ReceiptAnswer.leaf 入账的内容（规范 JSON）。
        ReceiptAnswer.batchSize 批次中的记录数。
        ReceiptAnswer.root 批次的 RFC 6962 根散列。
        ReceiptAnswer.proof 从相邻叶到根的各个散列。
        ReceivedAct 报送一条记录的结果。
        ReceivedAct.versionNo 现行版本，从 1 起。
        ReceivedAct.receipt 回执；重发同样内容的，为原来的回执。
        ReceivedAct.unclear 已入库，但需要核对的内容。
        ReceivedLine 一条已入库的记录。
        RecordProblem 一条记录的一个问题。
        RowError 没有使用一行或者整个文件的原因；个人信息已遮盖。
        RowError.file 文件名。
        RowError.column 栏目及其列号，或者“整行”“整个文件”。
        WithdrawalBody 撤回一条执法行为。
        WithdrawalBody.reason 撤回原因，用中文，如“重复报送”。
        WithdrawalBody.keptRecordNo 重复报送的，保留的那条记录编号；其他原因不填。
        RegisterAnswer 一份名册。
        RegisterAnswer.name 名册的代号，用于地址。
        RegisterAnswer.title 名册的名称。
        RegisterAnswer.edition 现行版次；没有导入的为 0。
        RegisterAnswer.fileName 最近导入的文件名；没有导入的为 null。
        RegisterAnswer.sha256 该文件的 SHA-256，十六进制；没有导入的为 null。
        RegisterAnswer.declaredOn 声明日期；没有声明的为 null。
        RegisterDeclarationBody 声明名册是否完整。
        RegisterImportAnswer 导入名册的结果。
        RegisterImportAnswer.isComplete 是否算作完整：有没有使用的行的，不算完整。
        RegisterImportAnswer.notices 提示，如不入库的栏目。
        RegisterRowEntry 名册的一行。
        RegisterRowEntry.fromEdition 从第几版起列入。
        RegisterRowEntry.cells 各栏内容，与 headers 的顺序相同；没有的为 null。
        RegisterRowList 名册现行版的一页，按编号排列。
        RegisterRowList.headers 栏目。
        RegisterRowList.rows 本页的行。
        RegisterRowList.before 上一页：填入 at；第一页为 null。
        RegisterRowList.after 下一页：填入 at；最后一页为 null。
        ActKind 执法行为类别。
        """;
}
