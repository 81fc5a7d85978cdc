namespace KnowledgeGraph.Formats.Syntax;

/// <summary>The stable codes of this library's diagnostics.</summary>
internal static class DiagnosticCodes
{
    public const string Unexpected = "KG1001";
    public const string NotUtf8 = "KG1002";
    public const string Escape = "KG1003";
    public const string Iri = "KG1004";
    public const string Prefix = "KG1005";
    public const string Character = "KG1006";
    public const string Literal = "KG1007";
    public const string NotSupported = "KG1008";
    public const string Limit = "KG1010";
    public const string JsonLd = "KG1012";
    public const string Compression = "KG1011";
}
