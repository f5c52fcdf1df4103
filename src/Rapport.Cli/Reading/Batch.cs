using System.Collections.Concurrent;

namespace Rapport.Cli.Reading;

/// <summary>What became of one report.</summary>
/// <param name="Output">What it prints as; null where it could not be read.</param>
/// <param name="Problem">Why it could not be read.</param>
internal readonly record struct Outcome(byte[]? Output, string? Problem);

/// <summary>Reads many reports on many threads and hands the outcomes on in the order of the inputs.</summary>
internal static class Batch
{
    /// <summary>
    /// Calls <paramref name="read"/> for every input, and <paramref name="take"/> on this thread for every outcome, in
    /// order. However many inputs there are, only a few outcomes wait in memory.
    /// </summary>
    public static void Run(IReadOnlyList<ReportInput> inputs, int threads, Func<ReportInput, Outcome> read, Action<Outcome> take)
    {
        if (threads <= 1 || inputs.Count == 1)
        {
            foreach (ReportInput input in inputs) take(read(input));
            return;
        }

        using var waiting = new BlockingCollection<Task<Outcome>>(boundedCapacity: threads * 4);
        using var slots = new SemaphoreSlim(threads);
        Task feeding = Task.Run(() =>
        {
            foreach (ReportInput input in inputs)
            {
                slots.Wait();
                waiting.Add(Task.Run(() =>
                {
                    try
                    {
                        return read(input);
                    }
                    finally
                    {
                        slots.Release();
                    }
                }));
            }

            waiting.CompleteAdding();
        });
        foreach (Task<Outcome> outcome in waiting.GetConsumingEnumerable()) take(outcome.GetAwaiter().GetResult());
        feeding.GetAwaiter().GetResult();
    }
}
