using System.Text;

namespace KnowledgeGraph.Rdf.Access;

/// <summary>
/// A term as a reader sees it: UTF-8 bytes, escapes undone, IRIs absolute, nothing copied. The bytes belong to the reader and are
/// valid only during the call that passes them. <c>default</c> is no term: the graph name of a quad in the default graph.
/// </summary>
/// <remarks>
/// A sink may rely on what a reader promises: well-formed UTF-8, an IRI with a scheme and without forbidden characters, a language
/// tag of Turtle's form. Who makes spans by hand makes the same promise. Triple terms are rare and come as objects.
/// </remarks>
/// <example>
/// <code>
/// var subject = TermSpan.Iri("https://example.org/ann"u8);
/// Console.WriteLine(subject.ToTerm());   // &lt;https://example.org/ann&gt;
/// </code>
/// </example>
public readonly ref struct TermSpan
{
    private TermSpan(TermKind kind, ReadOnlySpan<byte> value)
    {
        Kind = kind;
        Value = value;
    }

    /// <summary>The kind of term; null where there is none.</summary>
    public TermKind? Kind { get; private init; }

    /// <summary>The IRI, the blank node label without <c>_:</c>, or the lexical form; empty for a triple term.</summary>
    public ReadOnlySpan<byte> Value { get; }

    /// <summary>Of a literal the datatype IRI, which is never empty; else empty.</summary>
    public ReadOnlySpan<byte> Datatype { get; private init; }

    /// <summary>The language tag as written; empty if there is none.</summary>
    public ReadOnlySpan<byte> LanguageTag { get; private init; }

    /// <summary>The base direction; only with a language tag.</summary>
    public BaseDirection BaseDirection { get; private init; }

    /// <summary>The triple term, if this is one.</summary>
    public TripleTerm? TripleTerm { get; private init; }

    /// <summary>Whether there is no term: the default graph.</summary>
    public bool IsNone => Kind is null;

    /// <summary>An IRI.</summary>
    public static TermSpan Iri(ReadOnlySpan<byte> iri) => new(TermKind.Iri, iri);

    /// <summary>A blank node.</summary>
    public static TermSpan BlankNode(ReadOnlySpan<byte> label) => new(TermKind.BlankNode, label);

    /// <summary>An <c>xsd:string</c>.</summary>
    public static TermSpan Literal(ReadOnlySpan<byte> lexicalForm) =>
        Literal(lexicalForm, "http://www.w3.org/2001/XMLSchema#string"u8);

    /// <summary>A typed literal without language tag.</summary>
    public static TermSpan Literal(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> datatype) =>
        new(TermKind.Literal, lexicalForm) { Datatype = datatype };

    /// <summary>A language-tagged string, with or without base direction.</summary>
    public static TermSpan LanguageTagged(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> languageTag, BaseDirection direction = BaseDirection.None) =>
        new(TermKind.Literal, lexicalForm)
        {
            Datatype = direction == BaseDirection.None
                ? "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"u8
                : "http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString"u8,
            LanguageTag = languageTag,
            BaseDirection = direction,
        };

    /// <summary>A triple term.</summary>
    public static TermSpan Of(TripleTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return new TermSpan(TermKind.TripleTerm, default) { TripleTerm = term };
    }

    /// <summary>The term as an object.</summary>
    /// <exception cref="InvalidOperationException">There is no term.</exception>
    /// <exception cref="ArgumentException">The bytes are not what a reader promises.</exception>
    public Term ToTerm() => Kind switch
    {
        TermKind.Iri => new Iri(Encoding.UTF8.GetString(Value)),
        TermKind.BlankNode => new BlankNode(Encoding.UTF8.GetString(Value)),
        TermKind.Literal when !LanguageTag.IsEmpty =>
            Rdf.Literal.LanguageTagged(Encoding.UTF8.GetString(Value), Encoding.UTF8.GetString(LanguageTag), BaseDirection),
        TermKind.Literal => new Literal(Encoding.UTF8.GetString(Value), new Iri(Encoding.UTF8.GetString(Datatype))),
        TermKind.TripleTerm => TripleTerm!,
        _ => throw new InvalidOperationException("There is no term: the default graph has no name."),
    };
}
