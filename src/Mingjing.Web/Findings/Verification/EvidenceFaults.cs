using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Web.Findings.Verification;

/// <summary>
/// 没有收下的原因 on its way from the form's address to its page: it names the file, so that it stands in the address in cipher, and only
/// what this server has written is shown.
/// </summary>
internal sealed class EvidenceFaults(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("mingjing evidence fault");

    /// <summary>As an address carries it.</summary>
    public string Seal(Refusal refusal) => _protector.Protect(refusal.Message + refusal.WayOut);

    /// <summary>The text; null where the address carries none of ours.</summary>
    public string? Open(string? carried)
    {
        try
        {
            return string.IsNullOrEmpty(carried) ? null : _protector.Unprotect(carried);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
