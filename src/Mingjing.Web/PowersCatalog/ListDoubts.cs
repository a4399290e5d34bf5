using Mingjing.Core.Platform;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Web.PowersCatalog;

/// <summary>清单存疑: the examination of the pack's list on today's law, with the annotations that it did and did not find.</summary>
public sealed class ListDoubts(DataPack pack, Clock clock)
{
    private readonly Lock _gate = new();
    private (DateOnly Day, IReadOnlyList<ExaminationResult> Results)? _examined;

    /// <summary>The results of today; the law's standing can change with the day.</summary>
    public IReadOnlyList<ExaminationResult> Results
    {
        get
        {
            lock (_gate)
            {
                var today = clock.Today;
                if (_examined is not { } examined || examined.Day != today)
                    _examined = examined = (today, ListExamination.Of(pack.Powers, pack.Laws, today));
                return examined.Results;
            }
        }
    }

    /// <summary>The annotations that no rule found.</summary>
    public IReadOnlyList<Annotation> NotFound
    {
        get
        {
            var results = Results;
            return [.. pack.Annotations.Where(a => !ListExamination.HasFound(results, a, pack.Powers))];
        }
    }

    /// <summary>The annotations of one item's field, those of the whole list left out: they stand on the list's own page.</summary>
    public IReadOnlyList<Annotation> Of(PowersItem item, string field) =>
        [
            .. pack.Annotations.Where(a =>
                a.Items is not null
                && a.Concerns(item.Number)
                && string.Equals(a.Field, field, StringComparison.Ordinal)
            ),
        ];

    /// <summary>How many annotations name an item.</summary>
    public int CountOf(PowersItem item) => pack.Annotations.Count(a => a.Items?.Contains(item.Number) == true);
}
