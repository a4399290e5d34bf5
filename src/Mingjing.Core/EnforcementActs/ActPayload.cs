using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mingjing.Core.Platform.Records;

namespace Mingjing.Core.EnforcementActs;

/// <summary>
/// 行为版本的规范内容: an act as canonical JSON (RFC 8785), of which the content hash is taken. Members have the names of
/// import-format §1; an unknown fact is absent, none is <c>"none"</c> (of a yes/no column <c>false</c>), an amount is a string
/// with two decimals, a list an array, a day <c>"2026-02-12"</c> or <c>"2026-02-12 09:30"</c>. The code of a natural person
/// never stands in it: <c>{"commitment":"…"}</c> does.
/// </summary>
public static class ActPayload
{
    /// <summary>Known not to have happened.</summary>
    internal const string None = "none";

    private static readonly ActColumn[] Sorted = [.. ActColumns.All.OrderBy(c => c.Name, StringComparer.Ordinal)];

    private static readonly byte[][] Names = [.. Sorted.Select(c => Encoding.UTF8.GetBytes($"\"{c.Name}\":"))];

    private static readonly byte[][] BareNames = [.. Sorted.Select(c => Encoding.UTF8.GetBytes(c.Name))];

    /// <summary>Writes the payload of an act.</summary>
    /// <param name="act">The act, with the code of its party or a stand-in (<see cref="PartyCode.Shield"/>).</param>
    /// <param name="to">Receives the bytes.</param>
    /// <param name="commitment">The commitment to the party's code, where that is personal.</param>
    /// <exception cref="ArgumentException">A personal code without a commitment, or a text that has no canonical form.</exception>
    public static void Write(Act act, IBufferWriter<byte> to, string? commitment = null)
    {
        var json = new CanonicalJsonWriter(to);
        var separator = (byte)'{';
        for (var i = 0; i < Sorted.Length; i++)
        {
            var column = Sorted[i];
            var state = column.StateOf(act);
            if (state == FactState.Unknown)
                continue;
            json.Byte(separator);
            separator = (byte)',';
            json.Raw(Names[i]);
            if (state == FactState.None)
                json.Raw(column is FlagColumn ? "false"u8 : "\"none\""u8);
            else if (column.Field == ActField.PartyCode && IsHidden(act.PartyCode.Value))
                WriteCommitment(commitment, ref json);
            else
                column.WriteJson(act, ref json);
        }

        json.Byte((byte)'}');
        json.Flush();
    }

    /// <summary>The payload of an act as bytes of its own.</summary>
    public static byte[] Of(Act act, string? commitment = null)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        Write(act, buffer, commitment);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>内容散列: SHA-256 of a payload.</summary>
    public static byte[] ContentHash(ReadOnlySpan<byte> payload) => SHA256.HashData(payload);

    /// <summary>Reads an act back.</summary>
    /// <param name="payload">What <see cref="Write"/> has written.</param>
    /// <param name="partyCode">The code or stand-in to put where a commitment stands; null: the fact is then unknown.</param>
    /// <exception cref="InvalidDataException">The bytes are no payload, or one of a later release.</exception>
    public static Act Read(ReadOnlySpan<byte> payload, string? partyCode = null)
    {
        var json = new Utf8JsonReader(payload);
        var act = ActLayouts.Empty(ActKind.Other);
        var next = 0;
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                throw Damaged();
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                while (next < Sorted.Length && !json.ValueTextEquals(BareNames[next]))
                    next++;
                if (next == Sorted.Length)
                    throw Damaged();
                ReadMember(Sorted[next++], act, ref json, partyCode);
            }

            if (json.Read())
                throw Damaged();
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw Damaged(broken);
        }

        if (act.RecordNo.Length == 0 || act.SubjectCode.Length == 0)
            throw Damaged();
        return act;
    }

    private static void ReadMember(ActColumn column, Act act, ref Utf8JsonReader json, string? partyCode)
    {
        json.Read();
        if (column.Field == ActField.PartyCode && json.TokenType == JsonTokenType.StartObject)
        {
            SkipCommitment(ref json);
            if (partyCode is not null)
                act.PartyCode = partyCode;
        }
        else if (column is not KeyColumn && json.TokenType == JsonTokenType.String && json.ValueTextEquals("none"u8))
        {
            if (column is FlagColumn || column.TakeNone(act) is not null)
                throw Damaged();
        }
        else if (!column.TryReadJson(act, ref json))
        {
            throw Damaged();
        }
    }

    private static bool IsHidden(string code) => PartyCode.IsStandIn(code) || PartyCode.IsPersonal(code);

    private static void WriteCommitment(string? commitment, ref CanonicalJsonWriter json)
    {
        if (commitment is null)
            throw new ArgumentException("the code of a person needs a commitment", nameof(commitment));
        json.Raw("{\"commitment\":"u8);
        json.Text(commitment);
        json.Byte((byte)'}');
    }

    private static void SkipCommitment(ref Utf8JsonReader json)
    {
        if (!json.Read() || !json.ValueTextEquals("commitment"u8))
            throw Damaged();
        if (!json.Read() || json.TokenType != JsonTokenType.String)
            throw Damaged();
        if (!json.Read() || json.TokenType != JsonTokenType.EndObject)
            throw Damaged();
    }

    private static InvalidDataException Damaged(Exception? cause = null) =>
        new("the stored payload is damaged or of a later release", cause);
}
