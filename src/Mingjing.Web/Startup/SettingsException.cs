namespace Mingjing.Web.Startup;

/// <summary>设置有误: every fault of the settings, each in a Chinese sentence with the key.</summary>
public sealed class SettingsException(IReadOnlyList<string> faults) : Exception(string.Join('\n', faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
