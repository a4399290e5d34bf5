namespace Mingjing.Core.Platform.Tables;

/// <summary>Finds the end of a JSON object byte by byte, without knowing whether its inside is sound.</summary>
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

    /// <summary>Whether this byte closes the object.</summary>
    public bool IsEnd(byte next)
    {
        if (_isInString)
        {
            if (_isEscaped)
                _isEscaped = false;
            else if (next == (byte)'\\')
                _isEscaped = true;
            else if (next == (byte)'"')
                _isInString = false;
            return false;
        }

        switch (next)
        {
            case (byte)'"':
                _isInString = true;
                return false;
            case (byte)'{':
                _depth++;
                return false;
            case (byte)'}':
                return --_depth == 0;
            default:
                return false;
        }
    }
}
