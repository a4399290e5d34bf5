using Mingjing.Core.Accounts;
using Mingjing.Core.Organizations;
using Mingjing.Web.Kit;

namespace Mingjing.Web.Accounts;

/// <summary>审计页面上的称呼, the same for what was done and for what was looked at.</summary>
internal static class AuditNames
{
    /// <summary>任职: where and as what somebody acted; a dash where nobody was appointed.</summary>
    public static string Post(
        string? appointment,
        IReadOnlyDictionary<string, AppointmentLine> known,
        OrganizationDirectory directory
    ) =>
        appointment is null ? "—"
        : known.TryGetValue(appointment, out var line)
            ? $"{directory.Find(line.Organization)?.ShortName} {Show.Term(line.Role)}"
        : Short(appointment);

    /// <summary>An id in few characters. Ids begin with their time: the end tells them apart.</summary>
    public static string Short(string id) => id.Length == 36 ? $"…{id[24..]}" : id;
}
