using System.Buffers;
using System.Globalization;
using System.Text;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Records;
using Mingjing.Verifier;

namespace Mingjing.Core.Intake;

/// <summary>叶: what a batch enters of one record, as canonical JSON. Whoever has the stored row can write it again.</summary>
internal static class ActLeaf
{
    /// <summary>A version of an act that was received.</summary>
    public static byte[] Of(ActVersion version) => Of(version, version.OrganizationId);

    /// <summary>The same of the organization that it came to, which may have been none yet.</summary>
    public static byte[] Of(ActVersion version, OrganizationId organization) =>
        Write(version.ActId, version.ContentHash, "received", organization.Value, version.Sender, version.VersionNo);

    /// <summary>Another source of an act; its number stands in the place of the version.</summary>
    public static byte[] Of(ActSecondSource source) => Of(source, source.OrganizationId);

    /// <summary>The same of the organization that it came to, which may have been none yet.</summary>
    public static byte[] Of(ActSecondSource source, OrganizationId organization) =>
        Write(source.ActId, source.ContentHash, "joined", organization.Value, source.Sender, source.SourceNo);

    /// <summary>An act that was taken back; the hash is that of the reason and the explanation.</summary>
    public static byte[] Of(ActWithdrawalRow row) => Of(row, row.OrganizationId);

    /// <summary>The same of the organization that it came to, which may have been none yet.</summary>
    public static byte[] Of(ActWithdrawalRow row, OrganizationId organization) =>
        Write(
            row.ActId,
            Digest256.Of(Encoding.UTF8.GetBytes($"{row.Reason}\n{row.Explanation}\n{row.KeptRecordNo}")).ToBytes(),
            "withdrawn",
            organization.Value,
            row.Sender,
            row.VersionNo
        );

    private static byte[] Write(ActId act, byte[] content, string @event, Guid organization, string sender, int number)
    {
        var buffer = new ArrayBufferWriter<byte>(320);
        var json = new CanonicalJsonWriter(buffer);
        json.Raw("{\"act\":"u8);
        json.Formatted(act.Value);
        json.Raw(",\"content\":"u8);
        json.Text(Convert.ToHexStringLower(content));
        json.Raw(",\"event\":"u8);
        json.Text(@event);
        json.Raw(",\"organization\":"u8);
        json.Formatted(organization);
        json.Raw(",\"sender\":"u8);
        json.Text(sender);
        json.Raw(",\"version\":"u8);
        json.Text(number.ToString(CultureInfo.InvariantCulture));
        json.Byte((byte)'}');
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
