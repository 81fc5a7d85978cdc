using System.Globalization;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// <c>sparql-figures FILE.nt FOLDER...</c>: loads a file into a store in memory and runs the queries of folders, with one table for each.
/// Figures are CPU time of the whole process, for machines are shared.
/// </summary>
internal static class SparqlFiguresProgram
{
    public static int Run(string[] args)
    {
        var (options, others) = SparqlFiguresOptions.Parse(args.Skip(1));
        if (others is not [var file, _, ..] || !File.Exists(file))
        {
            Console.Error.WriteLine(SparqlFiguresOptions.Usage);
            return 1;
        }

        LoadFigures.WarmUp();
        using var store = Load(file);
        var data = Path.GetFileNameWithoutExtension(file);
        var right = true;
        foreach (var folder in others.Skip(1))
        {
            right &= Queries(store, folder, data, options);
        }

        return right ? 0 : 1;
    }

    /// <summary>Whether all answers are those that were expected.</summary>
    public static bool Queries(QuadStore store, string folder, string data, SparqlFiguresOptions options)
    {
        var engine = new SparqlEngine(SparqlOptions.Default with { Timeout = options.Timeout, MaxMemoryBytes = options.MemoryBytes });
        var measure = new QueryMeasure(store, engine, options);
        var figures = new List<QueryFigure>();
        QueryTable.Begin($"{Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))} on {data}");
        foreach (var query in QueryFile.ReadFolder(folder, data).Where(query => options.Only is [] || options.Only.Contains(query.Name)))
        {
            var figure = measure.Run(query);
            figures.Add(figure);
            QueryTable.Row(figure);
        }

        QueryTable.End(figures);
        QueryTable.Profiles(figures, options.Plans);
        return figures.All(figure => figure.Failure is null && (figure.Query.Rows ?? figure.Rows) == figure.Rows);
    }

    private static QuadStore Load(string file)
    {
        var store = QuadStore.OpenInMemory();
        var managed = GC.GetTotalMemory(forceFullCollection: true);
        var clock = new Clock();
        using (var stream = File.OpenRead(file))
        {
            store.Load(sink => RdfReader.Read(stream, RdfFormat.FromFileName(file)!, sink));
        }

        var (cpu, wall) = (clock.Cpu, clock.Wall);
        managed = GC.GetTotalMemory(forceFullCollection: true) - managed;
        var info = store.Info();
        double triples = store.Count;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(file)}: {store.Count} triples, {triples / cpu / 1000:0} k/s of CPU ({cpu:0.00} s, wall {wall:0.00} s); bytes a triple: indexes {info.IndexBytes / triples:0.0} + dictionary {info.DictionaryBytes / triples:0.0} = {(info.IndexBytes + info.DictionaryBytes) / triples:0.0}, on the managed heap {managed / triples:0.0}; peak {Clock.PeakMegabytes:0} MB"));
        return store;
    }
}
