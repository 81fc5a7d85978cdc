namespace KnowledgeGraph.Extraction;

/// <summary>A pronoun or noun that stands for something named elsewhere.</summary>
/// <param name="Text">As it is written: "she", "the film".</param>
/// <param name="Means">The name that it was taken to mean; null where nothing fits.</param>
/// <example><code>foreach (var r in sentence.References) Console.WriteLine($"{r.Text} -> {r.Means ?? "?"}");</code></example>
public sealed record TraceReference(string Text, string? Means);
