using Mingjing.Core.Findings.Verification;

namespace Mingjing.Web.Findings.Verification;

/// <summary>一份核实通知 as the API answers it.</summary>
/// <param name="Reference">As addresses write it.</param>
/// <param name="Version">To be sent back with a reminder.</param>
/// <param name="Number">文号.</param>
public sealed record VerificationAnswer(
    string Reference,
    int Version,
    string Number,
    string Department,
    string Issuer,
    DateOnly IssuedOn,
    int TermDays,
    DateOnly DueOn,
    bool IsProvisional,
    string? Instruction,
    IReadOnlyList<Reminder> Reminders,
    IReadOnlyList<VerificationItem> Items
)
{
    internal static VerificationAnswer Of(VerificationSheet sheet) =>
        new(
            sheet.Request.Ref.ToString(),
            sheet.Request.Version,
            sheet.Request.Number,
            sheet.Department,
            sheet.Issuer,
            sheet.Request.IssuedOn,
            sheet.Request.TermDays,
            sheet.Request.DueOn,
            sheet.Request.IsProvisional,
            sheet.Request.Instruction,
            sheet.Request.Reminders,
            sheet.Items
        );
}
