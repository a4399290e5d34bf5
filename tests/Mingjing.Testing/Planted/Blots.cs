using System.Globalization;
using Mingjing.Core.Demonstration;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Testing.Planted;

/// <summary>Records with facts made unknown, none, or other than they were.</summary>
public static class Blots
{
    /// <summary>Dates of which “无” says nothing that a record could mean.</summary>
    private static readonly ActField[] NeverNone =
    [
        ActField.DecidedOn,
        ActField.ViolationDate,
        ActField.DiscoveredOn,
        ActField.ExecutedOn,
        ActField.SentOn,
        ActField.FiledOn,
        ActField.TransferApprovedOn,
        ActField.LicenseIssuedOn,
    ];

    private static readonly ActField[] TextsThatCanBeNone =
    [
        ActField.EntrustedCode,
        ActField.Tier,
        ActField.ExtensionBasis,
        ActField.InspectionApprovalNo,
        ActField.CooperationNo,
        ActField.RecordingNo,
    ];

    private static readonly string[] Grounds = ["检测", "鉴定", "听证", "公告", "专家评审", "中止调查", "等待批复"];

    /// <summary>An act like another, with a record number, a paper number and a party of its own.</summary>
    public static Act CopyOf(Act act, int number)
    {
        var copy = new Act
        {
            RecordNo = string.Create(CultureInfo.InvariantCulture, $"FB{number:000000}"),
            Kind = act.Kind,
            SubjectCode = act.SubjectCode,
        };
        foreach (var column in ActColumns.All.Where(c => c.StateOf(act) != FactState.Unknown))
            Copy(act, copy, column);
        if (copy.DecisionNo.IsKnown)
            copy.DecisionNo = $"{copy.DecisionNo.Value}之{copy.RecordNo}";
        if (copy.PartyCode.IsKnown)
            copy.PartyCode = SyntheticCodes.CreditCode("91", "419900", 2_000_000 + number);
        return copy;
    }

    /// <summary>Changes one to four facts.</summary>
    public static Act Blot(Act act, SeededRandom random)
    {
        for (var count = random.Between(1, 4); count > 0; count--)
            BlotOne(act, random.Pick(ActColumns.All), random);
        return act;
    }

    /// <summary>Changes one or two facts of a report.</summary>
    public static ReportRecord Blot(ReportRecord report, SeededRandom random)
    {
        switch (random.Below(7))
        {
            case 0:
                report.ReceivedOn = default;
                break;
            case 1:
                report.FilingDecidedOn = random.Permille(500) ? DateFact.None : default;
                break;
            case 2:
                report.HandlingResult = random.Permille(500) ? default : ReportOutcome.Transferred;
                break;
            case 3:
                report.Field = default;
                break;
            case 4:
                report.ExtensionApprovedOn = default;
                break;
            case 5:
                report.HandlingResult = ReportOutcome.InProgress;
                report.FilingDecidedOn = default;
                break;
            default:
                report.FilingDecidedOn = Moved(report.FilingDecidedOn, random);
                break;
        }

        return report;
    }

    private static void BlotOne(Act act, ActColumn column, SeededRandom random)
    {
        switch (column)
        {
            case DateColumn date:
                date.Set(act, Blotted(date, date.Get(act), random));
                break;
            case FlagColumn flag:
                flag.Set(act, random.Pick([Flag.Unknown, Flag.No, Flag.Yes]));
                break;
            case TextColumn text:
                text.Set(
                    act,
                    TextsThatCanBeNone.Contains(text.Field) && random.Permille(500) ? Fact<string>.None : default
                );
                break;
            case AmountColumn amount:
                amount.Set(act, Blotted(amount.Get(act), random));
                break;
            case PenaltiesColumn penalties:
                penalties.Set(act, random.Permille(300) ? Fact<PenaltyKinds>.Unknown : AnyKinds(random));
                break;
            case OfficersColumn officers:
                officers.Set(act, random.Permille(300) ? Fact<IReadOnlyList<string>>.None : default);
                break;
            case SuspensionsColumn suspensions:
                suspensions.Set(act, Paused(act, random));
                break;
            default:
                BlotChoice(act, column, random);
                break;
        }
    }

