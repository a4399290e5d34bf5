using Mingjing.Core.Accounts;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Web.EnforcementActs;

/// <summary>经办人的姓名: whom the ledger names by account or key, in words. Login names are nobody else's business.</summary>
internal sealed class SenderNames(AccountQueries accounts)
{
    private static readonly Principal Reader = Principal.System("sender-names");

    /// <summary>A name for each of those who sent something.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Of(IEnumerable<string> actors, CancellationToken cancel)
    {
        var all = actors.Distinct(StringComparer.Ordinal).ToList();
        if (all.Count == 0)
            return new Dictionary<string, string>(StringComparer.Ordinal);
        var known = await accounts.NamesOf(Reader, all, cancel);
        return all.ToDictionary(
            a => a,
            a => known.TryGetValue(a, out var name) ? NameOf(name) : KindOf(a),
            StringComparer.Ordinal
        );
    }

    private static string NameOf(string name) => name.LastIndexOf('（') is > 0 and var at ? name[..at] : name;

    private static string KindOf(string actor) =>
        actor switch
        {
            _ when actor.StartsWith("key:", StringComparison.Ordinal) => "部门接口",
            "system:import" => "系统命令",
            _ when actor.StartsWith("system:", StringComparison.Ordinal) => "系统",
            _ => "工作人员",
        };
}
