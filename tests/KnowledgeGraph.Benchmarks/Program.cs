using System.Globalization;
using BenchmarkDotNet.Running;
using KnowledgeGraph.Benchmarks;

// figures [TRIPLES]   a table in some minutes
// peak FILE           peak memory of reading a file
// store-figures [LINES]   tables of the store
// store-articles [COUNT]  the same of article graphs
// store-load LINES [FOLDER]   a load straight from the generator
// sparql-figures FILE.nt FOLDER...   queries over a file
// anything else       BenchmarkDotNet: --filter "*"
switch (args)
{
    case ["figures", ..]:
        return FiguresProgram.Run(args);
    case ["peak", var path]:
        return FiguresProgram.PrintPeak(path);
    case ["store-figures", ..]:
        return StoreFiguresProgram.Run(args);
    case ["store-articles", ..]:
        return StoreFiguresProgram.RunArticles(args);
    case ["store-load", var lines, ..]:
        return LoadFigures.Generated(long.Parse(lines, CultureInfo.InvariantCulture), args.ElementAtOrDefault(2));
    case ["store-part", ..]:
        return StoreFiguresProgram.RunPart(args);
    case ["sparql-figures", ..]:
        return SparqlFiguresProgram.Run(args);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(PublicationData).Assembly).Run(args);
        return 0;
}
