namespace Mingjing.Core.Platform.Tables;

/// <summary>Finds the end of a JSON object without knowing whether its inside is sound.</summary>
internal sealed class JsonObjectCutter
{
    private int _depth;
    private bool _isInString;
    private bool _isEscaped;

    public void Start()
    {
        _depth = 0;
        _isInString = false;
        _isEscaped = false;
    }

    /// <summary>Whether the object ends within the text, of which the first bytes have been scanned before.</summary>
    /// <param name="text">From the object's first byte on.</param>
    /// <param name="scanned">How far it has been scanned; just behind the closing bracket where it is found.</param>
    public bool FindEnd(ReadOnlySpan<byte> text, ref int scanned)
    {
        while (scanned < text.Length)
        {
            if (_isEscaped)
            {
                _isEscaped = false;
                scanned++;
                continue;
            }

            var rest = text[scanned..];
            var next = _isInString ? rest.IndexOfAny((byte)'"', (byte)'\\') : rest.IndexOfAny("\"{}"u8);
            if (next < 0)
            {
                scanned = text.Length;
                return false;
            }

            scanned += next + 1;
            if (Closes(rest[next]))
                return true;
        }

        return false;
    }

    private bool Closes(byte mark)
    {
        switch (mark)
        {
            case (byte)'"':
                _isInString = !_isInString;
                return false;
            case (byte)'\\':
                _isEscaped = true;
                return false;
            case (byte)'{':
                _depth++;
                return false;
            default:
                return --_depth == 0;
        }
    }
}
