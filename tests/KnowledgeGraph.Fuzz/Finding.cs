namespace KnowledgeGraph.Fuzz;

/// <summary>An input that should not have done what it did.</summary>
internal sealed record Finding(string Kind, long Number, byte[] Input, string Message)
{
    /// <summary>Writes the input to a file that can be run again.</summary>
    public string Save(string folder, string target)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{target}-{Kind}-{Number}.bin");
        File.WriteAllBytes(path, Input);
        return path;
    }
}
