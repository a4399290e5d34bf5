using Mingjing.Core.Clues;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.SupervisionCases;

/// <summary>承办人 of a case: two at a time (河南条例 41), one of them may be lent by another body.</summary>
/// <param name="Organization">The body under whose appointment the person works.</param>
/// <param name="CertificateNo">监督证号; null where none was named.</param>
/// <param name="Until">The first day on which the person does not handle it any more; null while he does.</param>
/// <param name="StatedAt">When the person declared to have no interest in the matter; null while he has not.</param>
public sealed record CaseHandler(
    AccountId Account,
    string Name,
    OrganizationId Organization,
    string? CertificateNo,
    DateOnly From,
    DateOnly? Until = null,
    DateTimeOffset? StatedAt = null
)
{
    public bool IsActive => Until is null;
}

/// <summary>查明或者初步认定的事实: its number is the same in every paper of the case.</summary>
/// <param name="No">From 1.</param>
/// <param name="Evidence">What shows it, in words: a record, a file, a page.</param>
public sealed record CaseFact(int No, string Text, string Evidence);

/// <summary>立案的内容.</summary>
/// <param name="Title">案由.</param>
/// <param name="MainItem">主事项 of the list, exactly one.</param>
/// <param name="Facts">初步事实.</param>
/// <param name="Provisions">涉嫌违反的规定.</param>
/// <param name="Plan">拟开展的调查.</param>
/// <param name="Opinion">承办意见.</param>
public sealed record FilingProposal(
    string Title,
    int MainItem,
    IReadOnlyList<int> RelatedItems,
    IReadOnlyList<CaseFact> Facts,
    IReadOnlyList<LawArticle> Provisions,
    string Plan,
    string Opinion
);

/// <summary>调查终结报告的内容.</summary>
/// <param name="Facts">查明的事实.</param>
/// <param name="Provisions">适用条款.</param>
/// <param name="Qualification">定性.</param>
/// <param name="Handling">处理建议.</param>
public sealed record InvestigationReport(
    IReadOnlyList<CaseFact> Facts,
    IReadOnlyList<LawArticle> Provisions,
    string Qualification,
    string Handling
);

/// <summary>陈述申辩的一点 and what came of its review.</summary>
/// <param name="IsAccepted">采纳; else 不予采纳.</param>
public sealed record StatementPoint(string Said, bool IsAccepted, string Reason);

/// <summary>陈述申辩: what was said, or that nothing was.</summary>
/// <param name="How">记录陈述申辩, 放弃 or 逾期未陈述.</param>
/// <param name="By">陈述人 by function; null where nobody spoke.</param>
public sealed record CaseStatement(
    CaseAction How,
    DateOnly On,
    string? By,
    IReadOnlyList<StatementPoint> Points,
    string? Note
);

/// <summary>纠正要求: one point of an opinion; report and verification answer it by its number.</summary>
/// <param name="No">From 1.</param>
/// <param name="Matter">事项.</param>
/// <param name="Requirement">要求.</param>
/// <param name="Proof">证明材料.</param>
public sealed record CorrectionPoint(int No, string Matter, string Requirement, string Proof);

/// <summary>整改报告的一点.</summary>
/// <param name="IsDone">Whether the department says that it is done.</param>
/// <param name="Measures">措施和结果, or why not and by when.</param>
/// <param name="Proof">证明材料.</param>
public sealed record CorrectionAnswer(int No, bool IsDone, string Measures, string Proof);

/// <summary>整改报告.</summary>
public sealed record CorrectionReport(
    IReadOnlyList<CorrectionAnswer> Answers,
    DateOnly On,
    DateTimeOffset At,
    AccountId ConfirmedBy,
    string ConfirmedByName,
    bool IsLate
);

/// <summary>核查的一点.</summary>
/// <param name="Means">核查方式.</param>
public sealed record PointCheck(int No, bool IsDone, string Means, string Finding);

/// <summary>整改核查.</summary>
/// <param name="NewDueOn">A new last day for what is lacking; null where the old one stands.</param>
public sealed record CorrectionCheck(IReadOnlyList<PointCheck> Checks, DateOnly On, string ByName, DateOnly? NewDueOn);

/// <summary>延期申请.</summary>
/// <param name="Until">The day that is asked for.</param>
/// <param name="IsGranted">Null while nobody has answered.</param>
/// <param name="GrantedUntil">The day that was given.</param>
public sealed record MoreTimeRequest(
    DateOnly Until,
    string Reason,
    DateOnly On,
    string ByName,
    bool? IsGranted = null,
    DateOnly? GrantedUntil = null,
    string? Answer = null,
    DateOnly? AnsweredOn = null
);

/// <summary>送达: by which the term runs.</summary>
public sealed record CaseService(DateOnly SentOn, DateOnly ReceivedOn, string Receiver, string Means);

/// <summary>案件的期限.</summary>
public sealed record CaseTerm(CaseClock Clock, RunningTerm Term);

/// <summary>案件的文书: a signed one; what it says is frozen.</summary>
/// <param name="Paper">Its id.</param>
/// <param name="Kind">Code of the kind.</param>
/// <param name="Number">文号 or 案号.</param>
/// <param name="Content">SHA-256 of its canonical content, 64 hexadecimal digits.</param>
public sealed record CasePaper(Guid Paper, string Kind, string Title, string? Number, string Content, DateOnly On);

/// <summary>案件的证据.</summary>
/// <param name="Commitment">Of the content, as the ledger has it.</param>
public sealed record CaseEvidence(Guid File, string Name, string What, string Commitment, DateOnly On, string ByName);

/// <summary>回避: about whom, why, and what was decided.</summary>
/// <param name="IsGranted">Null while it is open.</param>
public sealed record RecusalQuestion(
    AccountId About,
    string Name,
    string Reason,
    DateOnly On,
    string ByName,
    bool? IsGranted = null,
    string? Answer = null
);

/// <summary>中止.</summary>
public sealed record CaseSuspension(SuspensionReason Reason, string Note, DateOnly From, DateOnly? Until = null);

/// <summary>经办记录 of a case: one step that was taken.</summary>
/// <param name="Edition">Code of the edition of the procedure by which it was taken.</param>
/// <param name="Note">In words; null for none.</param>
/// <param name="Paper">The paper that it made; null for none.</param>
public sealed record CaseStep(
    CaseAction Action,
    CaseStage Stage,
    string Edition,
    DateTimeOffset At,
    AccountId By,
    string ByName,
    string? Note = null,
    Guid? Paper = null
);

/// <summary>案件的线索.</summary>
public sealed record CaseClue(ClueRef Clue, string Number, ClueSource Source, DateOnly ReceivedOn);
