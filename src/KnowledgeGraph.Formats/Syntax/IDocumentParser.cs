namespace KnowledgeGraph.Formats.Syntax;

/// <summary>A syntax that is read from its first byte to its last in one go, because the layer below it (XML, JSON) is.</summary>
internal interface IDocumentParser
{
    void Parse(Stream document);

    Task ParseAsync(Stream document);
}
