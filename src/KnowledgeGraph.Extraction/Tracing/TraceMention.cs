namespace KnowledgeGraph.Extraction;

/// <summary>Something that a sentence names.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Kind">Person, Work, Award, Category, Organization, Place, Year, Number, Ordinal, Name, Speech.</param>
/// <param name="Name">What it was taken for: a surname's full name, an award's usual name, a title.</param>
/// <example><code>foreach (var m in sentence.Mentions.Where(m => m.Kind == "Person")) Console.WriteLine($"{m.Text} = {m.Name}");</code></example>
public sealed record TraceMention(string Text, string Kind, string Name);
