namespace Mingjing.Core.Platform.Access;

/// <summary>业务数据行: belongs to an organization in a region and is visible within that scope only.</summary>
public interface IScoped
{
    OrganizationId OrganizationId { get; }

    /// <summary>区划代码 of the organization (GB/T 2260).</summary>
    string RegionCode { get; }
}

/// <summary>
/// 事项数据行: belongs to one matter of a procedure. Beside the scope of its organization, whoever was lent to the matter by name
/// sees it, and a step that begins at a row of one's own scope may be let into that row's matter.
/// </summary>
public interface IMatterRow : IScoped
{
    MatterId MatterId { get; }
}

/// <summary>账号数据行: visible to its own account and to the administrators.</summary>
public interface IAccountOwned
{
    AccountId AccountId { get; }
}

/// <summary>
/// 本人数据行: what is said to one person. Visible to the own account alone, and to the named jobs that write and purge it: whoever
/// administers accounts does not read along.
/// </summary>
public interface IPersonal
{
    AccountId AccountId { get; }
}

/// <summary>
/// 机构管理数据行: who works for an organization and which keys it has; visible within the organization's scope and to the
/// administrators, who grant them.
/// </summary>
public interface IAdministered
{
    OrganizationId OrganizationId { get; }

    /// <summary>区划代码 of the organization (GB/T 2260).</summary>
    string RegionCode { get; }
}

/// <summary>目录数据行: who is who; visible to everybody who has signed in.</summary>
public interface IDirectoryRow;

/// <summary>平台数据行: ledger, outbox, jobs; reached only through the platform's own code.</summary>
public interface IPlatformRow;
