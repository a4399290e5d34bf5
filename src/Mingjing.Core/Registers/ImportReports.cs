using Microsoft.EntityFrameworkCore;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Registers;

/// <summary>
/// 导入举报移送办理记录 (law-rules §2.2). Departments send their files one by one: of a subject that the file does not name, nothing
/// changes; of one that it names, what is no longer in it ends. A record keeps its identity by 主体代码 and 编号.
/// </summary>
public sealed class ImportReports : UseCase<RegisterImport<ReportEntry>, RegisterImported>
{
    /// <summary>Promised afterwards: the screening of what is new or changed.</summary>
    public const string ScreeningPromise = "reports.screen";

    public override Permission Permission => RegisterAccess.Import;

    /// <exception cref="Refused">The scope of the person is not the whole city.</exception>
    public override async Task<RegisterImported> Act(
        Work work,
        RegisterImport<ReportEntry> command,
        CancellationToken cancel
    )
    {
        var register = await RegisterImports.Open(work, RegisterKind.Reports, cancel);
        var subjects = command.Records.Select(r => r.SubjectCode).Distinct(StringComparer.Ordinal).ToList();
        var others = work.Rows.Set<ReportRow>().Where(r => r.UntilEdition == null && !subjects.Contains(r.SubjectCode));
        var rowsOfOthers = await others.CountAsync(cancel);
        var othersAreComplete = !await others.AnyAsync(r => !r.IsComplete, cancel);
        register.Take(command.FileName, command.Sha256, rowsOfOthers + command.Records.Count, work.Now);
        if (command.IsComplete && othersAreComplete)
            register.Declare(isComplete: true, work.Today, work.Principal.Actor);

        var (added, ended) = await Replace(work, command, subjects, register.Edition, cancel);
        RegisterImports.Record(work, register, command, added, ended);
        work.Promise(ScreeningPromise, []);
        return new RegisterImported(register.Edition, register.Rows, added, ended);
    }

    private static async Task<(int Added, int Ended)> Replace(
        Work work,
        RegisterImport<ReportEntry> command,
        List<string> subjects,
        int edition,
        CancellationToken cancel
    )
    {
        var before = await work.Rows.Set<ReportRow>().Where(r => subjects.Contains(r.SubjectCode)).ToListAsync(cancel);
        var latest = before
            .GroupBy(r => (r.SubjectCode, r.ReportNo))
            .ToDictionary(g => g.Key, g => g.MaxBy(r => r.VersionNo)!);
        var owners = await RegisterHomes.Load(work, cancel);
        var kept = new HashSet<ReportRow>(ReferenceEqualityComparer.Instance);
        var replaced = new HashSet<ReportRow>(ReferenceEqualityComparer.Instance);
        var added = 0;
        foreach (var entry in command.Records)
        {
            var earlier = latest.GetValueOrDefault((entry.SubjectCode, entry.ReportNo));
            if (earlier is { UntilEdition: null } && earlier.Entry == entry)
            {
                earlier.Declare(command.IsComplete, work.Today);
                kept.Add(earlier);
                continue;
            }

            if (earlier is not null)
                replaced.Add(earlier);
            var row = new ReportRow
            {
                Id = work.NewId<RegisterRowId>(),
                RecordId = earlier?.RecordId ?? work.NewId<ActId>(),
                VersionNo = (earlier?.VersionNo ?? 0) + 1,
                FromEdition = edition,
            };
            row.Take(entry, command.IsComplete, work.Today);
            owners.Give(row, entry.SubjectCode);
            work.Rows.Add(row);
            added++;
        }

        var ended = before.Where(r => r.UntilEdition is null && !kept.Contains(r)).ToList();
        foreach (var row in ended)
            row.End(edition, replaced.Contains(row), work.Today);
        return (added, ended.Count);
    }
}
