namespace Mingjing.Core.Platform.Keys;

/// <summary>
/// 盲索引: finds the records with an encrypted value without decrypting them. Equal values have equal entries, which is what a reader of
/// the database learns, and nothing else without the key file.
/// </summary>
public sealed class BlindIndex(KeyFile file)
{
    /// <summary>Enough that no two values of a city meet by chance.</summary>
    public const int Bytes = 16;

    /// <summary>The entry of a value.</summary>
    /// <param name="purpose">Which field: the same number in two fields has two entries unless they share the purpose.</param>
    /// <param name="normalizedText">The value in its one way of writing; the caller normalizes.</param>
    public byte[] Of(string purpose, string normalizedText) =>
        KeyedText.Hash(file.BlindIndexKey, purpose, normalizedText)[..Bytes];
}
