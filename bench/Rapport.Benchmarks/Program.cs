using BenchmarkDotNet.Running;
using Rapport.Benchmarks.Peers;

namespace Rapport.Benchmarks;

internal static class Program
{
    private static void Main(string[] args)
    {
        if (args is ["peers", .. string[] rest]) PeerComparison.Run(rest);
        else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    }
}
