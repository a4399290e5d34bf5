using System.Buffers.Text;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.EnforcementActs;

/// <summary>指明一条执法行为: the organization and the act, by which the store finds it at once.</summary>
public readonly record struct ActRef(OrganizationId Organization, ActId Act)
{
    /// <summary>As an address writes it: 43 characters.</summary>
    public override string ToString() => RowReference.Write(Organization.Value, Act.Value);

    /// <summary>Reads the text of an address; null where it is none.</summary>
    public static ActRef? Parse(string? text) =>
        RowReference.TryRead(text, out var organization, out var id)
            ? new ActRef(new OrganizationId(organization), new ActId(id))
            : null;
}

/// <summary>Organization and id of a row as text of an address.</summary>
internal static class RowReference
{
    private const int Bytes = 32;

    public static string Write(Guid organization, Guid id)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        organization.TryWriteBytes(bytes, bigEndian: true, out _);
        id.TryWriteBytes(bytes[16..], bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }

    public static bool TryRead(string? text, out Guid organization, out Guid id)
    {
        (organization, id) = (default, default);
        Span<byte> bytes = stackalloc byte[Bytes];
        if (
            text is not { Length: 43 }
            || !Base64Url.IsValid(text)
            || !Base64Url.TryDecodeFromChars(text, bytes, out var written)
            || written != Bytes
        )
            return false;
        (organization, id) = (new Guid(bytes[..16], bigEndian: true), new Guid(bytes[16..], bigEndian: true));
        return true;
    }
}
