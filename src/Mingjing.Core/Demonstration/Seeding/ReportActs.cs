using System.Security.Cryptography;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.Demonstration.Seeding;

/// <summary>
/// 报送执法行为: the acts come as the files of those who report them: ten departments of the city their own, the others by region,
/// and the two 双公示 files. Each is an import run with its rejected rows; what is found is found by the checks.
/// </summary>
public class ReportActs : DemonstrationStep
{
    public override string Name => "报送、筛查执法行为";

    /// <summary>Said in the names of the files.</summary>
    protected virtual string Mark => "演示";

    /// <summary>Whether an act belongs to these files; the first ones hold what was over before they were sent.</summary>
    protected virtual bool IsReported(Act act, DateOnly today) => LastDayOf(act) < today;

    /// <summary>The last day of which a record says something.</summary>
    protected static DateOnly LastDayOf(Act act)
    {
        var last = DateOnly.MinValue;
        foreach (var column in Days)
        {
            if (column.Get(act) is { IsKnown: true } fact && fact.Day > last)
                last = fact.Day;
        }

        foreach (var suspension in act.Suspensions.IsKnown ? act.Suspensions.Value : [])
            last = suspension.To > last ? suspension.To : last;
        return last;
    }

    private static readonly DateColumn[] Days = [.. ActColumns.All.OfType<DateColumn>()];

    public override async Task Run(DemonstrationSite site, CancellationToken cancel)
    {
        var organizations = new CityOrganizations(site.Offices);
        var offices = site.Offices.Offices.ToDictionary(o => o.Code, StringComparer.Ordinal);
        var city = await site.City(cancel);
        var today = site.Clock.Today;
        var acts = city.Acts.Where(a => IsReported(a, today)).ToList();
        var published = acts.Where(IsPublished).ToLookup(a => a.Kind);
        var body = site.Homes[organizations.CityBody.Code];
        await Import(site, "双公示行政处罚", ActLayouts.PenaltyDisclosure, published[ActKind.Penalty], body, cancel);
        await Import(site, "双公示行政许可", ActLayouts.LicenseDisclosure, published[ActKind.License], body, cancel);
        foreach (var file in acts.Where(a => !IsPublished(a)).GroupBy(a => SenderOf(a, offices)))
        {
            var sender = file.Key is { } office ? site.Homes[office.Code] : body;
            var name = file.Key?.Name ?? $"{site.Offices.City.Name}各单位";
            await Import(site, $"{name}执法行为记录", ActLayouts.Standard, file, sender, cancel);
        }
    }

    /// <summary>What an office of the 双公示 profile reports: the number of the paper is all that names it.</summary>
    private static bool IsPublished(Act act) =>
        act.Kind is ActKind.Penalty or ActKind.License
        && act.DecisionNo.IsKnown
        && string.Equals(act.RecordNo, act.DecisionNo.Value, StringComparison.Ordinal);

    /// <summary>The office that sends a file of its own; null for those whose acts come together.</summary>
    private static CityOffice? SenderOf(Act act, Dictionary<string, CityOffice> offices) =>
        offices.TryGetValue(act.SubjectCode, out var office) && office.Profile == CompletenessProfile.Full
            ? office
            : null;

    private async Task Import(
        DemonstrationSite site,
        string name,
        RecordLayout<Act> layout,
        IEnumerable<Act> acts,
        SubjectHome sender,
        CancellationToken cancel
    )
    {
        if (!acts.Any())
            return;
        using var stream = new MemoryStream();
        var form = ReferenceEquals(layout, ActLayouts.Standard) ? WrittenAs.Ndjson : WrittenAs.Csv;
        RecordWriter.Write(stream, layout, acts, form);
        stream.Position = 0;
        var ending = form == WrittenAs.Ndjson ? "ndjson" : "csv";
        var file = new ImportFile(
            $"{name}（{Mark}）.{ending}",
            stream.Length,
            SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)),
            sender
        );
        var principal = DemonstrationSite.Author;
        var settled = await new ImportFiles(site.Intake).Import(file, stream, principal, progress: null, cancel);
        if (settled.Result.Status != ImportStatus.Done)
            throw new InvalidOperationException($"{file.FileName}: {settled.Result.Fault}");
    }
}
