namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>Reads the embedded word lists: tab-separated lines, <c>#</c> starts a comment line.</summary>
internal static class Resource
{
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream("lexicon/" + name)
            ?? throw new InvalidOperationException($"The word list {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
