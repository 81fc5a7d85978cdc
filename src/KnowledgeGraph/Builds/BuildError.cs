namespace KnowledgeGraph;

/// <summary>Something that cannot be used: a file, a line, a fact.</summary>
/// <param name="Source">The file or the article that it belongs to.</param>
/// <param name="Message">What is wrong and where, on one line.</param>
/// <param name="Exception">The same as the exception that it would have been.</param>
/// <example><code>var options = new BuildOptions { ErrorHandler = error => Console.Error.WriteLine($"{error.Source}: {error.Message}") };</code></example>
public sealed record BuildError(string Source, string Message, Exception Exception)
{
    /// <summary>Source and message.</summary>
    public override string ToString() => $"{Source}: {Message}";
}