    private static void BlotChoice(Act act, ActColumn column, SeededRandom random)
    {
        switch (column.Field)
        {
            case ActField.Procedure:
                act.Procedure = OneOf<PenaltyProcedure>(random);
                break;
            case ActField.PartyKind:
                act.PartyKind = OneOf<PartyKind>(random);
                break;
            case ActField.LegalReviewResult:
                act.LegalReviewResult = OneOf<ReviewResult>(random);
                break;
            case ActField.Result:
                act.Result = OneOf<ActResult>(random);
                break;
            case ActField.NonDisclosureReason:
                act.NonDisclosureReason = OneOf<NonDisclosureReason>(random);
                break;
            case ActField.InspectionMode:
                act.InspectionMode = OneOf<InspectionMode>(random);
                break;
            case ActField.Field:
                act.Field = OneOf<EnforcementField>(random);
                break;
            case ActField.Status:
                act.Status = OneOf<ActStatus>(random);
                break;
            case ActField.CoercionKind:
                act.CoercionKind = OneOf<CoercionKind>(random);
                break;
            case ActField.ServiceMethod:
                act.ServiceMethod = OneOf<ServiceMethod>(random);
                break;
            case ActField.Handling:
                act.Handling = OneOf<Handling>(random);
                break;
            case ActField.BenchmarkLevel:
                act.BenchmarkLevel = OneOf<BenchmarkLevel>(random);
                break;
        }
    }

    /// <summary>Unknown in four of ten cases, else any value of the list.</summary>
    private static Fact<T> OneOf<T>(SeededRandom random)
        where T : struct, Enum =>
        random.Permille(400) ? Fact<T>.Unknown : Fact<T>.Known(random.Pick(Enum.GetValues<T>()));

    private static PenaltyKinds AnyKinds(SeededRandom random) =>
        random.Pick(Enum.GetValues<PenaltyKinds>()) | random.Pick(Enum.GetValues<PenaltyKinds>());

    private static DateFact Blotted(DateColumn column, DateFact date, SeededRandom random) =>
        random.Below(10) switch
        {
            < 4 => DateFact.Unknown,
            < 7 when !NeverNone.Contains(column.Field) => DateFact.None,
            _ => Moved(date, random),
        };

    private static DateFact Moved(DateFact date, SeededRandom random) =>
        date.IsKnown ? date.Day.AddDays(random.Between(-12, 45)) : date;

    private static Fact<Money> Blotted(Fact<Money> amount, SeededRandom random) =>
        random.Below(10) switch
        {
            < 3 => Fact<Money>.Unknown,
            < 5 => Fact<Money>.None,
            _ => Money.Yuan(random.Pick([50, 200, 3_000, 5_000, 10_000, 20_000, 50_000, 100_000])),
        };

    private static Fact<IReadOnlyList<Suspension>> Paused(Act act, SeededRandom random)
    {
        if (!act.FiledOn.IsKnown || random.Permille(300))
            return default;
        var from = act.FiledOn.Day.AddDays(random.Between(1, 80));
        return Fact<IReadOnlyList<Suspension>>.Known([
            new Suspension(from, from.AddDays(random.Between(0, 30)), random.Pick(Grounds)),
        ]);
    }

    private static void Copy(Act from, Act to, ActColumn column)
    {
        switch (column)
        {
            case DateColumn date:
                date.Set(to, date.Get(from));
                break;
            case FlagColumn flag:
                flag.Set(to, flag.Get(from));
                break;
            case FactColumn<string> text:
                text.Set(to, text.Get(from));
                break;
            case FactColumn<Money> amount:
                amount.Set(to, amount.Get(from));
                break;
            case PenaltiesColumn penalties:
                penalties.Set(to, penalties.Get(from));
                break;
            case FactColumn<IReadOnlyList<string>> officers:
                officers.Set(to, officers.Get(from));
                break;
            case FactColumn<IReadOnlyList<Suspension>> suspensions:
                suspensions.Set(to, suspensions.Get(from));
                break;
            case not KeyColumn and not KindColumn:
                CopyChoice(from, to);
                break;
        }
    }

    private static void CopyChoice(Act from, Act to)
    {
        to.Procedure = from.Procedure;
        to.PartyKind = from.PartyKind;
        to.LegalReviewResult = from.LegalReviewResult;
        to.Result = from.Result;
        to.NonDisclosureReason = from.NonDisclosureReason;
        to.InspectionMode = from.InspectionMode;
        to.Field = from.Field;
        to.Status = from.Status;
        to.CoercionKind = from.CoercionKind;
        to.ServiceMethod = from.ServiceMethod;
        to.Handling = from.Handling;
        to.BenchmarkLevel = from.BenchmarkLevel;
    }
}
