namespace Mingjing.Core.Platform.Keys;

/// <summary>密钥文件不可用: what is wrong with it and, where there is one, the way out. Nothing may start without its keys.</summary>
public sealed class KeyFileException : Exception
{
    public KeyFileException(string message)
        : base(message) { }

    public KeyFileException(string message, Exception inner)
        : base(message, inner) { }
}
