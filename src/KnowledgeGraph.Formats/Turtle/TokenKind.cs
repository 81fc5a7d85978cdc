namespace KnowledgeGraph.Formats.Turtle;

/// <summary>What the lexer tells apart (RDF 1.2 Turtle, section 7.5).</summary>
internal enum TokenKind : byte
{
    EndOfInput,
    IriReference,
    PrefixedName,
    BlankNodeLabel,
    Word,
    String,
    AtWord,
    DatatypeMark,
    Integer,
    Decimal,
    Double,
    Dot,
    Semicolon,
    Comma,
    OpenBracket,
    CloseBracket,
    OpenParenthesis,
    CloseParenthesis,
    OpenBrace,
    CloseBrace,
    OpenTripleTerm,
    CloseTripleTerm,
    OpenReifiedTriple,
    CloseReifiedTriple,
    Tilde,
    OpenAnnotation,
    CloseAnnotation,
}
