namespace KnowledgeGraph.Storage;

/// <summary>Something that is wrong with a store.</summary>
/// <param name="Message">What.</param>
/// <param name="File">In which file; null if it is about no single one.</param>
/// <param name="Offset">From which byte of it on; null if unknown.</param>
/// <example><code>Console.Error.WriteLine($"{problem.File} at {problem.Offset}: {problem.Message}");</code></example>
public sealed record StoreProblem(string Message, string? File = null, long? Offset = null);
