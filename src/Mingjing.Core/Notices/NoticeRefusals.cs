using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Notices;

/// <summary>提醒的拒绝理由.</summary>
public static class NoticeRefusals
{
    /// <summary>What the API says to a body that names neither.</summary>
    public static readonly Refusal NothingChosen = Refusal.OfField(
        "Id",
        "应指明一条提醒（id），或者到哪一条为止（upTo）。"
    );
}
