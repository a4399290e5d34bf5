using System.IO.Compression;
using System.Xml;

namespace Mingjing.Core.Platform.Tables;

/// <summary>The parts of a workbook that a table needs, opened under the limits of unpacking.</summary>
internal sealed class XlsxPackage : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">The archive is broken.</exception>
    /// <exception cref="TableFault">It is sound, but no workbook.</exception>
    public XlsxPackage(Stream stream)
    {
        _zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (_zip.GetEntry("xl/workbook.bin") is not null)
            throw new TableFault("文件是 .xlsb 工作簿；请另存为 .xlsx 或 CSV");
        if (Find("xl/workbook.xml") is not { } workbook)
            throw new TableFault(NoWorkbookRule());
        ReadRelations();
        ReadWorkbook(workbook);
    }

    /// <summary>The name of the first sheet and of those that are not read.</summary>
    public string SheetName { get; private set; } = "";

    public IReadOnlyList<string> UnreadSheets { get; private set; } = [];

    /// <summary>Whether day 0 is 1904-01-01 instead of the end of 1899.</summary>
    public bool StartsIn1904 { get; private set; }

    public ZipArchiveEntry Sheet { get; private set; } = null!;

    public ZipArchiveEntry? SharedStrings => FindByType("/sharedStrings");

    public ZipArchiveEntry? Styles => FindByType("/styles");

    public static XmlReader Open(
        ZipArchiveEntry part,
        long limit = TableLimits.PartBytes,
        Action<long>? onRead = null
    ) => StrictXml.Read(OpenBytes(part, limit, onRead));

    public static Stream OpenBytes(ZipArchiveEntry part, long limit, Action<long>? onRead = null)
    {
        if (part.IsEncrypted)
            throw new TableFault("压缩包已加密；请去掉密码后再报送");
        return new InflatingStream(part.Open(), part.CompressedLength, limit, onRead);
    }

    public void Dispose() => _zip.Dispose();

    private string NoWorkbookRule()
    {
        if (_zip.GetEntry("word/document.xml") is not null)
            return "文件是 Word 文档，不是表格";
        if (_zip.GetEntry("content.xml") is not null)
            return "文件是 OpenDocument 表格；请另存为 .xlsx 或 CSV";
        return "压缩包里没有工作簿；请直接报送 .xlsx、CSV 或 NDJSON 文件";
    }

    private ZipArchiveEntry? Find(string path) =>
        _zip.GetEntry(path)
        ?? _zip.Entries.FirstOrDefault(e =>
            string.Equals(e.FullName.Replace('\\', '/'), path, StringComparison.OrdinalIgnoreCase)
        );

    private ZipArchiveEntry? FindByType(string typeEnd) =>
        _parts.FirstOrDefault(p => p.Key.EndsWith(typeEnd, StringComparison.Ordinal)) is { Value: { } path }
            ? Find(path)
            : null;

    // Keyed by id, and for parts that a workbook has once also by type.
    private void ReadRelations()
    {
        if (Find("xl/_rels/workbook.xml.rels") is not { } relations)
            throw new TableFault("工作簿不完整：缺少部件目录");
        using var xml = Open(relations);
        while (xml.Read())
        {
            Guard(xml);
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is not "Relationship")
                continue;
            var target = xml.GetAttribute("Target") ?? "";
            var path = target.StartsWith('/') ? target[1..] : "xl/" + target;
            _parts["id:" + xml.GetAttribute("Id")] = path;
            _parts[xml.GetAttribute("Type") ?? ""] = path;
            if (IsWorksheet(xml.GetAttribute("Type")))
                _parts["sheet:" + xml.GetAttribute("Id")] = path;
        }
    }

    private static bool IsWorksheet(string? type) => type?.EndsWith("/worksheet", StringComparison.Ordinal) == true;

    private void ReadWorkbook(ZipArchiveEntry workbook)
    {
        var unread = new List<string>();
        using var xml = Open(workbook);
        while (xml.Read())
        {
            Guard(xml);
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName is "workbookPr")
                StartsIn1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName is "sheet")
                TakeSheet(xml, unread);
        }

        if (Sheet is null)
            throw new TableFault("工作簿里没有工作表");
        UnreadSheets = unread;
    }

    private void TakeSheet(XmlReader xml, List<string> unread)
    {
        var name = xml.GetAttribute("name") ?? "";
        string? id = null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName is "id" && xml.Prefix.Length > 0)
                id = xml.Value;
        }

        xml.MoveToElement();
        if (Sheet is not null)
        {
            unread.Add(name);
            return;
        }

        if (!_parts.TryGetValue("sheet:" + id, out var path))
            return;
        Sheet = Find(path) ?? throw new TableFault($"工作簿不完整：找不到工作表“{Masking.Of(name, false)}”");
        SheetName = name;
    }

    /// <exception cref="TableFault">The part is nested as no workbook is.</exception>
    public static void Guard(XmlReader xml)
    {
        if (xml.Depth > TableLimits.XmlDepth)
            throw new TableFault("工作簿内部嵌套过深，不是正常的工作簿");
    }
}
