using System.Globalization;
using System.Security.Cryptography;
using Mingjing.Core.Platform.Persistence;
using Mingjing.CrashWriter;

if (args is not [var kind, var connection, var run, var key])
{
    Console.Error.WriteLine("usage: Sqlite|Postgres CONNECTION RUN KEY");
    return 2;
}

using var signing = ECDsa.Create();
signing.ImportPkcs8PrivateKey(Convert.FromBase64String(key), out _);
using var database = new Database(new Store(Enum.Parse<StoreKind>(kind), connection));
var writer = new Writer(database, int.Parse(run, CultureInfo.InvariantCulture), signing);
await writer.Run();
return 0;
