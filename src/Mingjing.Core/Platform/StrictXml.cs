using System.Xml;

namespace Mingjing.Core.Platform;

/// <summary>不可信的 XML: how a part of somebody's file is read, without definitions, entities or anything from elsewhere.</summary>
internal static class StrictXml
{
    public static XmlReader Read(Stream part) => XmlReader.Create(part, Settings);

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };
}
