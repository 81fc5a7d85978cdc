namespace KnowledgeGraph.Formats.Turtle;

/// <summary>The IRIs that the syntax itself stands for.</summary>
internal static class Names
{
    public static ReadOnlySpan<byte> Type => "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"u8;

    public static ReadOnlySpan<byte> First => "http://www.w3.org/1999/02/22-rdf-syntax-ns#first"u8;

    public static ReadOnlySpan<byte> Rest => "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest"u8;

    public static ReadOnlySpan<byte> Nil => "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil"u8;

    public static ReadOnlySpan<byte> Reifies => "http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies"u8;

    public static ReadOnlySpan<byte> LangString => "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"u8;

    public static ReadOnlySpan<byte> DirLangString => "http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString"u8;

    public static ReadOnlySpan<byte> Integer => "http://www.w3.org/2001/XMLSchema#integer"u8;

    public static ReadOnlySpan<byte> Decimal => "http://www.w3.org/2001/XMLSchema#decimal"u8;

    public static ReadOnlySpan<byte> Double => "http://www.w3.org/2001/XMLSchema#double"u8;

    public static ReadOnlySpan<byte> Boolean => "http://www.w3.org/2001/XMLSchema#boolean"u8;
}
