using BenchmarkDotNet.Running;
using KnowledgeGraph.Benchmarks;

// figures [TRIPLES]   a table in some minutes
// peak FILE           peak memory of reading a file
// anything else       BenchmarkDotNet: --filter "*"
switch (args)
{
    case ["figures", ..]:
        return FiguresProgram.Run(args);
    case ["peak", var path]:
        return FiguresProgram.PrintPeak(path);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(PublicationData).Assembly).Run(args);
        return 0;
}
