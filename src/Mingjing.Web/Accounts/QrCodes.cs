using Mingjing.Core.Platform.Access;
using QRCoder;

namespace Mingjing.Web.Accounts;

/// <summary>二维码 as an image in the page itself: the secret in it must not get an address of its own.</summary>
internal static class QrCodes
{
    private const int PixelsPerModule = 4;

    /// <summary>A data address with an SVG.</summary>
    public static string ImageOf(Secret text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text.Text!, QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(code);
        var svg = drawing.GetGraphic(PixelsPerModule);
        return $"data:image/svg+xml;base64,{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(svg))}";
    }
}
