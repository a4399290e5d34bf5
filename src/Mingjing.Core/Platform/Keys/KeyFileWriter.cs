using System.Text.Json;

namespace Mingjing.Core.Platform.Keys;

/// <summary>Writes a new key file so that at any moment there is either none or a whole one.</summary>
internal static class KeyFileWriter
{
    public const string Format = "mingjing-keys-1";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>Creates the file unless somebody else has done so meanwhile; never overwrites one.</summary>
    public static void Create(string path, Func<KeyMaterial> generate)
    {
        try
        {
            using var alone = new FileStream(
                path + ".lock",
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                bufferSize: 1,
                FileOptions.DeleteOnClose
            );
            if (!File.Exists(path))
                Write(path, generate());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whoever holds the lock is about to finish: the file that it makes is the one to load.
            if (!File.Exists(path))
                throw new KeyFileException($"无法建立密钥文件 {path}，或另一进程正在建立：{e.Message}", e);
        }
    }

    private static void Write(string path, KeyMaterial keys)
    {
        var next = path + ".new";
        using var stream = new FileStream(next, Options());
        // One that a broken start left behind keeps the mode it had.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(stream.SafeFileHandle, OwnerOnly);
        Write(stream, keys);
        stream.Flush(flushToDisk: true);
        File.Move(next, path, overwrite: false);
        // The name must outlive a power cut as well as the content: data will be encrypted under these keys at once.
        stream.Flush(flushToDisk: true);
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            Share = FileShare.Read | FileShare.Delete,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return options;
    }

    private static void Write(Stream stream, KeyMaterial keys)
    {
        using var json = new Utf8JsonWriter(stream, Indented);
        json.WriteStartObject();
        json.WriteString(KeyFileMembers.Format, Format);
        json.WriteString(KeyFileMembers.Origin, keys.Origin);
        json.WriteStartArray(KeyFileMembers.Wrapping);
        foreach (var (id, key) in keys.Wrapping)
        {
            json.WriteStartObject();
            json.WriteString(KeyFileMembers.Id, $"{id:x8}");
            json.WriteBase64String(KeyFileMembers.Key, key);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBase64String(KeyFileMembers.BlindIndex, keys.BlindIndex);
        json.WriteBase64String(KeyFileMembers.Derivation, keys.Derivation);
        json.WriteBase64String(KeyFileMembers.LedgerSigning, keys.LedgerSigning);
        json.WriteEndObject();
    }
}
