using System.Globalization;
using System.Text.Json.Nodes;

namespace Mingjing.Verifier.Matters;

/// <summary>清单所列的材料: an item as the material fields name it, and so as the ledger proves it.</summary>
/// <param name="List">One of <see cref="MatterLists"/>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Hashes">Role of each file that it must have, with the SHA-256 that the fields give, in clear or by an opened commitment.</param>
internal sealed record ListedItem(string List, string Id, IReadOnlyDictionary<string, string> Hashes)
{
    /// <summary>Everything that the objects of a matter list. A list of another form is a <see cref="MatterFormException"/>.</summary>
    public static IReadOnlyList<ListedItem> Of(MatterRecord matter)
    {
        ListedItem[] all = [.. matter.Objects.SelectMany(o => MatterLists.All.SelectMany(list => Of(o, list)))];
        return all.DistinctBy(i => (i.List, i.Id)).Count() == all.Length
            ? all
            : throw Malformed("同一材料在清单中不止一次列出");
    }

    private static IEnumerable<ListedItem> Of(MatterObject owner, string list)
    {
        if (owner.Fields?[list] is not JsonArray items)
            yield break;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is not JsonObject item || item["id"].AsText() is not { Length: > 0 } id)
                throw Malformed($"清单 {list} 的第 {i + 1} 项没有编号");
            var at = string.Create(CultureInfo.InvariantCulture, $"/{list}/{i}");
            var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
            if (string.Equals(list, MatterLists.Evidence, StringComparison.Ordinal))
            {
                hashes.Add(MatterRoles.Evidence, Hash(owner, at + "/commitment"));
            }
            else
            {
                hashes.Add(MatterRoles.PaperContent, Hash(owner, at + "/content"));
                if (item["scan"] is not null)
                    hashes.Add(MatterRoles.SealedScan, Hash(owner, at + "/scan"));
            }

            yield return new ListedItem(list, id, hashes);
        }
    }

    private static string Hash(MatterObject owner, string at)
    {
        if (owner.Fields.At(at).AsText() is not { } value || !Digest256.TryParse(value, out _))
            throw Malformed($"清单中的 {at} 不是摘要或承诺");
        return owner.Openings.FirstOrDefault(o => string.Equals(o.At, at, StringComparison.Ordinal))?.Text ?? value;
    }

    private static MatterFormException Malformed(string message) => new(FaultCodes.ListMalformed, message);
}
