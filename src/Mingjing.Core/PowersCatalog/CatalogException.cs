namespace Mingjing.Core.PowersCatalog;

/// <summary>数据包错误: the data pack contradicts itself or its format. The message names the file, the place in it and the rule.</summary>
public sealed class CatalogException : Exception
{
    public CatalogException(string message)
        : base(message) { }

    public CatalogException(string message, Exception cause)
        : base(message, cause) { }
}
