using System.Text.Json.Nodes;

namespace Mingjing.Verifier.Matters;

/// <summary>
/// 卷宗核对: compares what a matter file says of itself with what the ledger's entries prove. The bytes of its files are compared with the
/// index elsewhere; here their hashes stand for them.
/// </summary>
public static class MatterCheck
{
    /// <summary>Everything that does not fit.</summary>
    public static IReadOnlyList<VerificationFault> Run(MatterIndex index, MatterRecord matter, MatterLedger ledger)
    {
        var faults = new List<VerificationFault>();
        CheckNames(index, matter, faults);
        foreach (var item in matter.Objects)
        {
            CheckObject(item, ledger.StateOf(item.Kind, item.Id), faults);
            foreach (var opening in item.Openings)
                CheckOpening(item, opening, faults);
        }

        try
        {
            new ItemCheck(index, matter, ledger, faults).Run();
        }
        catch (MatterFormException e)
        {
            faults.Add(new VerificationFault(e.Code, e.Message));
        }

        return faults;
    }

    private static void CheckNames(MatterIndex index, MatterRecord matter, List<VerificationFault> faults)
    {
        if ((index.Kind, index.Id) != (matter.Kind, matter.Id))
            faults.Add(new(FaultCodes.MatterMalformed, $"{MatterForm.Index} 与 {MatterForm.Matter} 所称的事项不同"));
        if (!matter.Objects.Any(o => (o.Kind, o.Id) == (matter.Kind, matter.Id) && o.Fields is not null))
            faults.Add(new(FaultCodes.FieldsMissing, "没有事项本身的字段，不能证明材料齐全"));
        var hasMedia = index.Files.Any(f => MatterRoles.IsMedia(f.Role));
        if (index.Purpose is { Length: > 0 } != index.Recipient is { Length: > 0 })
            faults.Add(new(FaultCodes.PurposeMissing, "用途与接收单位应当同时写明"));
        else if (hasMedia && index.Purpose is not { Length: > 0 })
            faults.Add(new(FaultCodes.PurposeMissing, "附有证据或扫描件，没有写明用途与接收单位"));
    }

    private static void CheckObject(MatterObject item, RecordedState? state, List<VerificationFault> faults)
    {
        var what = Plain.Text($"{item.Kind} {item.Id}");
        if (state is null)
            faults.Add(new(FaultCodes.ObjectUnrecorded, $"{what}：台账记录中没有此对象"));
        else if (state.Digest is null && item.Fields is not null)
            faults.Add(new(FaultCodes.FieldsUnproved, $"{what}：台账没有其字段的摘要，字段未经证明", state.Sequence));
        else if (state.Digest is not null && item.Fields is null)
            faults.Add(new(FaultCodes.FieldsMissing, $"{what}：缺少字段，不能核对台账的摘要", state.Sequence));
        else if (
            item.Fields is { } fields
            && (
                item.DigestVersion != state.Version
                || ObjectDigest.Of(item.Kind, item.Id, item.DigestVersion, fields) != state.Digest
            )
        )
            faults.Add(new(FaultCodes.DigestMismatch, $"{what}：字段与台账记录的摘要不符", state.Sequence));
    }

    private static void CheckOpening(MatterObject item, CommitmentOpening opening, List<VerificationFault> faults)
    {
        var committed = item.Fields.At(opening.At).AsText();
        if (!string.Equals(committed, opening.Opens().ToHex(), StringComparison.Ordinal))
            faults.Add(
                new(
                    FaultCodes.OpeningMismatch,
                    Plain.Text($"{item.Kind} {item.Id}：{opening.At} 的明文或盐与台账的承诺不符")
                )
            );
    }
}
