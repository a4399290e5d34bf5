using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Settings;

namespace Mingjing.Core.Registers;

/// <summary>名册的设置项.</summary>
public static class RegisterSettings
{
    /// <summary>到期提醒: how long before its last day a certificate or a qualification is shown [P].</summary>
    public static readonly WholeSetting ExpiryNotice = new(
        "registers.expiry-notice",
        "证件和资格到期提醒",
        "执法证、主体资格在有效期届满前多少日列入“即将到期”。时间越长准备越从容，列出的也越多。",
        fallback: 60,
        min: 10,
        max: 365,
        unit: "日"
    );
}

/// <summary>到期: a certificate or a qualification whose last day is near or has passed, and that no later row carries on.</summary>
/// <param name="Kind">执法证名册 or 执法主体名册.</param>
/// <param name="Organization">简称; null for an unregistered subject.</param>
/// <param name="Name">The holder, or the subject.</param>
/// <param name="Number">证号, or 主体代码.</param>
/// <param name="LastDay">The last day on which it is valid.</param>
public sealed record Expiry(RegisterKind Kind, string? Organization, string Name, string Number, DateOnly LastDay);

/// <summary>即将到期的查询, over the current editions of the registers.</summary>
public sealed class ExpiryQueries(Database database)
{
    // What ended longer ago is no longer about to be renewed.
    private const int DaysPassed = 90;

    /// <summary>What ends within the notice of the settings, or has ended lately, the earliest first.</summary>
    public async Task<IReadOnlyList<Expiry>> Near(Principal principal, DateOnly today, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        var notice = await rows.Setting(RegisterSettings.ExpiryNotice, today, cancel);
        var (from, to) = (today.AddDays(-DaysPassed), today.AddDays(notice));
        var certificates = rows.Set<CertificateRow>().Where(c => c.UntilEdition == null && c.EndedOn == null);
        var ending = await certificates
            .Where(c => c.ValidTo >= from && c.ValidTo <= to)
            .Where(c => !certificates.Any(o => o.Number == c.Number && (o.ValidTo == null || o.ValidTo > c.ValidTo)))
            .Select(c => new
            {
                c.OrganizationId,
                c.Name,
                c.Number,
                c.ValidTo,
            })
            .Distinct()
            .ToListAsync(cancel);
        var subjects = rows.Set<SubjectRow>().Where(s => s.UntilEdition == null && s.IsQualified);
        var losing = await subjects
            .Where(s => s.QualifiedTo >= from && s.QualifiedTo <= to)
            .Where(s =>
                !subjects.Any(o =>
                    o.SubjectCode == s.SubjectCode && (o.QualifiedTo == null || o.QualifiedTo > s.QualifiedTo)
                )
            )
            .Select(s => new
            {
                s.OrganizationId,
                s.Name,
                s.SubjectCode,
                s.QualifiedTo,
            })
            .ToListAsync(cancel);
        var names = await rows.Set<Organization>()
            .Select(o => new { o.Id, o.ShortName })
            .ToDictionaryAsync(o => o.Id, o => o.ShortName, cancel);
        return
        [
            .. ending
                .Select(c => new Expiry(
                    RegisterKind.Certificates,
                    names.GetValueOrDefault(c.OrganizationId),
                    c.Name,
                    c.Number,
                    c.ValidTo!.Value
                ))
                .Concat(
                    losing.Select(s => new Expiry(
                        RegisterKind.Subjects,
                        names.GetValueOrDefault(s.OrganizationId),
                        s.Name,
                        s.SubjectCode,
                        s.QualifiedTo!.Value
                    ))
                )
                .OrderBy(e => e.LastDay)
                .ThenBy(e => e.Number, StringComparer.Ordinal),
        ];
    }
}
