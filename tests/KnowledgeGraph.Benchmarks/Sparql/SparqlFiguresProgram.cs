using System.Globalization;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// <c>sparql-figures FILE.nt FOLDER...</c>: loads a file into a store in memory and runs the queries of folders, with one table for each;
/// <c>sparql-figures SHAPE SIZE</c> makes the file and has its queries. Figures are CPU time of the whole process, for machines are shared.
/// </summary>
internal static class SparqlFiguresProgram
{
    public static int Run(string[] args)
    {
        var (options, others) = SparqlFiguresOptions.Parse(args.Skip(1));
        var (files, folders) = others switch
        {
            [var file, _, ..] when File.Exists(file) => ([file], others[1..]),
            [var shape, var size] when Shapes.Find(shape) is { } found => (found.Files(Shapes.Size(size)), [found.Folder]),
            _ => ((string[])[], (string[])[]),
        };
        if (files is [])
        {
            Console.Error.WriteLine(SparqlFiguresOptions.Usage);
            return 1;
        }

        LoadFigures.WarmUp();
        using var store = Load(files);
        using var floors = others[0] == Shapes.Library ? new LibraryFloors(store) : null;
        var wrong = 0;
        foreach (var folder in folders)
        {
            wrong += Queries(store, folder, Path.GetFileNameWithoutExtension(files[0]), options, floors) ? 0 : 1;
        }

        return wrong;
    }

    /// <summary>Whether all answers are those that were expected.</summary>
    private static bool Queries(QuadStore store, string folder, string data, SparqlFiguresOptions options, LibraryFloors? floors)
    {
        var engine = new SparqlEngine(SparqlOptions.Default with { Timeout = options.Timeout, MaxMemoryBytes = options.MemoryBytes, Optimize = !options.Plain });
        var measure = new QueryMeasure(store, engine, options);
        var figures = new List<QueryFigure>();
        QueryTable.Begin($"{Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))} on {data}");
        foreach (var query in QueryFile.ReadFolder(folder, data).Where(query => options.Only is [] || options.Only.Contains(query.Name)))
        {
            var figure = measure.Run(query, floors?.Plans.GetValueOrDefault(query.Name));
            figures.Add(figure);
            QueryTable.Row(figure);
        }

        QueryTable.End(figures);
        QueryTable.Profiles(figures, options.Plans);
        if (options.Record)
        {
            QueryFile.Record(folder, data, figures);
        }

        return figures.All(figure => figure.ShouldBe is null);
    }

    private static QuadStore Load(string[] files)
    {
        var store = QuadStore.OpenInMemory();
        var managed = GC.GetTotalMemory(forceFullCollection: true);
        var clock = new Clock();
        using (var loader = store.BeginLoad())
        {
            foreach (var file in files)
            {
                using var stream = File.OpenRead(file);
                RdfReader.Read(stream, RdfFormat.FromFileName(file)!, loader);
            }

            loader.Commit();
        }

        var (cpu, wall) = (clock.Cpu, clock.Wall);
        managed = GC.GetTotalMemory(forceFullCollection: true) - managed;
        var info = store.Info();
        double quads = store.Count;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(files[0])}: {store.Count} different triples, {quads / cpu / 1000:0} k/s of CPU ({cpu:0.00} s, wall {wall:0.00} s); bytes a triple: indexes {info.IndexBytes / quads:0.0} + dictionary {info.DictionaryBytes / quads:0.0} = {(info.IndexBytes + info.DictionaryBytes) / quads:0.0}, on the managed heap {managed / quads:0.0}; peak {Clock.PeakMegabytes:0} MB"));
        return store;
    }
}
