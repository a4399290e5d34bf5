using System.Text.Json;

namespace Mingjing.Core.PowersCatalog;

/// <summary>数据包对象: the members of one object, which remembers what has been asked for.</summary>
internal sealed class PackObject
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public PackObject(PackNode node)
    {
        Node = node;
        foreach (var member in node.Json.EnumerateObject())
            if (!_members.TryAdd(member.Name, member.Value))
                throw node.Wrong($"成员“{member.Name}”重复");
    }

    public PackNode Node { get; }

    /// <summary>A member that must be there and must not be null.</summary>
    public PackNode this[string name] => Optional(name) ?? throw Node.Wrong($"缺少成员“{name}”");

    /// <summary>A member that may be missing or null.</summary>
    public PackNode? Optional(string name)
    {
        _asked.Add(name);
        return _members.TryGetValue(name, out var json) && json.ValueKind != JsonValueKind.Null
            ? new PackNode(Node.File, $"{Node.Path}.{name}", json)
            : null;
    }

    /// <summary>The names of all members, for objects whose names are data.</summary>
    public IEnumerable<string> Names => _members.Keys;

    public void RefuseUnknown()
    {
        var unknown = _members.Keys.FirstOrDefault(name => !_asked.Contains(name));
        if (unknown is not null)
            throw Node.Wrong($"未知成员“{unknown}”");
    }
}
