using System.Security.Cryptography;

namespace Mingjing.Core.Platform.Keys;

/// <summary>A wrapping key at work. The cipher is not safe for several threads, so each takes one of its own.</summary>
internal sealed class WrappingKey(uint id, byte[] key)
{
    [ThreadStatic]
    private static (WrappingKey Owner, AesGcm Cipher)? _own;

    public uint Id => id;

    /// <summary>This thread's cipher.</summary>
    public AesGcm Cipher
    {
        get
        {
            if (_own is { } own && ReferenceEquals(own.Owner, this))
                return own.Cipher;
            var cipher = new AesGcm(key, RecordKey.TagBytes);
            _own = (this, cipher);
            return cipher;
        }
    }
}
