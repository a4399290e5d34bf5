using System.Text;

namespace Mingjing.Verifier;

internal static class Program
{
    public static int Main(string[] args)
    {
        // No byte order mark: other programs read the output.
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var output = new StreamWriter(Console.OpenStandardOutput(), utf8);
        using var error = new StreamWriter(Console.OpenStandardError(), utf8);
        return VerifyCommand.Run(args, output, error);
    }
}
