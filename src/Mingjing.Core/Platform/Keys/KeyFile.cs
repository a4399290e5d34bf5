using System.Security.Cryptography;
using Mingjing.Verifier;

namespace Mingjing.Core.Platform.Keys;

/// <summary>
/// 密钥文件: the secrets of one installation, outside the database and outside its backups. Who has a backup alone can read no personal
/// field; who loses this file has lost them for good. On Unix only its owner may read it.
/// </summary>
public sealed class KeyFile
{
    private readonly KeyMaterial _keys;
    private readonly WrappingKey[] _wrapping;

    private KeyFile(KeyMaterial keys)
    {
        _keys = keys;
        _wrapping = [.. keys.Wrapping.Select(k => new WrappingKey(k.Id, k.Key))];
    }

    /// <summary>The ledger's name, also that of its checkpoint key; fixed when the file is created.</summary>
    public string Origin => _keys.Origin;

    /// <summary>Which wrapping key wraps now. Earlier ones stay in the file as long as anything is wrapped by them.</summary>
    public uint WrappingKeyId => _wrapping[0].Id;

    internal WrappingKey CurrentWrapping => _wrapping[0];

    internal ReadOnlySpan<byte> BlindIndexKey => _keys.BlindIndex;

    /// <summary>
    /// Loads the file, or creates one with fresh keys where there is none. Two processes that start together end up with one file. A file
    /// that is damaged, incomplete or readable by others is a <see cref="KeyFileException"/> and stays as it is.
    /// </summary>
    /// <param name="path">Its place; the folder must exist.</param>
    /// <param name="origin">The ledger's name in a new file, one that a checkpoint can bear; null makes one up.</param>
    public static KeyFile LoadOrCreate(string path, string? origin = null)
    {
        if (origin is not null && !CheckpointKey.IsName(origin))
            throw new ArgumentException($"“{origin}” cannot stand in a checkpoint", nameof(origin));
        if (!File.Exists(path))
            KeyFileWriter.Create(path, () => KeyMaterial.Generate(origin));
        return Load(path);
    }

    /// <summary>Loads the file; where there is none, a <see cref="KeyFileException"/>: data that exists must not get new keys.</summary>
    public static KeyFile Load(string path) => new(KeyFileReader.Read(path));

    /// <summary>Signs checkpoints of this installation's ledger. Under the ledger's lock only.</summary>
    public CheckpointSigner CreateCheckpointSigner()
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(_keys.LedgerSigning, out _);
        return new CheckpointSigner(Origin, key);
    }

    /// <summary>
    /// A key of 32 bytes for one use: the same for the same name, useless for any other. For the hashes of machine keys, one-time tickets
    /// and the like.
    /// </summary>
    /// <param name="use">A stable name such as “machine-key”.</param>
    public byte[] DeriveKey(string use)
    {
        ArgumentException.ThrowIfNullOrEmpty(use);
        return HKDF.Expand(
            HashAlgorithmName.SHA256,
            _keys.Derivation,
            KeyMaterial.KeyBytes,
            System.Text.Encoding.UTF8.GetBytes(use)
        );
    }

    internal WrappingKey WrappingOf(uint id) =>
        Array.Find(_wrapping, k => k.Id == id)
        ?? throw new KeyFileException(
            $"密钥文件中没有编号 {id:x8} 的封装密钥：数据来自另一套密钥，请换回与数据对应的密钥文件"
        );
}
