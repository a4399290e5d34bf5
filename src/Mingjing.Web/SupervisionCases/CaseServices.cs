using Mingjing.Core.Platform.Terms;
using Mingjing.Core.SupervisionCases;
using Mingjing.Web.Findings;

namespace Mingjing.Web.SupervisionCases;

/// <summary>监督案件服务.</summary>
internal static class CaseServices
{
    public static void AddCases(this IServiceCollection services)
    {
        services.AddSingleton<CaseTexts>();
        services.AddSingleton<CasePapers>();
        services.AddSingleton<ProposeFiling>();
        services.AddSingleton<ProposeFilingAgain>();
        services.AddSingleton<ApproveFiling>();
        services.AddSingleton<ReturnFiling>();
        services.AddSingleton<WithdrawFiling>();
        services.AddSingleton<RefuseFiling>();
        services.AddSingleton<StateImpartiality>();
        services.AddSingleton<RaiseRecusal>();
        services.AddSingleton<DecideRecusal>();
        services.AddSingleton<ReassignHandlers>();
        services.AddSingleton<DraftCasePaper>();
        services.AddSingleton<SignCasePaper>();
        services.AddSingleton<SendCasePaper>();
        services.AddSingleton<RecordService>();
        services.AddSingleton<ExtendInvestigation>();
        services.AddSingleton<FinishInvestigation>();
        services.AddSingleton<ReopenInvestigation>();
        services.AddSingleton<HearStatement>();
        services.AddSingleton<VerifyCorrection>();
        services.AddSingleton<AnswerMoreTime>();
        services.AddSingleton<ApproveClosing>();
        services.AddSingleton<ReturnClosing>();
        services.AddSingleton<ArchiveCase>();
        services.AddSingleton<SuspendCase>();
        services.AddSingleton<ResumeCase>();
        services.AddSingleton<ReportCorrection>();
        services.AddSingleton<RequestMoreTime>();
    }
}
