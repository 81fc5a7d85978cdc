namespace KnowledgeGraph.Formats.Detection;

/// <summary>What the tokens of the four text syntaxes look like from afar.</summary>
internal enum TextTokenKind
{
    End,
    Unknown,

    /// <summary>An IRI with a scheme.</summary>
    Iri,
    RelativeIri,
    BlankNode,
    String,

    /// <summary>A string that N-Triples cannot write: single quotes, or three of them.</summary>
    TurtleString,
    PrefixedName,
    Number,
    Word,

    /// <summary><c>@</c> and letters: a language tag or a directive.</summary>
    At,
    DoubleCaret,
    Dot,
    Semicolon,
    Comma,
    OpenBrace,
    CloseBrace,

    /// <summary><c>[ ( &lt;&lt; {|</c></summary>
    Open,

    /// <summary><c>] ) &gt;&gt;</c></summary>
    Close,
    CloseAnnotation,
    OpenTripleTerm,
    CloseTripleTerm,
    Tilde,
}
