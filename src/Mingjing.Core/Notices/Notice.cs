using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Notices;

/// <summary>
/// 提醒: one line to one account under one organization. It is no part of any record and proves nothing: what was served says its own paper.
/// </summary>
public sealed class Notice : IPersonal
{
    private Notice() { }

    internal Notice(
        AccountId account,
        NoticeId id,
        OrganizationId organization,
        string topic,
        string line,
        string path,
        DateTimeOffset createdAt
    )
    {
        (AccountId, Id, OrganizationId) = (account, id, organization);
        (Topic, Line, Path, CreatedAt) = (topic, line, path, createdAt);
    }

    public AccountId AccountId { get; private init; }

    /// <summary>The id of the message that it came by: the same for all who were told, once for each.</summary>
    public NoticeId Id { get; private init; }

    /// <summary>The organization under whose appointment it is read: under another one what it is about is not to be seen.</summary>
    public OrganizationId OrganizationId { get; private init; }

    /// <summary>Code of the <see cref="Platform.UseCases.NoticeTopic"/>.</summary>
    public string Topic { get; private init; } = "";

    public string Line { get; private init; } = "";

    /// <summary>Where it is dealt with.</summary>
    public string Path { get; private init; } = "";

    /// <summary>When that was done of which it tells.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>标为已读; once is enough.</summary>
    internal void Read(DateTimeOffset now) => ReadAt ??= now;
}

/// <summary>提醒标识: sorts by the instant of the act.</summary>
public readonly record struct NoticeId(Guid Value) : ITypedId<NoticeId>, IComparable<NoticeId>
{
    public static NoticeId From(Guid value) => new(value);

    public int CompareTo(NoticeId other) => Value.CompareTo(other.Value);

    public static bool operator <(NoticeId left, NoticeId right) => left.CompareTo(right) < 0;

    public static bool operator >(NoticeId left, NoticeId right) => left.CompareTo(right) > 0;

    public static bool operator <=(NoticeId left, NoticeId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(NoticeId left, NoticeId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString("D");
}
