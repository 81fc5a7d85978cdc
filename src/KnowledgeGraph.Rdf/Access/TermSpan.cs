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
    // Small, because a quad of spans is four of these and is copied: the tag and the datatype share a field.
    private readonly ReadOnlySpan<byte> _qualifier;
    private readonly byte _kind;
    private readonly byte _direction;
    private readonly bool _tagged;

    private TermSpan(TermKind kind, ReadOnlySpan<byte> value)
    {
        _kind = (byte)kind;
        Value = value;
    }

    private TermSpan(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> qualifier, bool tagged, BaseDirection direction)
        : this(TermKind.Literal, lexicalForm)
    {
        _qualifier = qualifier;
        _tagged = tagged;
        _direction = (byte)direction;
    }

    /// <summary>The kind of term; null where there is none.</summary>
    public TermKind? Kind => _kind == 0 ? null : (TermKind)_kind;

    /// <summary>The IRI, the blank node label without <c>_:</c>, or the lexical form; empty for a triple term.</summary>
    public ReadOnlySpan<byte> Value { get; }

    /// <summary>Of a literal the datatype IRI, which is never empty; else empty.</summary>
    public ReadOnlySpan<byte> Datatype =>
        !_tagged ? _qualifier
        : _direction == 0 ? "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"u8
        : "http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString"u8;

    /// <summary>The language tag as written; empty if there is none.</summary>
    public ReadOnlySpan<byte> LanguageTag => _tagged ? _qualifier : default;

    /// <summary>The base direction; only with a language tag.</summary>
    public BaseDirection BaseDirection => (BaseDirection)_direction;

    /// <summary>The triple term, if this is one.</summary>
    public TripleTerm? TripleTerm { get; private init; }

    /// <summary>Whether there is no term: the default graph.</summary>
    public bool IsNone => _kind == 0;

    /// <summary>An IRI.</summary>
    public static TermSpan Iri(ReadOnlySpan<byte> iri) => new(TermKind.Iri, iri);

    /// <summary>A blank node.</summary>
    public static TermSpan BlankNode(ReadOnlySpan<byte> label) => new(TermKind.BlankNode, label);

    /// <summary>An <c>xsd:string</c>.</summary>
    public static TermSpan Literal(ReadOnlySpan<byte> lexicalForm) =>
        Literal(lexicalForm, "http://www.w3.org/2001/XMLSchema#string"u8);

    /// <summary>A typed literal without language tag.</summary>
    public static TermSpan Literal(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> datatype) =>
        new(lexicalForm, datatype, tagged: false, BaseDirection.None);

    /// <summary>A language-tagged string, with or without base direction.</summary>
    public static TermSpan LanguageTagged(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> languageTag, BaseDirection direction = BaseDirection.None) =>
        new(lexicalForm, languageTag, tagged: true, direction);

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
