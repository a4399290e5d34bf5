using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Intake;

/// <summary>备好的记录: everything about a record that can be worked out before the store is asked.</summary>
internal sealed class PreparedAct
{
    public required IncomingAct Incoming { get; init; }

    public required Principal Sender { get; init; }

    /// <summary>Why it cannot come in; null where it can.</summary>
    public Refusal? Refusal { get; set; }

    /// <summary>Whether it could not even be written down.</summary>
    public bool IsUnfit { get; init; }

    public SubjectHome Home { get; set; }

    public required byte[] Payload { get; init; }

    public required byte[] ContentHash { get; init; }

    public required byte[] RecordHash { get; init; }

    /// <summary>The compact form as it was sent.</summary>
    public required byte[] Facts { get; init; }

    public byte[]? RecordKey { get; init; }

    public byte[]? PartyCode { get; init; }

    public byte[]? PartyIndex { get; init; }

    public string? DecisionKey { get; init; }

    /// <summary>What the checks say of it as it was sent, under the conditions of the stamp.</summary>
    public Screened? Screened { get; set; }

    /// <summary>The act as the checks saw it.</summary>
    public required Act Completed { get; set; }

    /// <summary>The conditions under which it was screened.</summary>
    public ScreeningConditions? Conditions { get; set; }
}

/// <summary>
/// 备料: takes the personal code out, encrypts it, writes the canonical and the compact form, and screens. One serves one thread.
/// </summary>
internal sealed class ActPreparer(KeyFile keys)
{
    private const int HashBytes = 16;

    private readonly BlindIndex _index = new(keys);
    private readonly ArrayBufferWriter<byte> _buffer = new(2048);
    private ScreeningConditions? _conditions;
    private ActScreener? _screener;

    /// <summary>Prepares one record; one that cannot be written down is refused by itself.</summary>
    public PreparedAct Prepare(IncomingAct incoming, Principal sender, ScreeningConditions conditions)
    {
        try
        {
            var prepared = Write(incoming, sender);
            Judge(prepared, conditions);
            return prepared;
        }
        catch (ArgumentException)
        {
            return Unfit(incoming, sender, conditions);
        }
    }

    private PreparedAct Write(IncomingAct incoming, Principal sender)
    {
        var act = incoming.Act;
        byte[]? index = null;
        var code = PartyCode.Shield(
            act,
            personal =>
            {
                index = _index.Of(ActReading.PartyCodePurpose, personal);
                return BinaryPrimitives.ReadUInt128BigEndian(index);
            }
        );
        byte[]? wrapped = null,
            cipher = null;
        string? commitment = null;
        if (code is not null)
        {
            using var key = RecordKey.Create();
            (wrapped, cipher) = (key.Wrap(keys), key.Encrypt(code, ActReading.PartyCodePurpose));
            commitment = key.Commit(ActReading.PartyCodePurpose, code).ToHex();
        }

        _buffer.ResetWrittenCount();
        ActPayload.Write(act, _buffer, commitment);
        var payload = _buffer.WrittenSpan.ToArray();
        _buffer.ResetWrittenCount();
        ActRecord.Write(act, _buffer);
        var facts = _buffer.WrittenSpan.ToArray();
        return new PreparedAct
        {
            Incoming = incoming,
            Sender = sender,
            Payload = payload,
            ContentHash = ActPayload.ContentHash(payload),
            RecordHash = HashOf(facts, incoming),
            Facts = facts,
            RecordKey = wrapped,
            PartyCode = cipher,
            PartyIndex = index,
            DecisionKey = ActSources.MatchKey(act),
            Completed = act,
        };
    }

    // Half a character: the readers repair what files hold, a posted text may have it.
    private static PreparedAct Unfit(IncomingAct incoming, Principal sender, ScreeningConditions conditions) =>
        new()
        {
            Incoming = incoming,
            Sender = sender,
            Refusal = ActRefusals.Unwritable,
            IsUnfit = true,
            Payload = [],
            ContentHash = [],
            RecordHash = [],
            Facts = [],
            Completed = incoming.Act,
            Screened = new Screened(),
            Conditions = conditions,
        };

    /// <summary>Asks the conditions: may it come in, whose is it, what do the checks say. Again where they have changed.</summary>
    public void Judge(PreparedAct prepared, ScreeningConditions conditions)
    {
        prepared.Conditions = conditions;
        if (prepared.IsUnfit)
            return;
        if (prepared.Screened is not null)
            prepared.Completed = ActRecord.Read(prepared.Facts);
        var (incoming, act) = (prepared.Incoming, prepared.Completed);
        prepared.Home = conditions.HomeOf(act.SubjectCode);
        prepared.Refusal = RefusalOf(prepared);
        conditions.Complete(act, prepared.Home.Organization, incoming.Source, incoming.IsComplete);
        prepared.Screened = ScreenerOf(conditions).Screen(act);
    }

    // Nobody is told whether a code outside the scope is registered.
    private static Refusal? RefusalOf(PreparedAct prepared) =>
        prepared.Sender.Scope.Contains(prepared.Home.Organization, prepared.Home.RegionCode)
            ? null
            : ActRefusals.NotYours(prepared.Completed.SubjectCode);

    private ActScreener ScreenerOf(ScreeningConditions conditions)
    {
        if (_screener is null || !ReferenceEquals(_conditions, conditions))
            (_conditions, _screener) = (conditions, new ActScreener(conditions.Context));
        return _screener;
    }

    // A declaration changes what the record says, so that it makes another version of the same cells.
    private static byte[] HashOf(byte[] facts, IncomingAct incoming)
    {
        Span<byte> said = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(facts, said);
        said[^1] ^= incoming.IsComplete ? (byte)1 : (byte)0;
        return said[^HashBytes..].ToArray();
    }
}
