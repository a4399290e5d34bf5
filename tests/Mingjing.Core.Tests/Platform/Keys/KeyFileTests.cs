using System.Text;
using Mingjing.Core.Platform.Keys;
using Mingjing.Verifier;

namespace Mingjing.Core.Tests.Platform.Keys;

public sealed class KeyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mingjing-keys-").FullName;

    private string FilePath => Path.Combine(_folder, "keys.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_new_file_is_loaded_again_with_the_same_keys()
    {
        var created = KeyFile.LoadOrCreate(FilePath, "mingjing/luoyang");
        var loaded = KeyFile.LoadOrCreate(FilePath, "mingjing/other");
        loaded.Origin.ShouldBe("mingjing/luoyang");
        loaded.WrappingKeyId.ShouldBe(created.WrappingKeyId);
        loaded.DeriveKey("machine-key").ShouldBe(created.DeriveKey("machine-key"));
        using var key = RecordKey.Create();
        using var same = RecordKey.Unwrap(loaded, key.Wrap(created));
        same.Decrypt(key.Encrypt("张某", "act.party"), "act.party").ShouldBe("张某");
        Directory.EnumerateFiles(_folder).ShouldBe([FilePath]);
    }

    [Fact]
    public async Task Processes_that_start_together_end_up_with_one_file()
    {
        var cancel = TestContext.Current.CancellationToken;
        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(IdOfLoadedOrCreated, cancel)));
        ids.ShouldContain(id => id != null);
        var kept = KeyFile.Load(FilePath).WrappingKeyId;
        ids.ShouldAllBe(id => id == null || id == kept);
        Directory.EnumerateFiles(_folder).ShouldBe([FilePath]);
    }

    [Fact]
    public void Data_that_exists_gets_no_new_keys() =>
        Should.Throw<KeyFileException>(() => KeyFile.Load(FilePath)).Message.ShouldContain("找不到密钥文件");

    [Theory]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("a+b")]
    public void A_name_that_could_not_be_loaded_again_makes_no_file(string origin)
    {
        Should.Throw<ArgumentException>(() => KeyFile.LoadOrCreate(FilePath, origin));
        File.Exists(FilePath).ShouldBeFalse();
    }

    [Fact]
    public void A_signing_key_of_another_curve_is_refused()
    {
        KeyFile.LoadOrCreate(FilePath);
        var text = File.ReadAllText(FilePath);
        var signing = System.Text.Json.Nodes.JsonNode.Parse(text)!;
        // P-256's OID ends in 3.1.7; with 3.1.127 it is a curve that nobody has.
        var der = Convert.FromBase64String((string)signing["ledgerSigningKey"]!);
        var oid = der.AsSpan().IndexOf<byte>([0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07]);
        der[oid + 7] = 0x7F;
        signing["ledgerSigningKey"] = Convert.ToBase64String(der);
        File.WriteAllText(FilePath, signing.ToJsonString());
        Should.Throw<KeyFileException>(() => KeyFile.Load(FilePath)).Message.ShouldContain("ledgerSigningKey");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("{}", "缺少 format")]
    [InlineData("[]", "JSON 对象")]
    public void A_file_that_is_no_key_file_is_refused(string content, string reason)
    {
        KeyFile.LoadOrCreate(FilePath);
        File.WriteAllText(FilePath, content);
        Should.Throw<KeyFileException>(() => KeyFile.LoadOrCreate(FilePath)).Message.ShouldContain(reason);
        File.ReadAllText(FilePath).ShouldBe(content);
    }

    [Theory]
    [InlineData("mingjing-keys-1", "mingjing-keys-2", "格式不是")]
    [InlineData("\"origin\": \"mingjing/luoyang\"", "\"origin\": \"\"", "origin")]
    [InlineData("\"origin\": \"mingjing/luoyang\"", "\"origin\": \"a b\"", "origin")]
    [InlineData("\"origin\": \"mingjing/luoyang\"", "\"origin\": 1", "origin")]
    [InlineData("\"origin\": \"mingjing/luoyang\"", "\"origin\": \"\\ud800\"", "已损坏")]
    [InlineData("\"derivationKey\": \"", "\"derivationKey\": \"AAAA", "derivationKey")]
    [InlineData("\"blindIndexKey\"", "\"blindKey\"", "blindIndexKey")]
    [InlineData("\"format\"", "\"extra\": 1, \"format\"", "extra")]
    [InlineData("\"ledgerSigningKey\": \"", "\"ledgerSigningKey\": \"AAAA", "ledgerSigningKey")]
    [InlineData("\"id\": \"", "\"id\": \"0", "id")]
    public void A_damaged_member_is_named(string from, string to, string named)
    {
        KeyFile.LoadOrCreate(FilePath, "mingjing/luoyang");
        var text = File.ReadAllText(FilePath);
        text.ShouldContain(from);
        File.WriteAllText(FilePath, text.Replace(from, to, StringComparison.Ordinal));
        Should.Throw<KeyFileException>(() => KeyFile.Load(FilePath)).Message.ShouldContain(named);
    }

    [Fact]
    public void A_file_cut_at_any_byte_is_refused_and_no_message_shows_a_secret()
    {
        KeyFile.LoadOrCreate(FilePath);
        var whole = File.ReadAllBytes(FilePath);
        // Base64 of at least 32 bytes.
        string[] secrets = [.. Encoding.UTF8.GetString(whole).Split('"').Where(t => t.Length >= 44)];
        secrets.Length.ShouldBe(4);
        for (var length = 0; length < whole.Length; length += 29)
        {
            File.WriteAllBytes(FilePath, whole[..length]);
            var message = Should.Throw<KeyFileException>(() => KeyFile.Load(FilePath)).ToString();
            secrets.ShouldAllBe(s => !message.Contains(s, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Only_the_owner_may_read_it()
    {
        KeyFile.LoadOrCreate(FilePath);
        // Windows protects by the folder's list of users.
        if (OperatingSystem.IsWindows())
            return;
        File.GetUnixFileMode(FilePath).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        foreach (var mode in new[] { UnixFileMode.GroupRead, UnixFileMode.OtherRead, UnixFileMode.OtherWrite })
        {
            File.SetUnixFileMode(FilePath, UnixFileMode.UserRead | UnixFileMode.UserWrite | mode);
            Should.Throw<KeyFileException>(() => KeyFile.Load(FilePath)).Message.ShouldContain("chmod 600");
        }
    }

    [Fact]
    public void Its_signer_signs_for_its_ledger()
    {
        var file = KeyFile.LoadOrCreate(FilePath, "mingjing/luoyang");
        var signer = file.CreateCheckpointSigner();
        var note = signer.Sign(3, Digest256.Of([]));
        var again = KeyFile.Load(FilePath).CreateCheckpointSigner();
        CheckpointVerifier.Verify(note, again.Key).Origin.ShouldBe("mingjing/luoyang");
    }

    [Fact]
    public void Each_use_has_a_key_of_its_own()
    {
        var file = KeyFile.LoadOrCreate(FilePath);
        file.DeriveKey("a").ShouldBe(file.DeriveKey("a"));
        file.DeriveKey("a").ShouldNotBe(file.DeriveKey("b"));
        file.DeriveKey("a").Length.ShouldBe(32);
    }

    [Fact]
    public void The_blind_index_is_equal_for_equal_values_of_one_purpose_and_one_installation()
    {
        var index = new BlindIndex(KeyFile.LoadOrCreate(FilePath));
        var elsewhere = new BlindIndex(KeyFile.LoadOrCreate(Path.Combine(_folder, "elsewhere.json")));
        var entry = index.Of("party-code", "110101199003070000");
        entry.Length.ShouldBe(BlindIndex.Bytes);
        index.Of("party-code", "110101199003070000").ShouldBe(entry);
        index.Of("party-code", "110101199003070001").ShouldNotBe(entry);
        index.Of("phone", "110101199003070000").ShouldNotBe(entry);
        elsewhere.Of("party-code", "110101199003070000").ShouldNotBe(entry);
        // Purpose and value do not run into one another.
        index.Of("ab", "c").ShouldNotBe(index.Of("a", "bc"));
    }

    // Who comes while another one writes is told so and keeps nothing.
    private uint? IdOfLoadedOrCreated()
    {
        try
        {
            return KeyFile.LoadOrCreate(FilePath).WrappingKeyId;
        }
        catch (KeyFileException)
        {
            return null;
        }
    }
}
