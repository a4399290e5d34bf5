using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Mingjing.Verifier;

namespace Mingjing.Core.Platform.Keys;

/// <summary>Reads a key file strictly: every member there once, of its length, nothing besides.</summary>
internal static class KeyFileReader
{
    private const long SizeLimit = 64 << 10;
    private const int IdDigits = 8;

    private const UnixFileMode ForOthers =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a file; whatever is wrong is a <see cref="KeyFileException"/> that names the file, never a secret.</summary>
    public static KeyMaterial Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(Bytes(path), Strict);
            return Material(document.RootElement);
        }
        catch (KeyFileException e)
        {
            throw new KeyFileException($"密钥文件 {path}：{e.Message}", e);
        }
        catch (FileNotFoundException e)
        {
            throw new KeyFileException($"找不到密钥文件 {path}：没有它，已加密的内容无法读取，请从保管处取回", e);
        }
        // A string with half a surrogate pair is well-formed JSON and no text: the parser takes it, the reader does not.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new KeyFileException($"密钥文件 {path}：已损坏，不是完整的 JSON，请从保管处取回", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KeyFileException($"无法读取密钥文件 {path}：{e.Message}", e);
        }
    }

    private static byte[] Bytes(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (
            !OperatingSystem.IsWindows()
            && (File.GetUnixFileMode(stream.SafeFileHandle) & ForOthers) != UnixFileMode.None
        )
            throw new KeyFileException("其他用户可以读写它，请先执行 chmod 600");
        if (stream.Length > SizeLimit)
            throw new KeyFileException("过大，不是密钥文件");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static KeyMaterial Material(JsonElement root)
    {
        var members = Members(
            root,
            KeyFileMembers.Format,
            KeyFileMembers.Origin,
            KeyFileMembers.Wrapping,
            KeyFileMembers.BlindIndex,
            KeyFileMembers.Derivation,
            KeyFileMembers.LedgerSigning
        );
        if (!string.Equals(Text(members, KeyFileMembers.Format), KeyFileWriter.Format, StringComparison.Ordinal))
            throw new KeyFileException($"格式不是 {KeyFileWriter.Format}");
        var origin = Text(members, KeyFileMembers.Origin);
        return new KeyMaterial(
            CheckpointKey.IsName(origin) ? origin : throw Wrong(KeyFileMembers.Origin),
            WrappingKeys(members[KeyFileMembers.Wrapping]),
            Key(members, KeyFileMembers.BlindIndex),
            Key(members, KeyFileMembers.Derivation),
            SigningKey(members)
        );
    }

    private static WrappingKeyMaterial[] WrappingKeys(JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
            throw Wrong(KeyFileMembers.Wrapping);
        WrappingKeyMaterial[] keys = [.. list.EnumerateArray().Select(WrappingKey)];
        return keys.DistinctBy(k => k.Id).Count() == keys.Length
            ? keys
            : throw new KeyFileException($"{KeyFileMembers.Wrapping} 中有重复的编号");
    }

    private static WrappingKeyMaterial WrappingKey(JsonElement element)
    {
        var members = Members(element, KeyFileMembers.Id, KeyFileMembers.Key);
        var text = Text(members, KeyFileMembers.Id);
        return
            text.Length == IdDigits
            && uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id)
            ? new WrappingKeyMaterial(id, Key(members, KeyFileMembers.Key))
            : throw Wrong(KeyFileMembers.Id);
    }

    private static byte[] SigningKey(Dictionary<string, JsonElement> members)
    {
        var pkcs8 = Base64(members, KeyFileMembers.LedgerSigning);
        using var key = ECDsa.Create();
        try
        {
            key.ImportPkcs8PrivateKey(pkcs8, out _);
            // Refuses any other curve.
            _ = new CheckpointSigner("check", key);
        }
        // A curve that this system does not know is a PlatformNotSupportedException.
        catch (Exception e) when (e is CryptographicException or CheckpointException or PlatformNotSupportedException)
        {
            throw Wrong(KeyFileMembers.LedgerSigning);
        }

        return pkcs8;
    }

    private static Dictionary<string, JsonElement> Members(JsonElement element, params string[] names)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new KeyFileException("已损坏，应为 JSON 对象");
        var members = element.EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        if (Array.Find(names, n => !members.ContainsKey(n)) is { } missing)
            throw new KeyFileException($"缺少 {missing}");
        if (members.Keys.FirstOrDefault(n => !names.Contains(n, StringComparer.Ordinal)) is { } unknown)
            throw new KeyFileException($"不认识 {unknown}");
        return members;
    }

    private static string Text(Dictionary<string, JsonElement> members, string name) =>
        members[name] is { ValueKind: JsonValueKind.String } text ? text.GetString()! : throw Wrong(name);

    private static byte[] Key(Dictionary<string, JsonElement> members, string name) =>
        Base64(members, name) is { Length: KeyMaterial.KeyBytes } key ? key : throw Wrong(name);

    private static byte[] Base64(Dictionary<string, JsonElement> members, string name) =>
        members[name] is { ValueKind: JsonValueKind.String } text && text.TryGetBytesFromBase64(out var bytes)
            ? bytes
            : throw Wrong(name);

    private static KeyFileException Wrong(string member) => new($"{member} 的内容不对，请从保管处取回完好的密钥文件");
}
