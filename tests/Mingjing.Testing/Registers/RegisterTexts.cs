using System.Text;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Registers;

namespace Mingjing.Testing.Registers;

/// <summary>Register files that are written in a test.</summary>
public static class RegisterTexts
{
    /// <summary>Imports the text of a file; no file is made.</summary>
    public static async Task<RegisterReceived> ImportText(
        this RegisterFiles files,
        RegisterKind kind,
        string text,
        Request request,
        bool isComplete = false
    )
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await files.Import(kind, stream, $"{kind}.csv", isComplete, request, CancellationToken.None);
    }
}
