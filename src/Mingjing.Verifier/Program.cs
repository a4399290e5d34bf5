namespace Mingjing.Verifier;

internal static class Program
{
    public static int Main() => 2;
}
