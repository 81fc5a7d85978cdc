namespace KnowledgeGraph.Rdf.Text;

/// <summary>One thing wrong with an input, as data: what, where, and what was expected.</summary>
/// <param name="Code">A short stable code, such as <c>KG1001</c>.</param>
/// <param name="Message">What is wrong, in one sentence without the position.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <example>
/// <code>
/// var diagnostic = new Diagnostic("KG1001", "expected '.'", new SourcePosition(1, 5, 4), new SourcePosition(1, 6, 5));
/// Console.WriteLine(diagnostic);   // KG1001 at line 1, column 5, byte 4: expected '.'
/// </code>
/// </example>
public sealed record Diagnostic(string Code, string Message, SourcePosition Start, SourcePosition End)
{
    /// <summary>The name of the input (a path or an IRI), if it has one.</summary>
    public string? Source { get; init; }

    /// <summary>Code, source, position and message on one line.</summary>
    public override string ToString() =>
        Source is null ? $"{Code} at {Start}: {Message}" : $"{Code} in {Source} at {Start}: {Message}";
}
