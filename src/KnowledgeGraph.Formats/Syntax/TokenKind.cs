namespace KnowledgeGraph.Formats.Syntax;

/// <summary>What the lexer of the Turtle family tells apart (RDF 1.1 Turtle, section 6.5; RDF 1.2 punctuation).</summary>
internal enum TokenKind : byte
{
    EndOfInput,
    EndOfLine,
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
