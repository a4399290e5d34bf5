using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Mingjing.Core.Platform.Files;

/// <summary>
/// Word 和 Excel 的检查: no macro, no embedded object, nothing that is fetched from elsewhere. A link that a person clicks on (http, https,
/// mailto) is no such thing.
/// </summary>
internal sealed class OfficeInspection(ZipArchive zip)
{
    private const int MostFields = 100;
    private const int LongestField = 4_096;

    private const string Macro = "含有宏，请另存为不含宏的文件";
    private const string Embedded = "嵌入了对象、控件或者其他文件，请把嵌入的内容单独上传";
    private const string External = "引用了外部文件或者数据，请断开链接后另存";
    private const string Dde = "含有从外部取数的域（DDE、LINK、INCLUDE），请转为普通文字后另存";

    private static readonly (string Part, string Rule)[] RefusedParts =
    [
        ("vbaproject", Macro),
        ("vbadata", Macro),
        ("/macrosheets/", Macro),
        ("/dialogsheets/", Macro),
        ("/embeddings/", Embedded),
        ("/activex/", Embedded),
        ("/externallinks/", External),
    ];

    private static readonly (string Part, string Rule)[] RefusedTypes =
    [
        ("vbaproject", Macro),
        ("macroenabled", Macro),
        ("macrosheet", Macro),
        ("oleobject", Embedded),
        ("activex", Embedded),
    ];

    private static readonly (string End, string Rule)[] RefusedRelations =
    [
        ("/vbaproject", Macro),
        ("/wordvbadata", Macro),
        ("/xlmacrosheet", Macro),
        ("/xlintlmacrosheet", Macro),
        ("/oleobject", Embedded),
        ("/package", Embedded),
        ("/control", Embedded),
        ("/activexcontrolbinary", Embedded),
        ("/afchunk", Embedded),
        ("/externallink", External),
        ("/externallinkpath", External),
        ("/connections", External),
        ("/querytable", External),
    ];

    private static readonly string[] FetchingFields = ["DDE", "DDEAUTO", "LINK", "INCLUDETEXT", "INCLUDEPICTURE"];

    private static readonly string[] ClickedSchemes = ["http:", "https:", "mailto:"];

    public FileFormat FormatOf(ZipArchiveEntry types)
    {
        foreach (var part in zip.Entries)
            Refuse(
                RefusedParts,
                "/" + part.FullName,
                (name, p) => name.Contains(p, StringComparison.OrdinalIgnoreCase)
            );
        var format = MainOf(types);
        foreach (var part in zip.Entries)
        {
            if (part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                LookAtRelations(part);
            else if (
                format == FileFormat.Document
                && part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            )
                LookAtFields(part);
        }

        return format;
    }

    private FileFormat MainOf(ZipArchiveEntry types)
    {
        FileFormat? found = null;
        using var xml = PackageInspection.Open(types, PackageInspection.ListBytes);
        while (PackageInspection.Read(xml))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.GetAttribute("ContentType") is not { } type)
                continue;
            // A type that is only announced for an ending that no part has is harmless.
            if (xml.GetAttribute("Extension") is not { } ending || HasPart(ending))
                Refuse(RefusedTypes, type, (t, p) => t.Contains(p, StringComparison.OrdinalIgnoreCase));
            if (type.EndsWith(".wordprocessingml.document.main+xml", StringComparison.OrdinalIgnoreCase))
                found = FileFormat.Document;
            else if (type.EndsWith(".spreadsheetml.sheet.main+xml", StringComparison.OrdinalIgnoreCase))
                found = FileFormat.Workbook;
        }

        return found ?? throw new FileNotAcceptedException("不是 Word 文档（.docx）或 Excel 工作簿（.xlsx）");
    }

    private bool HasPart(string ending) =>
        zip.Entries.Any(e => e.FullName.EndsWith("." + ending, StringComparison.OrdinalIgnoreCase));

    private static void LookAtRelations(ZipArchiveEntry part)
    {
        using var xml = PackageInspection.Open(part, PackageInspection.ListBytes);
        while (PackageInspection.Read(xml))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is not "Relationship")
                continue;
            var (type, target) = (xml.GetAttribute("Type") ?? "", xml.GetAttribute("Target")?.Trim() ?? "");
            Refuse(RefusedRelations, type, (t, e) => t.EndsWith(e, StringComparison.OrdinalIgnoreCase));
            var isOutside =
                string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
                || target.Contains("://", StringComparison.Ordinal)
                || target.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
                || target.StartsWith("//", StringComparison.Ordinal)
                || target.StartsWith('\\');
            if (isOutside && !(IsLink(type) && IsClicked(target)))
                throw new FileNotAcceptedException(External);
        }
    }

    private static bool IsLink(string type) => type.EndsWith("/hyperlink", StringComparison.OrdinalIgnoreCase);

    private static bool IsClicked(string target) =>
        target.StartsWith('#') || ClickedSchemes.Any(s => target.StartsWith(s, StringComparison.OrdinalIgnoreCase));

    private static void LookAtFields(ZipArchiveEntry part)
    {
        // What a field says may be spread over several runs, and fields stand within fields.
        var fields = new Stack<StringBuilder>();
        var isInstruction = false;
        using var xml = PackageInspection.Open(part, PackageInspection.PartBytes);
        while (PackageInspection.Read(xml))
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName is "instrText":
                    isInstruction = !xml.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement when xml.LocalName is "instrText":
                    isInstruction = false;
                    break;
                case XmlNodeType.Element when xml.LocalName is "fldSimple":
                    RequireHarmless(AttributeOf(xml, "instr"));
                    break;
                case XmlNodeType.Element when xml.LocalName is "fldChar":
                    TakeMark(fields, AttributeOf(xml, "fldCharType"));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when isInstruction:
                    if (fields.Count == 0)
                        fields.Push(new StringBuilder());
                    if (fields.Peek().Length < LongestField)
                        fields.Peek().Append(xml.Value);
                    break;
            }
        }

        foreach (var open in fields)
            RequireHarmless(open.ToString());
    }

    private static void TakeMark(Stack<StringBuilder> fields, string mark)
    {
        if (mark is "begin")
        {
            if (fields.Count == MostFields)
                throw new FileNotAcceptedException("内部嵌套过深，不是正常的文件");
            fields.Push(new StringBuilder());
        }
        else if (mark is "separate" or "end" && fields.Count > 0)
        {
            RequireHarmless(fields.Peek().ToString());
            if (mark is "end")
                fields.Pop();
        }
    }

    private static void RequireHarmless(string instruction)
    {
        var word = string.Concat(instruction.TrimStart().TakeWhile(char.IsLetter));
        if (FetchingFields.Contains(word, StringComparer.OrdinalIgnoreCase))
            throw new FileNotAcceptedException(Dde);
    }

    // Strict and transitional documents have the same names in different spaces.
    private static string AttributeOf(XmlReader xml, string name)
    {
        var value = "";
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (string.Equals(xml.LocalName, name, StringComparison.Ordinal))
                value = xml.Value;
        }

        xml.MoveToElement();
        return value;
    }

    private static void Refuse((string Part, string Rule)[] refused, string value, Func<string, string, bool> matches)
    {
        foreach (var (part, rule) in refused)
        {
            if (matches(value, part))
                throw new FileNotAcceptedException(rule);
        }
    }
}
