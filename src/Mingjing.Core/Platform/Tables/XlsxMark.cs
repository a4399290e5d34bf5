using System.Security;
using System.Xml;

namespace Mingjing.Core.Platform.Tables;

/// <summary>What a workbook says of itself besides its rows: a header on every printed sheet, and the title among its properties.</summary>
public static class XlsxMark
{
    /// <summary>The part of the properties.</summary>
    public const string Path = "docProps/core.xml";

    /// <summary>The type of that part, as the list of types tells it.</summary>
    public const string ContentType =
        $"<Override PartName=\"/{Path}\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>";

    private const string Kind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    private const string Dublin = "http://purl.org/dc/elements/1.1/";

    /// <summary>The relation of the package to the part.</summary>
    public static string Relation(string id) => $"<Relationship Id=\"{id}\" Type=\"{Kind}\" Target=\"{Path}\"/>";

    /// <summary>The part itself.</summary>
    public static string Properties(string text) =>
        $"<cp:coreProperties xmlns:cp=\"{Core}\" xmlns:dc=\"{Dublin}\"><dc:title>{SecurityElement.Escape(text)}</dc:title></cp:coreProperties>";

    /// <summary>What a sheet prints in the middle above each page; an &amp; of the text is doubled.</summary>
    public static string HeaderOf(string text) => "&C" + text.Replace("&", "&&", StringComparison.Ordinal);

    internal static void WriteHeader(XmlWriter sheet, string main, string text)
    {
        sheet.WriteStartElement("headerFooter", main);
        sheet.WriteElementString("oddHeader", main, HeaderOf(text));
        sheet.WriteEndElement();
    }
}
