namespace KnowledgeGraph.Benchmarks;

/// <summary>A kind of graph: the files of a graph of about so many triples, made when they are first asked for.</summary>
internal sealed record Shape(string Name, Func<long, string[]> Files)
{
    public string Folder => Path.Combine(QueryFile.Root(), Name);
}
