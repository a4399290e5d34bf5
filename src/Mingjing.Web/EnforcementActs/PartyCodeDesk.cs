using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform.AccessLog;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Web.Accounts;

namespace Mingjing.Web.EnforcementActs;

/// <summary>查看相对人代码: the look stands in the access log before the code is shown.</summary>
internal sealed class PartyCodeDesk(ActReading reading, AccessLogWriter log, CurrentPrincipal current)
{
    public const int LongestPurpose = 200;

    private static readonly Refusal NoPurpose = Refusal.OfField("purpose", "请写明查看用途，最多 200 字。");

    private static readonly Refusal NoCode = Refusal.NotFound("这条执法行为的相对人代码");

    public async Task<Settled<string>> Read(ActRef act, string? purpose, CancellationToken cancel)
    {
        var why = purpose?.Trim() ?? "";
        if (why.Length is 0 or > LongestPurpose)
            return Settled<string>.Refuse(NoPurpose);
        if (await reading.PartyCode(current.Principal, act, cancel) is not { } code)
            return Settled<string>.Refuse(NoCode);
        await log.Write(
            new AccessRecord(current.Principal, ReadingKind.PartyCode, "enforcement-act", act.Act.ToString(), why),
            cancel
        );
        return Settled<string>.Done(code);
    }
}
