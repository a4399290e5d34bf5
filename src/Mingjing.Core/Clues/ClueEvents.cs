using Mingjing.Core.Platform.Ledger;

namespace Mingjing.Core.Clues;

/// <summary>台账事项 of clues.</summary>
public static class ClueEvents
{
    public static readonly LedgerEvent Registered = new("clue.registered", "登记线索");

    public static readonly LedgerEvent Assessed = new("clue.assessed", "初核线索", ClueProcedure.OtherRoads);

    public static readonly LedgerEvent Filed = new("clue.filed", "线索提请立案");

    public static readonly LedgerEvent FilingWithdrawn = new("clue.filing-withdrawn", "撤回立案，线索恢复");

    /// <summary>The payload names the way out and, of a refusal, its reason.</summary>
    public static readonly LedgerEvent Settled = new("clue.settled", "处置线索");

    public static readonly LedgerEvent ReportReceived = new("clue.report-received", "收到转办报告");

    public static readonly LedgerEvent LookedAgain = new(
        "clue.looked-again",
        "复看不予立案",
        ClueProcedure.OwnLiability
    );

    public static readonly LedgerEvent InformantInformed = new("clue.informant-informed", "告知反映人");
}
