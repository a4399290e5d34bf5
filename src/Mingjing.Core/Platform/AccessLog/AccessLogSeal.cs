using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Verifier;

namespace Mingjing.Core.Platform.AccessLog;

/// <summary>访问日志封条: the root of the tree over a run of lines. With it in the ledger no line can be changed or taken out unseen.</summary>
public sealed class AccessLogSeal : Aggregate, IPlatformRow
{
    internal const string Kind = "access-log-seal";

    private AccessLogSeal() { }

    internal AccessLogSeal(long first, long last, Digest256 root) => (First, Last, Root) = (first, last, root.ToHex());

    /// <summary>Number of the first line.</summary>
    public long First { get; private init; }

    /// <summary>Number of the last line.</summary>
    public long Last { get; private init; }

    /// <summary>64 hexadecimal digits.</summary>
    public string Root { get; private init; } = "";

    public override string LedgerKind => Kind;

    public override string LedgerId => First.ToString(CultureInfo.InvariantCulture);

    public override JsonObject MaterialFields() =>
        new()
        {
            ["first"] = First,
            ["last"] = Last,
            ["root"] = Root,
        };
}

/// <summary>封存访问日志: everything that has come in since the last seal.</summary>
public sealed class SealAccessLog : UseCase<Nothing, Nothing>
{
    public static readonly LedgerEvent Sealed = new("access-log.sealed", "封存访问日志");

    public override Permission Permission => AccessLogAccess.Seal;

    public override async Task<Nothing> Act(Work work, Nothing command, CancellationToken cancel)
    {
        var last = await work.Rows.Set<AccessLogSeal>().MaxAsync(s => (long?)s.Last, cancel) ?? -1;
        var lines = AccessLine.Of(work.Rows.Set<AccessLogRow>().Where(r => r.Number > last).OrderBy(r => r.Number));
        var (tree, until) = (new MerkleFrontier(), last);
        await foreach (var line in lines.AsAsyncEnumerable().WithCancellation(cancel))
        {
            tree.Append(line.LeafHash());
            until = line.Number;
        }

        if (tree.Size == 0)
            return Nothing.Value;
        var seal = new AccessLogSeal(last + 1, until, tree.Root());
        work.Rows.Add(seal);
        work.Record(Sealed, seal, seal.MaterialFields());
        return Nothing.Value;
    }
}

internal sealed class AccessLogSealMapping : IEntityTypeConfiguration<AccessLogSeal>
{
    public void Configure(EntityTypeBuilder<AccessLogSeal> builder)
    {
        builder.ToTable("access_log_seal").HasKey(s => s.First);
        builder.Property(s => s.First).ValueGeneratedNever();
        builder.HasIndex(s => s.Last).IsUnique();
    }
}
