namespace Mingjing.Verifier;

/// <summary>Counts every fault, keeps the first.</summary>
internal sealed class FaultList
{
    private const int Kept = 100;

    private readonly List<VerificationFault> _faults = [];

    public long Count { get; private set; }

    public IReadOnlyList<VerificationFault> First => _faults;

    public void Add(string code, string message, long? sequence = null)
    {
        Count++;
        if (_faults.Count < Kept)
            _faults.Add(new VerificationFault(code, message, sequence));
    }
}
