namespace KnowledgeGraph.Articles;

/// <summary>The files of the folder <c>ontology</c>, embedded. Thread-safe.</summary>
/// <example><code>Console.WriteLine(OntologyFiles.ReadText(OntologyFiles.Shapes));</code></example>
public static class OntologyFiles
{
    /// <summary>The ontology: OWL in Turtle.</summary>
    public const string Ontology = "articles.ttl";

    /// <summary>The shapes: SHACL in Turtle.</summary>
    public const string Shapes = "shapes.ttl";

    /// <summary>The JSON-LD 1.1 context.</summary>
    public const string Context = "context.jsonld";

    /// <summary>The IRI by which JSON-LD documents name the context. Nothing is fetched from it.</summary>
    public const string ContextIri = "https://w3id.org/newskg/context.jsonld";

    /// <summary>The bytes of a file, UTF-8; the caller disposes the stream.</summary>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public static Stream Open(string name) =>
        typeof(OntologyFiles).Assembly.GetManifestResourceStream("ontology/" + name)
        ?? throw new ArgumentException($"The ontology has no file '{name}'.", nameof(name));

    /// <summary>The text of a file.</summary>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public static string ReadText(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }
}
