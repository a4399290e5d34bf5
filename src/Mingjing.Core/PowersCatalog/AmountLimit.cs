namespace Mingjing.Core.PowersCatalog;

/// <summary>金额标准, in yuan; 以上 includes the number (law-rules §2.1.10).</summary>
/// <param name="Citizen">公民.</param>
/// <param name="Organization">法人或者其他组织.</param>
public sealed record AmountLimit(decimal Citizen, decimal Organization)
{
    /// <summary>The citizens' amount in fen.</summary>
    public long CitizenFen { get; } = decimal.ToInt64(Citizen * 100m);

    /// <summary>The organizations' amount in fen.</summary>
    public long OrganizationFen { get; } = decimal.ToInt64(Organization * 100m);
}
