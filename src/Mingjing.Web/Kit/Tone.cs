namespace Mingjing.Web.Kit;

/// <summary>语气: how a notice or a tag is drawn; what it means is always said in words too.</summary>
public enum Tone
{
    Neutral,
    Info,
    Success,
    Warning,
    Error,
}

/// <summary>期限灯 (style.md, Look): red, yellow and green come with a word and a shape.</summary>
public enum Light
{
    /// <summary>绿: more than the warning days left.</summary>
    Green,

    /// <summary>黄: few days left.</summary>
    Yellow,

    /// <summary>红: overdue.</summary>
    Red,

    /// <summary>灰: no date can be given yet.</summary>
    Unknown,

    /// <summary>办结.</summary>
    Done,
}
