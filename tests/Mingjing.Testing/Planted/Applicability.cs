namespace Mingjing.Testing.Planted;

/// <summary>Whether a check applies: no where one precondition is false, unknown where one is and none is false.</summary>
public sealed class Applicability
{
    private readonly List<string> _missing = [];
    private bool _false;

    /// <summary>A precondition: true, false, or unknown for want of some columns.</summary>
    public Applicability If(bool? precondition, params IEnumerable<string> missing)
    {
        if (precondition == false)
            _false = true;
        if (precondition is null)
            _missing.AddRange(missing);
        return this;
    }

    public bool IsNo => _false;

    public bool IsUnknown => !_false && _missing.Count > 0;

    public OracleVerdict Lacking => OracleVerdict.Lacks(_missing);
}
