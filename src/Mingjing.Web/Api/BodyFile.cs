namespace Mingjing.Web.Api;

/// <summary>正文中的文件: a file that is the body of a request, read within it.</summary>
internal static class BodyFile
{
    /// <summary>Bytes at most: registers, directories and answered sheets of a city have some thousand lines.</summary>
    public const int Largest = 16 << 20;

    /// <summary>The answer to a file that has more.</summary>
    public static IResult TooLarge { get; } = TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);

    /// <summary>The file from its beginning; null where it has more bytes than <see cref="Largest"/>.</summary>
    public static async Task<MemoryStream?> Read(HttpContext context)
    {
        if (context.Request.ContentLength > Largest)
            return null;
        var file = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            if (file.Length + read > Largest)
                return null;
            file.Write(buffer, 0, read);
        }

        file.Position = 0;
        return file;
    }
}
