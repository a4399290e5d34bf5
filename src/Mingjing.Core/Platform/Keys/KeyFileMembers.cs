namespace Mingjing.Core.Platform.Keys;

/// <summary>The members of a key file.</summary>
internal static class KeyFileMembers
{
    public const string Format = "format";
    public const string Origin = "origin";
    public const string Wrapping = "wrappingKeys";
    public const string Id = "id";
    public const string Key = "key";
    public const string BlindIndex = "blindIndexKey";
    public const string Derivation = "derivationKey";
    public const string LedgerSigning = "ledgerSigningKey";
}
