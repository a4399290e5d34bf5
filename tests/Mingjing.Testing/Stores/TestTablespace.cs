namespace Mingjing.Testing.Stores;

/// <summary>A folder that the database server of the tests uses for one database: it must be the server's own and empty.</summary>
public sealed class TestTablespace : IAsyncDisposable
{
    private TestTablespace(string name) => Name = name;

    public string Name { get; }

    public static async Task<TestTablespace> Create(string folder)
    {
        var name = TestStore.NameOf("space");
        await TestStore.OnServer($"CREATE TABLESPACE {name} LOCATION '{folder}'");
        return new TestTablespace(name);
    }

    /// <summary>While its disk is full: nobody else makes or drops a database on the server.</summary>
    public static Task<IAsyncDisposable> Alone() => TestStore.Alone();

    public async ValueTask DisposeAsync() => await TestStore.OnServer($"DROP TABLESPACE {Name}");
}
