using System.Diagnostics;
using System.Globalization;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.SupervisionCases;
using Mingjing.Testing.SupervisionCases;

namespace Mingjing.Benchmarks;

/// <summary>
/// <c>steps</c>: steps of supervision cases, each a durable transaction: load through the scope, guard, act, ledger, commit. The step is the
/// declaration of a handler, which is asked of the whole case and changes two of its lists. The opponents do without guards and ledger.
/// </summary>
internal static class StepsBenchmark
{
    private const int Cases = 1_000;
    private const int Steps = 4_000;
    private const int Users = 64;
    private const double Rate = 200;
    private const double MostMilliseconds = 250;

    public static void Run(int size) => RunAll(size == 0 ? 100_000 : size).GetAwaiter().GetResult();

    private static async Task RunAll(int many)
    {
        foreach (var kind in IntakeCity.Stores)
        {
            Measure.Title($"steps: {Steps:N0} steps of {Cases:N0} cases, {kind}");
            var (ours, did) = await Alone(kind, Cases, Ours);
            Measure.Print(ours with { What = "ours, one user" }, "steps");
            var (ef, same) = await Alone(kind, Cases, Ef);
            Measure.Print(ef with { What = "EF Core alone" }, "steps");
            var (raw, alike) = await Alone(kind, Cases, Raw);
            Measure.Print(raw with { What = "ADO.NET alone" }, "steps");
            if (did != same || did != alike)
                throw new InvalidOperationException($"not the same was done: {did}, {same}, {alike}");
            Measure.Ratio("of EF Core alone", ours.PerSecond / ef.PerSecond, 0.7);
            Measure.Ratio("of ADO.NET alone", ours.PerSecond / raw.PerSecond, 0.35);
            await Together(kind, ours);
            var (atMany, _) = await Alone(kind, many, Ours);
            Measure.Print(atMany with { What = $"ours, one user, {many:N0} cases" }, "steps");
            Measure.Ratio($"of the rate with {Cases:N0} cases", atMany.PerSecond / ours.PerSecond, 0.8);
        }

        Measure.Memory();
    }

    private static async Task<(Row Row, (long, long, long, long) Outcome)> Alone(
        StoreKind kind,
        int cases,
        Func<StepCity, Task<Func<StepToTake, Task>>> opponent
    )
    {
        await using var city = await StepCity.Create(kind, cases);
        var take = await opponent(city);
        var steps = StepsOf(city, Steps * 2);
        // The first half warms up.
        foreach (var step in steps.Take(Steps))
            await take(step);
        var watch = Stopwatch.StartNew();
        foreach (var step in steps.Skip(Steps))
            await take(step);
        return (new Row("", Steps, watch.Elapsed.TotalSeconds), await city.Outcome());
    }

    // Everybody has cases of his own: as many at once as there are users, then at a rate that an office never reaches.
    private static async Task Together(StoreKind kind, Row alone)
    {
        await using var city = await StepCity.Create(kind, Cases);
        var take = await Ours(city);
        var steps = StepsOf(city, Steps * 2);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable
                .Range(0, Users)
                .Select(user =>
                    Task.Run(async () =>
                    {
                        // A case's steps come one after another: they are all of one user.
                        foreach (var step in steps.Take(Steps).Where(s => s.Number % Cases % Users == user))
                            await take(step);
                    })
                )
        );
        var row = new Row($"ours, {Users} users together", Steps, watch.Elapsed.TotalSeconds);
        Measure.Print(row, "steps");
        Measure.Ratio("of one user's rate", row.PerSecond / alone.PerSecond, 1);
        var p99 = await AtRate(steps.Skip(Steps), take);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{$"p99 at {Rate:N0} steps/s", -58} {p99, 14:N1} ms   goal ≤ {MostMilliseconds} ms {(p99 <= MostMilliseconds ? "met" : "MISSED")}"
            )
        );
    }

    // Sent at their moments, whether the ones before are answered or not; a late answer counts from its moment.
    private static async Task<double> AtRate(IEnumerable<StepToTake> steps, Func<StepToTake, Task> take)
    {
        var taken = new List<Task<double>>();
        var watch = Stopwatch.StartNew();
        foreach (var step in steps)
        {
            var due = TimeSpan.FromSeconds(taken.Count / Rate);
            if (due - watch.Elapsed is { Ticks: > 0 } wait)
                await Task.Delay(wait);
            taken.Add(Timed(step, due));
        }

        var all = (await Task.WhenAll(taken)).Order().ToArray();
        return all[all.Length * 99 / 100];

        async Task<double> Timed(StepToTake step, TimeSpan due)
        {
            await Task.Yield();
            await take(step);
            return (watch.Elapsed - due).TotalMilliseconds;
        }
    }

    // Case after case, each handler in turn; whoever comes back has seen what the other did.
    private static StepToTake[] StepsOf(StepCity city, int count)
    {
        var (cases, at) = (Math.Min(city.Filed.Count, Cases), city.Cases.Staff.Clock.Now);
        // Of many cases those that lie far from each other.
        var apart = city.Filed.Count / cases;
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => new StepToTake(
                    i,
                    city.Filed[i % cases * apart],
                    city.Version + i / cases,
                    city.Handlers[i / cases % city.Handlers.Count],
                    at
                )),
        ];
    }

    private static Task<Func<StepToTake, Task>> Ours(StepCity city)
    {
        var useCase = new StateImpartiality(CaseCity.Calendar);
        var runner = city.Cases.Staff.Runner;
        return Task.FromResult<Func<StepToTake, Task>>(async step =>
        {
            var settled = await runner.Run(
                useCase,
                new Request(step.By, IdempotencyKey.Parse(step.Key)),
                new CaseNote(step.Case, step.ShownVersion),
                CancellationToken.None
            );
            if (settled.Refusal is { } refusal)
                throw new InvalidOperationException(refusal.Message);
        });
    }

    private static async Task<Func<StepToTake, Task>> Raw(StepCity city)
    {
        await PlainStep.Prepare(city);
        return step => PlainStep.Raw(city, step);
    }

    private static async Task<Func<StepToTake, Task>> Ef(StepCity city)
    {
        await PlainStep.Prepare(city);
        var model = await city.Model();
        return step => PlainStep.Ef(city, model, step);
    }
}
