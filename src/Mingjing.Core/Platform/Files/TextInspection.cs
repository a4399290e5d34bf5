using System.Text;

namespace Mingjing.Core.Platform.Files;

/// <summary>文本的检查: UTF-8 or GB18030 without a character that no text has, no page, and no cell that a spreadsheet would run.</summary>
internal static class TextInspection
{
    private const int Bytes = 1 << 16;
    private const int Gb18030 = 54936;

    private const string NoText = "不是可以收存的类型，也不是 UTF-8 或 GB18030 编码的文本";

    public static void Require(Stream file)
    {
        Span<byte> head = stackalloc byte[4];
        file.Position = 0;
        var start = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (start.StartsWith<byte>([0xFF, 0xFE]) || start.StartsWith<byte>([0xFE, 0xFF]))
            throw new FileNotAcceptedException("是 UTF-16 编码的文本，请另存为 UTF-8");
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        if (!Decodes(file, utf8) && !Decodes(file, Strict(Gb18030)))
            throw new FileNotAcceptedException(NoText);
    }

    private static Encoding Strict(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(
            codePage,
            EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback
        )!;

    private static bool Decodes(Stream file, Encoding encoding)
    {
        var decoder = encoding.GetDecoder();
        var (bytes, chars) = (new byte[Bytes], new char[encoding.GetMaxCharCount(Bytes)]);
        var course = new Course();
        file.Position = 0;
        try
        {
            for (int read; (read = file.Read(bytes)) > 0; )
                course.Take(chars.AsSpan(0, decoder.GetChars(bytes, 0, read, chars, 0, flush: false)));
            course.Take(chars.AsSpan(0, decoder.GetChars(bytes, 0, 0, chars, 0, flush: true)));
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>What has been read so far of the text, its cells as a spreadsheet would see them.</summary>
    private sealed class Course
    {
        private bool _hasBegun;
        private bool _isAtCell = true;
        private bool _isFormula;
        private bool _hasWord;
        private bool _hasBar;

        public void Take(ReadOnlySpan<char> text)
        {
            foreach (var c in text)
            {
                if (c < ' ' ? c is not ('\t' or '\r' or '\n' or '\f') : c == '\u007F')
                    throw new FileNotAcceptedException(NoText);
                if (!_hasBegun && c is not (' ' or '\t' or '\r' or '\n' or '\uFEFF'))
                {
                    _hasBegun = true;
                    if (c == '<')
                        throw new FileNotAcceptedException("是网页或 XML 文件，请另存为 PDF");
                }

                TakeOfCell(c);
            }
        }

        // “=程序|参数!单元格” makes a spreadsheet start a program (DDE).
        private void TakeOfCell(char c)
        {
            if (c is '\r' or '\n' || (!_hasBar && c is ',' or ';' or '\t'))
                (_isAtCell, _isFormula, _hasBar) = (true, false, false);
            else if (_isAtCell && c is not (' ' or '"' or '\uFEFF'))
                (_isAtCell, _isFormula, _hasWord, _hasBar) = (false, c is '=' or '+' or '-' or '@', false, false);
            else if (_isFormula)
                TakeOfFormula(c);
        }

        private void TakeOfFormula(char c)
        {
            switch (c)
            {
                case '|':
                    _hasBar = true;
                    break;
                case '!' when _hasBar:
                    throw new FileNotAcceptedException("含有动态数据交换（DDE）公式");
                case ' ' when _hasWord && !_hasBar:
                    _isFormula = false;
                    break;
                case not ' ':
                    _hasWord = true;
                    break;
            }
        }
    }
}
